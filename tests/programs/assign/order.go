package main

func idx(n int) int { println("idx", n); return n }

func get(s []int) []int { println("get"); return s }

type T struct {
	a, b int
	p    *T
}

// Operands on the left and the right side are evaluated first, then the assignments happen from left to right.
func main() {
	s := []int{0, 1, 2, 3}
	i := 0
	i, s[i] = 2, 100
	println(i, s[0])
	get(s)[idx(1)], get(s)[idx(2)] = idx(5), idx(6)
	println(s[1], s[2])
	a, b := 1, 2
	a, b = b, a
	println(a, b)
	s[0], s[3] = s[3], s[0]
	println(s[0], s[3])
	x, y, z := 1, 2, 3
	x, y, z = y, z, x
	println(x, y, z)
	p := &T{a: 1, b: 2}
	p.p = &T{a: 3}
	p, p.a = p.p, 50
	println(p.a)
	q := &T{a: 7}
	q.a, q = 8, &T{a: 9}
	println(q.a)
	m := map[string]int{}
	m["a"], m["b"] = 1, len(m)
	println(m["a"], m["b"])
	m[func() string { println("key"); return "k" }()] += 5
	m["k"]++
	println(m["k"])
	s[idx(3)] += idx(10)
	println(s[3])
	s[idx(2)]++
	println(s[2])
	var arr [3]int
	arr[0], arr[1], arr[2] = 1, arr[0], arr[1]
	println(arr[0], arr[1], arr[2])
	_, _ = idx(1), idx(2)
	func() {
		defer func() { recover(); println(s[0]) }()
		var np *T
		s[0], np.a = 77, 1
	}()
	func() {
		defer func() { recover(); println(s[0]) }()
		j := 9
		s[0], s[j] = 88, 1
	}()
}
