package main

const (
	a = iota
	b
	_
	d
	e, f = iota, iota * 10
	g, h
)

type weekday uint8

const (
	mon weekday = iota + 1
	tue
)

const (
	kb = 1 << (10 * (iota + 1))
	mb
	gb
)

const huge = 1 << 100
const (
	x    = "s"
	y
	fl   = 1.0 / 3
	rn   = 'a' + 1
	cplx = 1 + 2i
	big  = huge >> 98
	u    = ^uint8(0)
	neg  = -5 % 3
	div  = 7 / 2
	fdiv = 7 / 2.0
	mask = 0xFF &^ 0xF
	yes  = 1 < 2 && "a" != "b"
	l    = len("four")
)

func main() {
	println(a, b, d, e, f, g, h)
	println(mon, tue, kb, mb, gb)
	println(x, y, fl, rn, cplx, big, u, neg, div, fdiv, mask, yes, l)
	var f32 float32 = 0.1
	var f64 float64 = 0.1
	println(float64(f32) == f64, f32 == 0.1)
	const local = iota
	println(local, 0x1p-2, 0b101, 0o17, 1_000_000, '世', '\n')
	var i8 int8 = -1 << 7
	println(i8, uint32(1<<32-1), uint64(1<<64-1))
	println(huge/(huge-1) == 1, huge>>99)
}
