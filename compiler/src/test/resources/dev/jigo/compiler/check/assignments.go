package p

type I interface{ M(); N(int) string }
type T1 struct{}
func (T1) M() {}
func (*T1) N(int) string { return "" }
type T2 struct{}
func (T2) M() {}
func (T2) N(string) string { return "" }
type T3 struct{}
func (T3) m() {}
func (T3) n() {}
type P *I

func take(i I) {}
func mp(f func(int) string) {}
func id[T any](x T) T { return x }
func two[A, B any](f func(A) B, a A) B { return f(a) }
func cons[T interface{ ~int | ~string }](x T) {}
func cmp[T comparable](x T) {}
func variadic[T any](xs ...T) T { return xs[0] }
func ret[T any]() T { var t T; return t }

func main() {
	take(T1{})
	take(&T1{})
	take(T2{})
	take(T3{})
	var ip *I
	take(ip)
	ip.M()
	mp(id)
	mp(two)
	_ = two(id, 1)
	_ = two(id[int], "a")
	cons(1.5)
	cons(T1{})
	cmp([]int{})
	cmp(func() {})
	variadic(1, "a")
	variadic()
	variadic(1, 2.5)
	variadic[string](1)
	var s string = ret()
	var f func(int) int = id
	var g func(int) string = id
	f = id[string]
	_ = id(nil)
	_ = T1.N
	_ = (*T1).N
	_ = T1.M
	_ = T1.Foo
	T1{}.N(1)
	var e1 interface{ error }
	_ = e1.Error
	var ch chan<- int = make(<-chan int)
	var i int = int64(1)
	var fn func() = main()
	var arr [2]int = [3]int{}
	go main
	switch x := 5; x { case "a", 1.5, 5, 5.0: }
	if x := 1; x == 1 { x = 2 }
	return 1, 2
	main = nil
	main()()
	main().x
	var _ = main()
	_ = *T1{}
	_ = &main
	_ = &T1{}.M
	(1)
	-i
	<-ch
	"a"
	i == 1
	T1
	T1{}
	func() {}
	i[0] = 1
	_ = [...]int{1,2}[5]
	_ = "abc"[5]
	_ = []int{}[:5:3]
	_ = map[string]int{}[1]
	_ = [2]int{}[:]
	_ = i.(int)
	_ = any(1).(I2)
	_ = any(1).(T1).x
	_ = struct{ a, b int }{1}
	_ = struct{ a int }{b: 1}
	_ = []int{"a": 1}
	_ = [2]int{5: 1}
	_ = map[int]T1{1: {}, 2: {1}}
	_ = []*T1{{}, &T1{}}
	_ = [](*(*int)){{}}
}
