package main

// A deferred closure changes a named result; an unnamed one is already stored.
func named() (r int) {
	defer func() { r++ }()
	return 10
}

func unnamed() int {
	r := 10
	defer func() { r++ }()
	return r
}

func swap() (a, b int) {
	defer func() { a, b = b, a }()
	return 1, 2
}

func bare() (s string, err error) {
	defer func() { s += "!" }()
	s = "bare"
	return
}

type point struct{ x, y int }

func structResult() (p point) {
	defer func() { p.x *= 2 }()
	return point{3, 4}
}

func structVar() point {
	p := point{3, 4}
	defer func() { p.x = 100 }()
	return p
}

func main() {
	println(named(), unnamed())
	println(swap())
	s, err := bare()
	println(s, err == nil)
	p := structResult()
	println(p.x, p.y)
	p = structVar()
	println(p.x, p.y)
}
