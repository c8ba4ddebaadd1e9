package main

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }
func (s *stack[T]) pop() (v T, ok bool) {
	if len(s.items) == 0 {
		return
	}
	v = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

type pair[K comparable, V any] struct {
	key K
	val V
}

func (p pair[K, V]) swap() (V, K) { return p.val, p.key }

type tree[T any] struct {
	left, right *tree[T]
	v           T
}

func (t *tree[T]) insert(v T, less func(a, b T) bool) *tree[T] {
	if t == nil {
		return &tree[T]{v: v}
	}
	if less(v, t.v) {
		t.left = t.left.insert(v, less)
	} else {
		t.right = t.right.insert(v, less)
	}
	return t
}

func (t *tree[T]) walk(f func(T)) {
	if t != nil {
		t.left.walk(f)
		f(t.v)
		t.right.walk(f)
	}
}

type set[T comparable] map[T]struct{}

func (s set[T]) add(v T)      { s[v] = struct{}{} }
func (s set[T]) has(v T) bool { _, ok := s[v]; return ok }

type num[T any] interface{ plus(T) T }
type myInt int

func (a myInt) plus(b myInt) myInt { return a + b }

func total[T num[T]](xs []T) (t T) {
	for _, x := range xs {
		t = t.plus(x)
	}
	return
}

type embed[T any] struct {
	stack[T]
	name string
}

type opt[T any] func(*T)

func main() {
	var s stack[string]
	s.push("a")
	s.push("b")
	v, ok := s.pop()
	println(v, ok)
	s.pop()
	_, ok = s.pop()
	println(ok)
	b, a := pair[string, int]{"k", 1}.swap()
	println(a, b)
	var t *tree[int]
	for _, v := range []int{5, 2, 8, 1} {
		t = t.insert(v, func(a, b int) bool { return a < b })
	}
	t.walk(func(v int) { print(v, " ") })
	println()
	st := set[pair[int, bool]]{}
	st.add(pair[int, bool]{1, true})
	println(st.has(pair[int, bool]{1, true}), st.has(pair[int, bool]{1, false}))
	println(total([]myInt{1, 2, 3}))
	e := embed[float64]{name: "e"}
	e.push(1.5)
	f, _ := e.pop()
	println(f == 1.5, e.name)
	var x any = pair[string, stack[int]]{}
	_, ok = x.(pair[string, stack[int]])
	_, ok2 := x.(pair[string, stack[string]])
	println(ok, ok2)
	o := opt[int](func(p *int) { *p = 7 })
	n := 0
	o(&n)
	println(n)
}
