package main

func main() {
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	sum := 0
	for k, v := range m {
		sum += v * int(k[0])
	}
	println(sum)
	for k := range m {
		delete(m, k)
	}
	println(len(m))
	var none map[int]int
	for range none {
		println("never")
	}
	big := map[int]int{}
	for i := range 100 {
		big[i] = i
	}
	seen := 0
	for k := range big {
		for j := range 100 {
			if j != k {
				delete(big, j)
			}
		}
		seen++
	}
	println(seen, len(big))
	grow := map[int]bool{0: true}
	n := 0
	for k := range grow {
		if k < 1000 {
			grow[k+1] = true
		}
		n++
	}
	println(n >= 1, n <= 1001)
	type key struct {
		a int
		b string
	}
	st := map[key][2]int{{1, "x"}: {1, 2}, {2, "y"}: {3, 4}}
	total := 0
	for k, v := range st {
		k.a *= 10
		v[0] *= 100
		total += k.a + v[0] + v[1]
	}
	println(total, st[key{1, "x"}][0])
	fl := map[float64]bool{1.5: true}
	for k, v := range fl {
		println(k == 1.5, v)
	}
	// random start: within many tries more than one first key must come up
	first := map[string]bool{}
	m = map[string]int{"a": 1, "b": 2, "c": 3, "d": 4}
	for range 200 {
		for k := range m {
			first[k] = true
			break
		}
	}
	println(len(first) > 1)
}
