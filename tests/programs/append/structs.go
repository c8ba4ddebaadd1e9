package main

import "fmt"

type P struct {
	X, Y int
	A    [2]int
}

func (p *P) Inc()    { p.X++ }
func (p P) Sum() int { return p.X + p.Y }

var keep *P
var keepS []P

func build(n int) []P {
	var out []P
	for i := 0; i < n; i++ {
		out = append(out, P{X: i})
	}
	return out
}
func named(n int) (out []P, err error) {
	for i := 0; i < n; i++ {
		out = append(out, P{X: i})
		if i > 3 {
			return out, nil
		}
	}
	return
}
func pointerKept() {
	var v []P
	for i := 0; i < 5; i++ {
		v = append(v, P{X: i})
		if i == 0 {
			keep = &v[0]
		}
	}
	keep.X = 100
	fmt.Println(v[0].X, keep.X)
}
func inArg() {
	v := []P{{X: 1}}
	v = append(v, P{Y: save(&v[0])})
	keep.X = 50
	fmt.Println(v[0].X)
}
func save(p *P) int { keep = p; return 7 }
func method() {
	v := []P{{X: 1}}
	for i := 0; i < 3; i++ {
		v[0].Inc()
		v = append(v, P{X: v[0].Sum()})
	}
	fmt.Println(v)
}
func alias() {
	v := make([]P, 0, 1)
	v = append(v, P{X: 1})
	w := v
	v = append(v, P{X: 2})
	v[0].X = 9
	fmt.Println(w[0].X, v[0].X)
}
func loopSpread() {
	var v []P
	for i := 0; i < 4; i++ {
		v = append(v, P{X: i})
		keepS = v
	}
	v[0].X = 77
	fmt.Println(keepS[0].X)
	for i := 0; i < 2; i++ {
		var u []P
		u = append(u, P{X: i}, P{X: 5})
		keepS = append(keepS, u...)
		u[0].X = 1000
	}
	fmt.Println(keepS)
}
func rangeAppend() {
	v := []P{{X: 1}, {X: 2}}
	for i, p := range v {
		v = append(v, P{X: p.X * 10})
		v[1].X = 50
		fmt.Print(i, p.X, " ")
	}
	fmt.Println(v)
}
func truncate() {
	var v []P
	for r := 0; r < 3; r++ {
		v = v[:0]
		for i := 0; i < 3; i++ {
			v = append(v, P{X: r*10 + i})
		}
		s := 0
		for _, p := range v {
			s += p.X
		}
		x := v[1]
		v[1].X++
		v[1].A[1] = 4
		fmt.Println(s, x.X, v[1], len(v), cap(v))
	}
	more := []P{{X: 5}, {X: 6}}
	v = append(v, more...)
	more[0].X = 0
	fmt.Println(v[3].X)
}
func closure() {
	var v []P
	f := func() *P { return &v[0] }
	v = append(v, P{X: 1})
	p := f()
	v = append(v, P{X: 2})
	v = append(v, P{X: 3})
	p.X = 8
	fmt.Println(v[0].X)
}
func arrSlice() {
	var v []P
	v = append(v, P{})
	s := v[0].A[:]
	v = append(v, P{})
	s[0] = 6
	fmt.Println(v[0].A)
}
func nested() {
	var v [][2]int
	for i := 0; i < 5; i++ {
		v = append(v, [2]int{i, i})
	}
	w := v
	w[0][0] = 9
	fmt.Println(v, cap(v))
}
func gotos() {
	var v []P
	var p *P
	i := 0
again:
	v = append(v, P{X: i})
	if p == nil {
		p = &v[0]
	}
	i++
	if i < 4 {
		goto again
	}
	p.X = 5
	fmt.Println(v[0].X)
}
func gen[T any](xs ...T) []T {
	var out []T
	for _, x := range xs {
		out = append(out, x)
	}
	return out
}
func swap() {
	var v []P
	for i := 0; i < 6; i++ {
		v = append(v, P{X: i})
		v[0], v[i] = v[i], v[0]
		if i > 2 {
			v = append(v, v[0])
			v[0].X = 40
		}
	}
	fmt.Println(v)
}
func main() {
	fmt.Println(build(5))
	fmt.Println(named(9))
	pointerKept()
	inArg()
	method()
	alias()
	loopSpread()
	rangeAppend()
	truncate()
	closure()
	arrSlice()
	nested()
	gotos()
	swap()
	fmt.Println(gen(P{X: 1}, P{X: 2}), gen(1, 2))
	var ps []P
	for i := 0; i < 40; i++ {
		ps = append(ps, P{})
		fmt.Print(cap(ps), " ")
	}
	fmt.Println()
}
