package main

import "fmt"

type P struct{ X, Y int }

func main() {
	m := map[string]int{"a": 1}
	m["b"] += m["a"] + 5
	m["c"] -= func() int { m["c"] = 100; delete(m, "a"); return 3 }()
	fmt.Println(m)
	s := map[int]string{}
	s[1] += "x"
	s[1] += "y"
	fmt.Println(s)
	c := map[int]complex128{}
	c[0] += 2i
	f := map[float64]float32{}
	f[0.5] += 1.5
	f[0.5] *= 2
	fmt.Println(c, f)
	func() {
		defer func() { fmt.Println(recover(), len(m)) }()
		z := 0
		m["z"] /= z
	}()
	func() {
		defer func() { fmt.Println(recover(), len(m)) }()
		a := []int{}
		i := 3
		m["z"] += a[i]
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var n map[string]int
		n["x"]++
	}()
	mp := map[P]P{{1, 2}: {3, 4}}
	v, ok := mp[P{1, 2}]
	w, ok2 := mp[P{2, 1}]
	v.X = 9
	w.X = 8
	fmt.Println(v, ok, w, ok2, mp)
	if _, ok := mp[P{1, 2}]; ok {
		fmt.Println("yes")
	}
	var nm map[string][]int
	x, ok3 := nm["q"]
	fmt.Println(x == nil, ok3)
	b := map[byte]uint8{}
	for i := 0; i < 300; i++ {
		b[byte(i)]++
	}
	fmt.Println(b[0], b[100], len(b))
	u := map[uint32]int32{}
	u[1<<31] -= 5
	for k, v := range u {
		fmt.Println(k, v)
	}
	bb := map[bool]int{}
	bb[true]++
	bb[1 > 2]--
	fmt.Println(bb)
	mm := map[string]map[string]int{"q": {}}
	mm["q"]["z"]++
	mm["q"]["z"] <<= 4
	fmt.Println(mm)
	an := map[any]int{}
	an[1]++
	an["s"] |= 6
	an[P{1, 2}]++
	an[P{1, 2}]++
	fmt.Println(an[1], an["s"], an[P{1, 2}])
	arr := map[int][2]int{}
	y := arr[3]
	y[0] = 1
	arr[3] = y
	y[0] = 2
	fmt.Println(arr)
	for k := range m {
		m[k+"x"]++
		if len(m) > 50 {
			break
		}
	}
	clear(m)
	fmt.Println(len(m))
}
