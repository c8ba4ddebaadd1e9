package main

type base struct{ id int }

func (b base) ID() int      { return b.id }
func (b *base) SetID(n int) { b.id = n }
func (b base) Name() string { return "base" }

type mid struct {
	*base
	extra string
}

func (m mid) Name() string { return "mid over " + m.base.Name() }

type top struct {
	mid
	Namer
	n int
}

type Namer interface{ Title() string }
type title string

func (t title) Title() string { return string(t) }

type IDer interface {
	ID() int
	SetID(int)
}

type val struct{ base }

func main() {
	t := top{mid: mid{&base{1}, "e"}, Namer: title("T"), n: 3}
	println(t.ID(), t.id, t.Name(), t.Title(), t.extra)
	t.SetID(5)
	println(t.base.id, t.mid.ID())
	var i IDer = t
	i.SetID(9)
	println(t.id, i.ID())
	v := val{base{2}}
	i = &v
	i.SetID(7)
	println(v.id, v.ID())
	f := t.ID
	t.SetID(11)
	println(f(), t.ID())
	g := val.ID
	println(g(v))
	type anon struct {
		base
		struct2
	}
	a := anon{base{1}, struct2{2, "z"}}
	println(a.id, a.q, a.r)
	var e error = wrapped{myErr{}}
	println(e.Error())
	func() {
		defer func() { println(recover().(error).Error()) }()
		var t top
		t.ID()
	}()
	func() {
		defer func() { println(recover().(error).Error()) }()
		var t top
		t.Title()
	}()
}

type struct2 struct {
	q int
	r string
}
type myErr struct{}

func (myErr) Error() string { return "my error" }

type wrapped struct{ error }
