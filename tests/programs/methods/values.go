package main

type T struct{ n int }

func (t T) Add(a, b int) int  { return t.n + a + b }
func (t *T) Set(n int) *T     { t.n = n; return t }
func (t T) Var(xs ...int) int { return len(xs) + t.n }

type N []int

func (n N) Len() int         { return len(n) }
func (n *N) Push(v int)      { *n = append(*n, v) }
func (m M) Get(k string) int { return m[k] }

type M map[string]int
type F func(int) int

func (f F) Call(n int) int { return f(n) }

type Adder interface{ Add(a, b int) int }

func main() {
	t := T{1}
	f := t.Add
	t.n = 10
	println(f(1, 1), t.Add(1, 1))
	g := T.Add
	println(g(t, 1, 1))
	h := (*T).Add
	println(h(&t, 1, 1))
	println(t.Set(5).Set(6).n, t.n)
	set := t.Set
	set(8)
	println(t.n)
	var a Adder = t
	k := a.Add
	a = &T{100}
	println(k(0, 0), a.Add(0, 0))
	l := Adder.Add
	println(l(a, 1, 2))
	var n N
	n.Push(1)
	n.Push(2)
	push := n.Push
	push(3)
	println(n.Len(), n[2])
	println(M{"a": 3}.Get("a"))
	println(F(func(i int) int { return i * 2 }).Call(4))
	println(t.Var(), t.Var(1, 2), t.Var([]int{1, 2, 3}...))
	var np *T
	func() {
		defer func() { println(recover().(error).Error()) }()
		_ = np.Add
	}()
	func() {
		defer func() { println(recover().(error).Error()) }()
		var na Adder
		_ = na.Add
	}()
}
