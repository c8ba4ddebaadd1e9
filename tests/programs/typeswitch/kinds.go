package main

import "errors"

type T struct{ n int }
type N int
type I interface{ M() int }

func (n N) M() int  { return int(n) }
func (t *T) M() int { return t.n }

func kind(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int:
		return "int " + string(rune('0'+x))
	case int8, int16:
		if _, ok := x.(int8); ok {
			return "int8"
		}
		return "int16"
	case string:
		return "string " + x
	case []int:
		return "slice " + string(rune('0'+len(x)))
	case map[string]bool:
		return "map"
	case func(int) int:
		return "func " + string(rune('0'+x(3)))
	case chan int:
		return "chan"
	case [2]int:
		x[0] = 7
		return "array " + string(rune('0'+x[0]))
	case T:
		x.n++
		return "T " + string(rune('0'+x.n))
	case *T:
		x.n++
		return "*T " + string(rune('0'+x.n))
	case error:
		return "error " + x.Error()
	case I:
		return "I " + string(rune('0'+x.M()))
	case interface{ Len() int }:
		return "Len"
	case struct{ A int }:
		return "struct " + string(rune('0'+x.A))
	case **T, *int:
		return "pointers"
	default:
		return "default"
	}
}

func main() {
	t := T{1}
	pt := &t
	for _, v := range []any{nil, 1, int8(1), int16(1), "s", []int{1}, map[string]bool{}, func(i int) int { return i + 1 },
		make(chan int), [2]int{1, 2}, t, &t, &t, errors.New("e"), N(5), struct{ A int }{4}, &pt, new(int), 1.5, make(<-chan int)} {
		println(kind(v))
	}
	println(t.n)
	var i I = N(3)
	switch i.(type) {
	case *T:
		println("*T")
	case N:
		println("N")
	}
	var e error
	switch e.(type) {
	case nil:
		println("nil error")
	default:
		println("not nil")
	}
	switch x := any(i); y := x.(type) {
	case I:
		println("init", y.M())
	}
	switch any(1).(type) {
	}
}
