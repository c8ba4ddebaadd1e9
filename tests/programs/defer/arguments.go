package main

type t struct{ n int }

func (v t) value()    { println("value", v.n) }
func (p *t) pointer() { println("pointer", p.n) }

type i interface{ value() }

func show(a [2]int, s []int, p *t) { println("show", a[0], s[0], p.n) }

func pick(s string) func(string) {
	println("pick", s)
	return func(arg string) { println("call", s, arg) }
}

func arg(s string) string {
	println("arg", s)
	return s
}

// Function value, receiver and arguments are evaluated when the statement runs; pointers are copied as pointers.
func main() {
	v := t{1}
	defer v.value()
	defer v.pointer()
	var it i = v
	defer it.value()
	m := v.value
	defer m()
	e := t.value
	defer e(v)
	v.n = 2
	it = t{5}
	a := [2]int{1, 1}
	s := []int{1}
	defer show(a, s, &v)
	a[0], s[0], v.n = 7, 8, 9
	defer pick("f")(arg("a"))
	defer func(x, y int) { println("closure", x, y) }(a[0], len(s))
	println("end")
}
