package main

type T struct{ n int }

func (t *T) P() string {
	if t == nil {
		return "nil receiver"
	}
	return "T"
}
func (t T) V() int { return t.n }

type P interface{ P() string }
type V interface{ V() int }

var v V

func find(ok bool) error {
	var e *myErr
	if ok {
		return nil
	}
	return e
}

type myErr struct{}

func (*myErr) Error() string { return "my error" }

func main() {
	var t *T
	var p P = t
	println(p == nil, p.P())
	println(p == P((*T)(nil)), p.(*T) == nil)
	println(find(true) == nil, find(false) == nil, find(false).Error())
	var a any = t
	_, ok := a.(P)
	println(ok, a == any((*T)(nil)), a == nil, a == any((*myErr)(nil)))
	defer func() { println(recover().(error).Error()) }()
	v = t
	println(v.V())
}
