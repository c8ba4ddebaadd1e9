package p

import "unsafe"

type S struct{ a int }
type G[T any] struct{ x T }

func f[T any, U int | string, W ~int](t T, u U, w W, s S, sl []int, m map[string]int, p *int, fn func(), ch chan int, it any, er error) {
	_ = s + 1
	_ = s == 1
	_ = 1 == s
	_ = sl == 1
	_ = m + 1
	_ = fn == 1
	_ = ch == 1
	_ = p == 1
	_ = p + 1
	_ = it == 1
	_ = it + 1
	_ = er == 1
	_ = w + 1.5
	_ = w == "a"
	_ = u + "a"
	_ = t == nil
	_ = s == nil
	_ = true == 1
	_ = "a" == 1
	_ = "a" + 1
	_ = nil + 1
	_ = nil == 1
	_ = p == unsafe.Pointer(nil)
	var g G[int, int]
	_ = g
	var f32 float32
	var i8 int8
	_ = f32 + 1i
	_ = i8 + 300
	_ = i8 == 300
	_ = i8 << 300
	_ = i8 << 1.0
	_ = i8 << -1
	_ = f32 << 1
	_ = 1.5 << 1
	_ = 1.0 << i8
	var fl float64 = 1 << i8
	var fl2 = 1.0 << i8
	_ = fl + 1<<i8
	_ = "a" << 1
	_ = 1 << "a"
	_ = 1 << sl
	_ = len << 1
	_ = S + 1
	_ = f()
	_ = (1 << 3) == f32
	const c = 10 / 3.0
	const d int = c
	const e = len(sl)
	const h = len([3]int{})
	const j uint8 = 256
	const k = uint8(256)
	const l = -uint8(1)
	const mm = ^uint8(0)
	const n = "a" + 'b'
	const o int8 = 127 + 1
	const q = int8(127) + 1
	const r = 1 << 3 << 600
	x := nil
	var y = nil
	var z int = "a"
	z, zz := 1, 2, 3
}
