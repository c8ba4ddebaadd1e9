package main

type big struct{ a, b int }

func addressed() int {
	x := 1
	p := &x
	f := func() { x++ }
	f()
	*p += 10
	return x
}

func kinds() {
	b, i8, u16, f32, s, c, sl, m, arr, st, e := true, int8(1), uint16(2), float32(3), "s", 1i, []int{1}, map[int]int{}, [2]int{1, 2}, big{1, 2}, any(5)
	f := func() {
		b = !b
		i8 += 127
		u16--
		f32 /= 2
		s += "!"
		c *= c
		sl = append(sl, 2)
		m[1]++
		m = nil
		arr[0] = 10
		arr = [2]int{arr[0] + 1, 3}
		st.a++
		st = big{st.a * 2, st.b}
		e = st
	}
	f()
	println(b, i8, u16, f32, s, c, len(sl), m == nil, arr[0], arr[1], st.a, e.(big).a)
}

func params(n int, p big, arr [2]int, s ...string) func() int {
	n++
	p.a++
	arr[0]++
	return func() int {
		n++
		p.b += n
		arr[1] += p.a
		s = append(s, "x")
		return n + p.a + p.b + arr[0] + arr[1] + len(s)
	}
}

func (b big) method() func() int  { return func() int { b.a++; return b.a } }
func (b *big) pmethod() func() int { return func() int { b.a++; return b.a } }

func shadows() (r []int) {
	x := 1
	fs := []func(){}
	for x := range 2 {
		fs = append(fs, func() { r = append(r, x) })
		x := x + 10
		fs = append(fs, func() { x++; r = append(r, x) })
	}
	if x := 100; x > 1 {
		fs = append(fs, func() { r = append(r, x) })
	}
	fs = append(fs, func() { r = append(r, x) })
	for _, f := range fs {
		f()
	}
	return
}

func recursive(n int) int {
	var even, odd func(int) bool
	even = func(n int) bool { return n == 0 || odd(n-1) }
	odd = func(n int) bool { return n != 0 && even(n-1) }
	if even(n) {
		return 1
	}
	return 0
}

func deep() int {
	a := 1
	return func() int {
		b := 2
		return func() int {
			c := 3
			return func() int { a++; b++; c++; return a*100 + b*10 + c }() + a
		}() + b
	}() + a
}

func main() {
	println(addressed())
	kinds()
	p, arr := big{1, 2}, [2]int{3, 4}
	f := params(1, p, arr, "a", "b")
	println(f(), f(), p.a, arr[0])
	v := big{1, 1}
	g, h := v.method(), v.pmethod()
	println(g(), g(), h(), h(), v.a)
	for _, n := range shadows() {
		print(n, " ")
	}
	println()
	println(recursive(10), recursive(7))
	println(deep())
}
