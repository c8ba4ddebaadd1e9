package p

import "unsafe"

const c = 1

var v int

func f() {
	var l int
	const lc = 2
	var _ c
	var _ v
	var _ f
	var _ l
	var _ lc
	var _ nil
	var _ len
	var _ unsafe
	var _ iota
	var _ undefinedName
	var _ = _
	var _ = iota
	_ = l
}
func g(p int) (r int)           { var _ p; var _ r; return }
func (r T) m()                  { var _ r }
func h(a [v]int, b [c]int)      {}
func i(a [-1]int, b [1.5]int)   {}
func j(a [1 << 70]int, b [n]int) {}
func l(a ...int, b ...int)      {}
func m() (a ...int)             { return }
func n(x map[[]int]int)         {}

type T struct {
	f int
	g f
	i v.x
}
