package main

var (
	a = f("a", b)
	b = f("b", c)
	c = f("c", 1)
	d, e = two()
	_ = f("blank", 0)
	x = func() int { return y }()
	y = f("y", 3)
	table = [...]string{"zero", "one"}
	m = map[string]int{"k": len(table)}
	p = &q
	q = 5
)

func f(s string, n int) int {
	println("init", s, n)
	return n + 1
}

func two() (int, string) {
	println("two")
	return z, "e"
}

var z = f("z", 10)

func init() {
	println("init 1", a, d, e)
}

func init() {
	println("init 2", x, *p, m["k"], table[1])
	q++
}

func main() {
	println("main", q, *p)
}
