package main

type P struct{ x, y int }
type I interface{ M() }
type A int
type B struct{ s string }

func (A) M()  {}
func (*B) M() {}

func main() {
	var a, b any = 1, 1
	println(a == b)
	b = int64(1)
	println(a == b)
	a, b = P{1, 2}, P{1, 2}
	println(a == b, a != b)
	a, b = &P{1, 2}, &P{1, 2}
	println(a == b)
	b = a
	println(a == b)
	a, b = "x", "x"
	println(a == b, a == "x", a == 1)
	a, b = [2]string{"a", "b"}, [2]string{"a", "b"}
	println(a == b)
	var i, j I = A(1), A(1)
	println(i == j, i == A(1), any(i) == any(1))
	bp := &B{}
	i, j = bp, bp
	println(i == j, i == bp)
	j = (*B)(nil)
	println(j == nil, j == i)
	j = nil
	println(j == nil)
	m := map[any]string{1: "int", "1": "string", 1.0: "float", P{1, 2}: "P", [1]int{1}: "array", nil: "nil", true: "bool"}
	println(m[1], m["1"], m[1.0], m[P{1, 2}], m[[1]int{1}], m[nil], m[true], m[int8(1)] == "")
	nan := 0.0
	nan /= nan
	a = nan
	println(a == a)
	c := make(chan int)
	a, b = c, c
	println(a == b)
}
