package p

type A struct{ x int }

func (A) a()   {}
func (*A) pa() {}

type B struct {
	A
	y string
}
type C struct{ *A }
type D struct {
	B
	*C
}
type E struct {
	B
	I
}
type I interface {
	i(int) error
	error
}
type F A
type G struct{ F }
type P *B
type L[T any] struct {
	head *N[T]
	A
}
type N[T any] struct {
	v    T
	next *N[T]
}

func (l *L[T]) Push(v T) *N[T] { return nil }
func (n N[T]) Value() (v T, ok bool) { return }

type LI = L[int]
type M struct {
	L[string]
	N[map[string]LI]
}
type Num interface{ ~int | ~float64 }
type R struct {
	next *R
	*R2
}
type R2 struct{ *R }

func (R2) r() {}

type Fn func(a int, b ...string) (x, y int)

func (f Fn) call() {}

type Ch chan<- (<-chan struct{ F Fn `json:"f"` })
type Arr [3]struct {
	a int8
	b int64
	c struct{}
}
type Empty struct{}
