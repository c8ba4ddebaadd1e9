package main

import "fmt"

type point struct{ X, Y int }
type line struct {
	A, B point
	tag  string
	_    int
}
type empty struct{}
type rec struct {
	next *rec
	v    any
}

func modify(p point) { p.X = 100 }
func modifyp(p *point) { p.X = 100 }
func ret() point { return point{7, 8} }

func main() {
	p := point{1, 2}
	modify(p)
	println(p.X)
	modifyp(&p)
	println(p.X)
	l := line{A: point{1, 2}, tag: "t"}
	m := l
	m.A.X = 50
	println(l.A.X, l == m, l.A == point{1, 2})
	fmt.Println(p, l, empty{}, &p, &l)
	fmt.Printf("%v %+v %#v %T\n", p, l.A, l.B, l)
	println(ret().X, (&point{3, 4}).Y)
	anon := struct {
		a int
		b []string
	}{1, []string{"x"}}
	fmt.Printf("%v %+v %T\n", anon, anon, anon)
	var a struct{ X, Y int } = p
	p = a
	fmt.Println(a, p == a)
	r := &rec{v: 1}
	r.next = &rec{v: r.v}
	println(r.next.v.(int), r.next.next == nil)
	q := new(point)
	*q = point{5, 6}
	q2 := *q
	q.X = 0
	println(q2.X, q.X, *q == q2)
	px := &q.X
	*px = 44
	println(q.X, px == &q.X)
	ps := []*point{{1, 2}, {3, 4}}
	mp := map[string]point{"a": {1, 2}}
	println(ps[1].X, mp["a"].Y, mp["zz"].X)
	e1, e2 := empty{}, empty{}
	println(e1 == e2)
	var nested struct{ in struct{ deep [2]point } }
	nested.in.deep[1].Y = 9
	n2 := nested
	n2.in.deep[1].Y = 10
	println(nested.in.deep[1].Y, n2.in.deep[1].Y)
}
