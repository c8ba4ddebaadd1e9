package p

type A interface {
	m()
	m(int)
	B
	K
}
type B interface{ m(int) }
type K interface {
	z()
	a()
	n(string)
	n()
}
type L interface {
	B
	M
}
type M interface{ m() }

var _ int = interface {
	z()
	B()
	a()
	error
}(nil)

type T struct{ m int }
type U struct{}

func (U) M() {}

type P struct{}

func (*P) m() {}

type E1 struct {
	P
	Q
}
type Q struct{}

func (Q) m() {}

var _ M = T{}
var _ M = U{}
var _ M = P{}
var _ M = &P{}
var _ M = E1{}
var _ M = new(M)
var _ B = new(P)
var _ error = M(nil)
var _ = M(nil).(B)
var _ = M(nil).(P)
var _ *P = M(nil)
