package main

type number interface {
	~int | ~int32 | ~float64 | ~uint8
}

func sum[T number](xs ...T) (s T) {
	for _, x := range xs {
		s += x
	}
	return
}

func mapf[A, B any](s []A, f func(A) B) []B {
	r := make([]B, 0, len(s))
	for _, v := range s {
		r = append(r, f(v))
	}
	return r
}

func keys[M ~map[K]V, K comparable, V any](m M) int {
	n := 0
	for range m {
		n++
	}
	return n
}

func ptr[T any](v T) *T { return &v }

func zero[T any]() (z T) { return }

func eq[T comparable](a, b T) bool { return a == b }

func index[S ~[]E, E comparable](s S, e E) int {
	for i, v := range s {
		if v == e {
			return i
		}
	}
	return -1
}

type stringer interface{ String() string }
type id int

func (i id) String() string { return "id" + string(rune('0'+i)) }

func join[T stringer](xs []T) (s string) {
	for _, x := range xs {
		s += x.String()
	}
	return
}

type setter[T any] interface {
	*T
	set(string)
}
type conf struct{ s string }

func (c *conf) set(s string) { c.s = s }

func build[T any, P setter[T]](s string) T {
	var t T
	P(&t).set(s)
	return t
}

type names []string
type pt struct{ x, y int }

func main() {
	println(sum(1, 2, 3), sum(1.5, 2), sum[uint8](200, 100), sum[int32]())
	for _, s := range mapf([]int{1, 2}, func(i int) string { return string(rune('a' + i)) }) {
		println(s)
	}
	println(keys(map[string]bool{"a": true}))
	p := ptr(pt{1, 2})
	p.x = 5
	println(p.x, *ptr("s"))
	println(zero[int](), zero[string]() == "", zero[*int]() == nil, zero[pt]().x, zero[[2]int]()[1], zero[error]() == nil)
	println(eq(1, 1), eq("a", "b"), eq(pt{1, 2}, pt{1, 2}), eq[any](1, "x"), eq([1]int{1}, [1]int{1}))
	println(index(names{"a", "b"}, "b"), index([]pt{{1, 2}}, pt{1, 2}))
	println(join([]id{1, 2}))
	println(build[conf]("built").s)
	f := sum[int]
	println(f(4, 5))
}
