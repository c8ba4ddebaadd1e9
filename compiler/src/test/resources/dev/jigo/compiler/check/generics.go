package p

type T1[P any] struct{ p P }
type _ T1[int, float32]
type T2[P, Q any] struct{ p P }
type _ T2[int]

var x T1

func f1[T any](struct{ T }) int  { panic(0) }
func f2[T any](struct{ *T }) int { panic(0) }
func g[int any](x int)           { x = 0; var y T2[string, int] = 1; _ = y }

type R[T any] []T

func (r R[T]) m(x R[R]) {}
func (r R) n()          {}
func (r R[P, Q]) o()    {}

var _ = R(nil)

type C interface {
	~int | ~string
	m()
}
type MyInt int

func (MyInt) m() {}

type MyString string

func (*MyString) m() {}
func c[P C](P)       {}
func _() {
	c(MyInt(1))
	c(MyString(""))
	c(1)
	c[float64](1)
	c[C](nil)
	d[int]()
	d[[]int]()
	d[any]()
	e[MyInt](1)
	e[int8](1)
}
func d[P comparable]()        {}
func e[P int | string](x P)   {}
func h[K comparable, V any](m map[K]V, f func(K) V) {}
func _() {
	h(map[string]int{}, func(s string) int { return 0 })
	h(map[string]int{}, func(s string) string { return "" })
	h(nil, func(s string) string { return "" })
	h[string](nil, nil)
	k(1, 2.5)
	k(1, "a")
	k("a", MyString("b"))
}
func k[P any](a, b P) {}

type U1 interface{ int | MyInt | ~int }
type U2 interface{ ~MyInt }
type U3 interface{ int | C }
type U4 interface{ comparable | int }
type V struct{ v U1 }
type W[P any, Q P] struct{}
type X[P any] P
type Y[P any] = P
