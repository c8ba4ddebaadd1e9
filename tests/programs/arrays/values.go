package main

import "fmt"

func first(a [3]int) int { a[0]++; return a[0] }
func ptr(a *[3]int)      { a[0]++ }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[0] = 10
	println(first(a), a[0], b[0], a == b, a == [3]int{1, 2, 3})
	ptr(&a)
	println(a[0])
	p := &a
	p[1] = 20
	for i, v := range p {
		print(i, ":", v, " ")
	}
	println(len(p), len(a[:2]))
	c := [...]string{2: "c", "d"}
	println(len(c), c[3], c[0] == "")
	fmt.Println(a, c, [2]bool{true}, [0]int{}, [2][2]int{{1}, {2, 3}})
	fmt.Printf("%v %T %#v\n", a, c, [2]byte{1, 2})
	e := &a[2]
	*e = 30
	d := a
	*e = 31
	println(a[2], d[2])
	m := [2][3]int{}
	m[1][2] = 5
	r := m[1]
	r[2] = 6
	println(m[1][2], r[2])
	type T struct{ arr [2]int }
	t := T{[2]int{1, 2}}
	u := t
	u.arr[0] = 9
	println(t.arr[0], u.arr[0])
	var ifc any = a
	a[0] = 99
	println(ifc.([3]int)[0], ifc == any([3]int{2, 20, 31}))
	ch := make(chan [2]int, 1)
	x := [2]int{1, 2}
	ch <- x
	x[0] = 5
	println((<-ch)[0])
	pp := new([2]struct{ n int })
	pp[0].n = 3
	println(pp[0].n, len(pp))
	s := a[:]
	s[0] = 1
	println(a[0], &s[0] == &a[0])
	mm := map[string][2]int{"k": {1, 2}}
	println(mm["k"][1], mm["none"][1])
}
