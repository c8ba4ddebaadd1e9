package main

import "fmt"

type T struct{ p *T }
type I interface{ M() }
type J interface{ N() }
type A struct{}

func (A) M() {}

func try(name string, f func()) {
	defer func() {
		fmt.Println(name+":", recover())
	}()
	f()
}

func main() {
	var zero int
	five, neg := 5, -1
	s := []int{1, 2, 3}
	str := "abc"
	arr := [3]int{}
	var m map[string]int
	var np *T
	var i I
	var a any
	try("index", func() { _ = s[five] })
	try("index negative", func() { _ = s[neg] })
	try("array", func() { _ = arr[five] })
	try("string", func() { _ = str[five] })
	try("slice high", func() { _ = s[:five] })
	try("slice low", func() { _ = s[five:] })
	try("slice order", func() { h := 1; _ = s[2:h] })
	try("slice negative", func() { _ = s[neg:] })
	try("string slice", func() { _ = str[five:] })
	try("string slice order", func() { h := 1; _ = str[2:h] })
	try("slice3 max", func() { _ = s[0:1:five] })
	try("slice3 high", func() { x := 2; _ = s[0:3:x] })
	try("slice3 low", func() { x := 2; _ = s[3:x:3] })
	try("array slice", func() { _ = arr[:five] })
	try("to array", func() { _ = [4]int(s) })
	try("divide", func() { _ = five / zero })
	try("modulo", func() { _ = five % zero })
	try("shift", func() { _ = five << neg })
	try("nil map", func() { m["a"]++ })
	try("nil deref", func() { _ = np.p })
	try("nil method", func() { i.M() })
	try("assert nil", func() { _ = a.(int) })
	a = "x"
	try("assert concrete", func() { _ = a.(int) })
	try("assert missing", func() { _ = a.(I) })
	i = A{}
	try("assert iface", func() { _ = i.(J) })
	try("assert iface nil", func() { var e error; _ = e.(fmt.Stringer) })
	try("makeslice len", func() { _ = make([]int, neg) })
	try("makeslice cap", func() { _ = make([]int, 5, five-2) })
	try("makechan", func() { _ = make(chan int, neg) })
	try("close nil", func() { var c chan int; close(c) })
	try("close closed", func() { c := make(chan int); close(c); close(c) })
	try("send closed", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("compare", func() { a = []int{1}; _ = a == a })
	try("hash", func() { x := map[any]int{}; x[func() {}] = 1 })
	try("compare struct", func() {
		type S struct{ f any }
		x, y := S{map[int]int{}}, S{map[int]int{}}
		_ = x == y
	})
}
