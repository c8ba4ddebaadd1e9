package main

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func params(a int, b string) func() string {
	f := func() { a++; b += "!" }
	f()
	return func() string { f(); return b[:a] }
}

func fib() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

type T struct{ n int }

func (t T) get() int   { return t.n }
func (t *T) inc()      { t.n++ }
func apply(f func(int) int, n int) int { return f(n) }

func named() (r int) {
	f := func() { r = 42 }
	f()
	return
}

func main() {
	next, reset := counter()
	println(next(), next())
	reset()
	println(next())
	println(params(3, "abcdef")())
	f := fib()
	for range 10 {
		print(f(), " ")
	}
	println()
	t := T{1}
	get, inc := t.get, t.inc
	inc()
	inc()
	println(get(), t.n, T.get(t))
	(*T).inc(&t)
	println(t.n)
	var fact func(int) int
	fact = func(n int) int {
		if n == 0 {
			return 1
		}
		return n * fact(n-1)
	}
	println(apply(fact, 10))
	println(func(x ...int) int { return len(x) }(1, 2, 3))
	println(named())
	x := 1
	func() {
		x := x + 1
		func() { x++ }()
		println(x)
	}()
	println(x)
	arr := [2]int{1, 2}
	st := T{5}
	g := func() (int, int) { arr[0]++; st.n++; return arr[0], st.n }
	g()
	println(g())
	println(arr[0], st.n)
	compose := func(fs ...func(int) int) func(int) int {
		return func(v int) int {
			for _, f := range fs {
				v = f(v)
			}
			return v
		}
	}
	println(compose(func(i int) int { return i + 1 }, fact)(3))
}
