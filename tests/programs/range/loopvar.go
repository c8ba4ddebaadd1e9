package main

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		println(f(), f())
	}
	fs = nil
	// the copy is made before the post statement; a change in the body carries over
	for i := 0; i < 6; i++ {
		fs = append(fs, func() int { return i })
		i++
	}
	for _, f := range fs {
		println(f())
	}
	var ps []*int
	for i, j := 0, 10; i < j; i, j = i+1, j-3 {
		if i == 1 {
			ps = append(ps, &i)
			continue
		}
		ps = append(ps, &j)
	}
	for _, p := range ps {
		println(*p)
	}
	for k, v := range []string{"a", "b"} {
		fs = append(fs, func() int { return k + len(v) })
		defer func() { println(k, v) }()
	}
	println(fs[len(fs)-1]())
	// closures in the condition and the post statement
	for i, inc := 0, func(p *int) { *p += 2 }; func() bool { return i < 5 }(); inc(&i) {
		println(i)
	}
}
