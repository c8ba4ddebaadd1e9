package main

type big struct{ a, b int }

// The length is taken once; the value is a copy; the operand is evaluated once.
func main() {
	s := []int{1, 2, 3}
	for i, v := range s {
		s = append(s, v*10)
		s[0] = 99
		println(i, v)
	}
	println(len(s))
	bs := []big{{1, 2}, {3, 4}}
	for _, b := range bs {
		b.a = 100
		bs[1].b = 50
		println(b.a, b.b)
	}
	println(bs[0].a, bs[1].b)
	for i := range bs {
		bs[i].a++
	}
	println(bs[0].a, bs[1].a)
	var nilSlice []string
	for range nilSlice {
		println("never")
	}
	n := 0
	for range s {
		n++
	}
	println(n)
	f := func() []string { println("once"); return []string{"a", "b"} }
	for i, x := range f() {
		println(i, x)
	}
	var i, last int
	for i, last = range s {
		if i == 3 {
			break
		}
	}
	println(i, last)
	var m = map[string]int{}
	for m["i"], m["v"] = range s {
	}
	println(m["i"], m["v"])
	for _, b := range []bool{true, false} {
		println(b)
	}
	for _, u := range []uint8{255, 1} {
		println(u)
	}
	for _, u := range []int16{-3, 1} {
		println(u)
	}
}
