package p

type S struct{ a int }
type MyInt int
type I interface{ M() }
type F func()
type A = S
type E []MyInt

func f() (int, string) { return 1, "a" }
func g(x int) {}
func gen[T any, P *T](x T) T { return x }
func v(a int, b ...string) {}

func main() {
	var s S
	var i MyInt
	var it I
	var fn F
	var al A
	var e E
	g(s)
	g(i)
	g(it)
	g(fn)
	g(al)
	g(e)
	g("a")
	g(1.5)
	g(nil)
	g(f())
	g()
	g(1, 2)
	a, b := 1
	c, d := f(), 1
	var z int = f()
	x, y, w := f()
	_ = s + i
	_ = s.foo
	_ = s.A
	_ = 1 << 1.5
	_ = "a" + 1
	_ = i == "a"
	_ = i + 1.5
	_ = it.(S)
	_ = s.(I)
	var p *S = s
	s.a()
	_ = s == nil
	_ = e == e
	i + 1
	len(e)
	_ = int8(300)
	var u8 int8 = 300
	v("a")
	v(1, 2)
	v(1, []string{}...)
	_ = *i
	_ = &1
	_ = gen[int, string, int]
	_ = gen
	return 1
}
