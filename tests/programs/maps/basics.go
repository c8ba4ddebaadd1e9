package main

type key struct {
	a int
	s string
}

func main() {
	m := make(map[string]int)
	m["a"] = 1
	m["b"]++
	println(len(m), m["a"], m["b"], m["none"])
	delete(m, "a")
	delete(m, "none")
	println(len(m))
	var n map[string]int
	println(n["x"], len(n), n == nil)
	delete(n, "x")
	k := map[key]bool{{1, "a"}: true}
	println(k[key{1, "a"}], k[key{1, "b"}])
	arr := map[[2]int]string{{1, 2}: "x"}
	println(arr[[2]int{1, 2}])
	mm := map[string]map[string]int{}
	if mm["x"] == nil {
		mm["x"] = map[string]int{}
	}
	mm["x"]["y"] = 5
	println(mm["x"]["y"], mm["q"]["r"])
	f := map[float64]int{}
	nan := 0.0
	nan /= nan
	f[nan] = 1
	f[nan] = 2
	zero := 0.0
	f[0] = 3
	f[-zero] = 4
	println(len(f), f[nan], f[0])
	clear(f)
	println(len(f))
	big := map[int]int{}
	for i := range 10000 {
		big[i*7] = i
	}
	sum := 0
	for i := range 10000 {
		sum += big[i*7]
	}
	println(len(big), sum)
	u := map[uint8]string{255: "ff"}
	var x uint8 = 250
	x += 5
	println(u[x])
	i8 := map[int8]int{-1: 1}
	println(i8[-1])
	c := map[complex128]int{1i: 1}
	println(c[1i])
	ifc := map[interface{}]int{}
	ifc[key{1, "z"}] = 9
	println(ifc[key{1, "z"}])
	p := map[*key]int{}
	kp := &key{}
	p[kp] = 1
	println(p[kp], p[&key{}])
	fn := map[string]func(int) int{"d": func(i int) int { return i * 2 }}
	println(fn["d"](4))
	bm := map[bool]string{true: "t", false: "f"}
	println(bm[len(m) == 1], bm[len(m) == 2])
}
