package p

func init()

const a, b = 1
const c = 1, 2
const (
	d, e = iota, 2
	g
	h, i, j
)

var k, l = 1, 2, 3
var m, n, o = 1, 2
var q, r = f()

func f() int

var k int

func k() {}

type k struct{}

var init int

func init(int) {}

func (int) m() {}
func (x *q) m() {}
func (T) m()    {}
func (*T) m()   {}
func (t T) f()  {}

type T struct {
	f, f int
	T2
	*T2
}
type T2 struct{ a int }
type T3 *T2

func (T3) m() {}

type T4 interface{ m() }

func (T4) n() {}
