package p

func a() {
	goto L
	x := 1
	_ = x
L:
}
func b() {
	goto M
	{
	M:
	}
}
func c() {
L:
	for {
		continue L
	}
L:
	for {
		break L
	}
}
func d() {
L:
	x := 1
	_ = x
	for {
		break L
		continue L
	}
	fallthrough
	switch { case true: if true { fallthrough } }
	var y any
	switch y.(type) { case int: fallthrough; default: }
	continue
	func() { break }()
S:
	select { default: break S; continue S }
}
func e() {
	for { func() { continue }() }
	{
	Q:
		goto Q
	}
	goto Q
	switch (func() {}) { case nil: }
	switch (struct{ f func() }{}) { }
	for x := range y { _ = x }
}
func f(m map[string]int) {
	if x := 1; x { }
	for i := 0; i; i++ {}
	goto N
	var q int
	_ = q
	if true {
		goto N
	}
N:
	{ goto O; var z int; O: _ = z }
	goto P
	if true { P: }
}
func g[T any, U int|string, S []int|string, C chan int|chan<- int](t T, u U, s S, c C) {
	_ = t[0]
	_ = u[0]
	_ = s[0]
	<-c
	for range c {}
	for range t {}
	for range u {}
	_ = t == t
	_ = u + u
	_ = u - u
	_ = t.(int)
	switch t.(type) {}
	t()
	_ = len(t)
	_ = T(1)
	_ = U(1.5)
	_ = U(300)
	var _ U = 1
	var _ T = nil
	_ = *t
	_ = u == 1
	_ = u < u
	_ = t < t
	make(T)
	_ = make(U)
	_ = string(u)
	_ = int(t)
	_ = int(u)
	_ = t + 1
	_ = t{}
	_ = T{}
	_ = append(s, 1)
}
