package main

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				println("stopped at", i)
				return
			}
		}
		println("exhausted")
	}
}

func pairs(s []string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i, v := range s {
			if !yield(i, v) {
				return
			}
		}
	}
}

func thrice(yield func() bool) {
	_ = yield() && yield() && yield()
}

func main() {
	for i := range count(3) {
		println(i)
	}
	for i := range count(10) {
		if i == 1 {
			continue
		}
		if i == 3 {
			break
		}
		println(i)
	}
	for i, s := range pairs([]string{"a", "b"}) {
		println(i, s)
	}
	for i := range pairs([]string{"a", "b"}) {
		println(i)
	}
	n := 0
	for range thrice {
		n++
	}
	println(n)
	var k int
	var v string
	for k, v = range pairs([]string{"x", "y", "z"}) {
	}
	println(k, v)
	for _, v = range pairs([]string{"only"}) {
	}
	println(v)
	var fs []func() int
	for i := range count(2) {
		fs = append(fs, func() int { i += 5; return i })
	}
	println(fs[0](), fs[0](), fs[1]())
}
