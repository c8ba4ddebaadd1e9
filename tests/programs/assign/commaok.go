package main

func two() (int, string) { return 5, "five" }

type B bool

func main() {
	m := map[string]int{"a": 1}
	v, ok := m["a"]
	println(v, ok)
	v, ok = m["b"]
	println(v, ok)
	_, ok = m["a"]
	println(ok)
	var e any = "s"
	s, ok := e.(string)
	println(s, ok)
	n, ok := e.(int)
	println(n, ok)
	_, ok = e.(error)
	println(ok)
	c := make(chan int, 1)
	c <- 3
	v, ok = <-c
	println(v, ok)
	close(c)
	v, ok = <-c
	println(v, ok)
	var b B
	var a any
	a, b = m["a"]
	println(a.(int), b)
	arr := []int{0, 0}
	oks := map[int]bool{}
	arr[1], oks[7] = m["a"]
	println(arr[1], oks[7])
	n, s = two()
	println(n, s)
	arr[0], a = two()
	println(arr[0], a.(string))
	_, s = two()
	x, s := two()
	println(x, s)
	var q, r = m["a"]
	println(q, r)
	if v, ok := m["zz"]; !ok {
		println("none", v)
	}
	type pt struct{ x int }
	ms := map[int]pt{1: {5}}
	pv, ok := ms[2]
	println(pv.x, ok)
	pv, ok = ms[1]
	println(pv.x, ok)
	i, ok := e.(interface{ M() })
	println(i == nil, ok)
}
