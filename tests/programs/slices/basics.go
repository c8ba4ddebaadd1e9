package main

type st struct{ a, b int }

func grow(n int) []int {
	var s []int
	last := -1
	for i := range n {
		s = append(s, i)
		if cap(s) != last {
			last = cap(s)
			if last >= 8 {
				print(last, " ")
			}
		}
	}
	println()
	return s
}

func main() {
	grow(2000)
	a := [5]int{1, 2, 3, 4, 5}
	s := a[1:3]
	println(len(s), cap(s), s[0])
	s = append(s, 100)
	println(a[3])
	t := a[1:3:3]
	t = append(t, 200)
	println(a[3], t[2])
	s[0] = 50
	println(a[1], t[0])
	println(copy(s, []int{7, 8}), a[1], a[2])
	copy(a[1:], a[:])
	println(a[0], a[1], a[2], a[3], a[4])
	var n []int
	println(n == nil, len(n), len(n[:0]), n[0:0] == nil)
	e := []int{}
	println(e == nil)
	b := append([]byte("ab"), "cd"...)
	println(string(b))
	println(copy(b, "xyz"), string(b))
	ss := []st{{1, 2}, {3, 4}}
	p := &ss[0]
	ss = append(ss, st{5, 6})
	p.a = 100
	println(ss[0].a, len(ss))
	q := &ss[1]
	q.b = 77
	println(ss[1].b)
	m := make([]st, 2, 10)
	m[1].a = 4
	m2 := append(m, st{9, 9})
	m = append(m, st{8, 8})
	println(m2[2].a, m[1].a)
	two := []int{1, 2}
	ptr := (*[2]int)(two)
	ptr[0] = 1000
	println(two[0])
	arr := [2]int(a[:])
	arr[0] = -1
	println(a[0])
	grid := make([][]string, 2)
	for i := range grid {
		grid[i] = make([]string, 2)
	}
	grid[1][0] = "x"
	println(grid[1][0], grid[0][0] == "")
	lit := []string{2: "c", 0: "a", 5: "f"}
	println(len(lit), lit[2], lit[1] == "")
	clear(lit)
	println(lit[2] == "", len(lit))
	println(min(3, 1, 2), max(2.5, 1), min("b", "a"))
	arrs := [][2]int{{1, 2}}
	arrs = append(arrs, arrs...)
	arrs[0][0] = 5
	println(arrs[1][0])
	s2 := append(s[:1], s[2:]...)
	println(len(s2))
}
