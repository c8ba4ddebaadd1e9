package main

import (
	"fmt"
	"unsafe"
)

type P struct{ X, Y int }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}

func main() {
	s := []int{0, 1, 2, 3, 4, 5, 6, 7}
	t := s[2:6]
	// Value conversions copy.
	a := [3]int(t)
	a[0] = 100
	fmt.Println(a, s)
	// Pointers that are used at once share the memory.
	(*[3]int)(t)[1] = 30
	(*(*[3]int)(t))[2]++
	*(*[2]int)(s[6:]) = [2]int{60, 70}
	fmt.Println(s, (*[3]int)(t)[0], len((*[3]int)(t)))
	p := &(*[3]int)(t)[0]
	*p = 20
	u := (*[4]int)(t)[1:3]
	u[0]++
	fmt.Println(s, len(u), cap(u), u)
	*(*[4]int)(s[4:]) = *(*[4]int)(s[2:])
	fmt.Println(s)
	b := []byte("hello, world")
	*(*[5]byte)(b[7:]) = [5]byte([]byte("earth"))
	fmt.Println(string(b))
	ps := make([]P, 4)
	(*[2]P)(ps[1:])[1].Y = 5
	*(*[1]P)(ps[3:]) = [1]P{{7, 8}}
	q := &ps[3]
	(*[2]P)(ps[2:])[1] = P{9, 10}
	fmt.Println(ps, *q)
	nested := make([][2]int, 3)
	(*[2][2]int)(nested[1:])[1][0] = 4
	*(*[1][2]int)(nested) = [1][2]int{{1, 2}}
	fmt.Println(nested)
	for i, v := range [2]int(s[3:]) {
		fmt.Println(i, v)
	}
	whole := (*[8]int)(s)
	whole[0] = -1
	fmt.Println(s[0])
	n := 9
	try("short", func() { (*[5]int)(t)[0] = 1 })
	try("index", func() { (*[3]int)(t)[n] = 1 })
	try("slice", func() { _ = (*[3]int)(t)[1:n] })
	try("full slice", func() { _ = (*[3]int)(t)[1:2:n] })
	try("value", func() { _ = [5]int(t) })
	// Memory of which only the bounds tell how much there is.
	m := (*[1 << 20]int)(unsafe.Pointer(&s[1]))[:3:3]
	m[0] = 11
	fmt.Println(s, m, cap(m))
	x := [4]int32{1, 2, 3, 4}
	y := (*[1 << 20]int32)(unsafe.Pointer(&x))[1:4]
	y[2] = 40
	fmt.Println(x, y)
	try("memory", func() { _ = (*[4]int)(unsafe.Pointer(&s[1]))[:n:n] })
	var big uint64 = 1<<64 - 1
	str := "abc"
	try("u", func() { _ = s[big:] })
	try("u", func() { _ = s[:big] })
	try("u", func() { _ = s[1:2:big] })
	try("u", func() { _ = str[big:] })
	try("u", func() { _ = x[big:2] })
	try("u", func() { lo, hi := uint8(2), uintptr(1); _ = x[lo:hi] })
	try("u", func() { _ = s[uint(7):]; fmt.Println(s[uint(6):uint64(7)], str[uint(1):]) })
}
