package main

type in struct {
	n   int
	arr [3]int
}
type T struct {
	in
	p  *in
	m  map[string][2]int
	s  [][]in
	f  func()
	e  any
	by [4]byte
	u  uint16
	fl float32
	b  bool
	c  complex64
	st string
}

var global T
var gp = &global
var garr [2][2]int

func ptr() *T { println("ptr"); return gp }

func main() {
	global.in.arr[1] = 5
	gp.arr[2] += 7
	ptr().n++
	ptr().in.arr[0]--
	println(global.n, global.arr[0], global.arr[1], global.arr[2])
	gp.p = &in{}
	gp.p.arr[gp.n] = 3
	(*gp.p).n = 4
	println(global.p.n, global.p.arr[1])
	gp.m = map[string][2]int{}
	gp.m["a"] = [2]int{1, 2}
	x := gp.m["a"]
	x[0] = 9
	println(gp.m["a"][0], x[0])
	gp.s = [][]in{{{}}, {{}, {}}}
	gp.s[1][1].arr[2] = 8
	gp.s[1][1].n |= 6
	pe := &gp.s[1][1]
	pe.n <<= 2
	println(gp.s[1][1].n, pe.arr[2])
	gp.by[3] = 250
	gp.by[3] += 10
	gp.u--
	gp.fl += 1.5
	gp.b = !gp.b
	gp.c += 2i
	gp.st += "x"
	gp.e = gp.by
	println(gp.by[3], gp.u, gp.fl, gp.b, gp.c, gp.st, gp.e.([4]byte)[3])
	garr[1][0] = 3
	row := &garr[1]
	row[1] = garr[1][0] + 1
	garr[0] = *row
	println(garr[0][1])
	pb, pu, pf, pst, pel := &gp.by[3], &gp.u, &gp.fl, &gp.st, &gp.arr[1]
	*pb, *pu, *pf, *pst, *pel = 1, 2, 3, "ptr", 4
	println(gp.by[3], gp.u, gp.fl, gp.st, gp.arr[1])
	pp := &pst
	**pp = "pp"
	println(gp.st)
	var local struct {
		a [2]struct{ x, y int8 }
	}
	q := &local.a[1].y
	*q = 127
	*q++
	println(local.a[1].y)
	i, arr := 0, []int{1, 2, 3}
	i, arr[i] = 2, 50
	arr[i], i = 60, 0
	println(arr[0], arr[2], i)
	arr, arr[1] = nil, 70
	println(arr == nil)
	var iface any = 1
	iface, i = "s", iface.(int)
	println(iface.(string), i)
	ch := make(chan int, 2)
	ch <- 1
	ch <- 2
	a, b := <-ch, <-ch
	println(a, b)
	f := func() (int, *T) { return 3, &T{st: "ret"} }
	garr[0][0], gp = f()
	println(garr[0][0], gp.st)
}
