package p

import "unsafe"

type I interface{ M() }
type G[T any] struct{ x T }
func gen[T any, U any](x T) U { var u U; return u }

func one() (int, error) {
	return 1
}
func two() (a int, b error) {
	{
		a := 1
		_ = a
		return
	}
	return 1, nil, 3
}
func none() { return 1 }

func stmts(it I, a any, n int, ch chan int, ro <-chan int, so chan<- int) {
	_ = n[0]
	(n)[0] = 1
	gen[int](1)
	_ = gen[int, string, int](1)
	switch it.(type) { case int: case I, I: case nil, nil: }
	switch x := a.(type) { case int: case string: }
	switch n.(type) {}
	switch n { case 1: fallthrough; case 2: fallthrough }
	switch []int{} { case nil: }
	switch { case n: case 1 == 2: }
	select { case n > 1: case ch <- "a": case x := <-so: case <-ro: default: default: }
	for x := range n { }
	for x, y := range n { }
	for a, b := range ch { }
	for range 1.5 {}
	for range so {}
	for x := range func(yield func(int)) {} {}
	for x, y := range func(yield func(int) bool) {} { }
	for i := range 1e3 { _ = i }
	var s8 string
	for s8 = range "abc" { }
	n++
	it++
	n += "a"
	ch <- 1.5
	ro <- 1
	n <- 1
	_ = <-so
	_ = <-n
	append(nil, 1)
	_ = append(n, 1)
	_ = append(nil, 1)
	_ = append([]int{}, "a")
	_ = append()
	_ = len()
	_ = len(1)
	_ = len(n, n)
	_ = cap(map[int]int{})
	_ = copy(n, n)
	_ = copy([]int{}, []string{})
	delete(n, 1)
	delete(map[int]int{}, "a")
	_ = make(int)
	_ = make([]int)
	_ = make([]int, 2, 1)
	_ = make([]int, -1)
	_ = make([]int, "a")
	_ = make(map[int]int, 1, 2)
	_ = make(n)
	_ = new(int, 3)
	_ = new(3)
	_ = new("a" + 1)
	_ = min(1, "a")
	_ = min(n, 1.5)
	_ = max(a, a)
	_ = complex(1, "a")
	_ = complex(n, n)
	_ = real(n)
	_ = imag("a")
	clear(n)
	close(ro)
	close(n)
	panic()
	panic(1, 2)
	print(it...)
	recover(1)
	_ = unsafe.Sizeof()
	_ = unsafe.Offsetof(n)
	_ = unsafe.Offsetof(it.M)
	_ = unsafe.Add(n, 1)
	_ = unsafe.Slice(n, 1)
	_ = unsafe.String(n, 1)
	_ = unsafe.StringData(n)
	_ = unsafe.SliceData(n)
	_ = len
	len = 1
	L:
	for { continue M; break L; goto N }
	LL:
	_ = []int{1, 2: 3, 2: 4, -1: 1, "a": 2}
	_ = [2]int{1, 2, 3}
	_ = map[string]int{"a": 1, "a": 2, 3: 4, 5}
	_ = struct{a, b int}{a: 1, 2}
	_ = struct{a, b int}{1, b: 2}
	_ = struct{a, b int}{a: 1, a: 2}
	_ = n{1}
	_ = int{}
	_ = G{}
	_ = G[int, int]{}
	var _ = [...]string{"a", 1}
}
