package main

type in struct{ x, y int }
type out struct {
	in  in
	arr [2]in
}

// Struct and array assignments copy, and keep the identity of the variable assigned to.
func main() {
	a := out{in{1, 2}, [2]in{{3, 4}, {5, 6}}}
	b := a
	b.in.x, b.arr[1].y = 10, 60
	println(a.in.x, a.arr[1].y, b.in.x, b.arr[1].y)
	p, pi, pe := &a, &a.in, &a.arr[0]
	a = b
	a.arr[0].x = 33
	println(p.in.x, pi.x, pe.x, b.arr[0].x)
	s := []out{a, b}
	ps := &s[0]
	s[0], s[1] = s[1], s[0]
	println(ps.arr[0].x, s[1].arr[0].x)
	arr := [2]in{{1, 1}, {2, 2}}
	arr[0], arr[1] = arr[1], arr[0]
	println(arr[0].x, arr[1].x)
	m := map[string]in{"a": {1, 2}}
	v := m["a"]
	v.x = 9
	println(m["a"].x, v.x)
	m["b"] = v
	v.x = 10
	println(m["b"].x)
	var e any = v
	v.x = 11
	println(e.(in).x)
	w := e.(in)
	w.x = 12
	println(e.(in).x)
	*p = out{}
	println(a.in.x, pi.x, pe.x)
	x, y := in{1, 2}, in{3, 4}
	x, y = y, x
	println(x.x, y.x)
	f := func(i in) in { i.x++; return i }
	println(f(x).x, x.x)
	matrix := [2][2]int{{1, 2}, {3, 4}}
	row := matrix[0]
	row[0] = 9
	pr := &matrix[1]
	pr[0] = 8
	matrix[0] = *pr
	println(matrix[0][0], matrix[1][0], row[0])
	grid := [2][2]int{}
	grid2 := grid
	grid[0][0] = 1
	println(grid2[0][0], grid == grid2)
}
