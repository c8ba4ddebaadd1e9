package main

func main() {
	i := 300
	println(int8(i), uint8(i), int16(i), uint16(i))
	n := -1
	println(uint8(n), uint16(n), uint32(n), uint64(n), uint(n))
	var u32 uint32 = 0xffffffff
	println(int32(u32), int64(u32), int(u32), uint64(u32), float64(u32), float32(u32))
	var u64 uint64 = 1<<63 + 1<<62
	println(int64(u64), float64(u64), uint32(u64>>32), int8(u64>>62))
	f := 3.99
	println(int(f), int(-f), uint8(f), int32(-f))
	f = 1e18
	println(int64(f), uint64(f*10), float32(f))
	var f32 float32 = 16777217
	println(f32, float64(f32), int(f32))
	var i32 int32 = -5
	println(int64(i32), uint64(i32), uint32(i32), float32(i32))
	var i8 int8 = -128
	println(-i8, uint8(i8), i8/-1, int(i8)*2)
	var r rune = 0x4e16
	println(string(r), byte(r))
	type celsius float64
	c := celsius(36.6)
	println(float64(c), int(c))
	c64 := complex64(complex(1.1, 2.2))
	println(complex128(c64), real(c64), imag(c64))
	u8, j8 := uint8(200), int8(100)
	println(u8+100, j8+i8, j8+j8)
	var up uintptr = 1 << 40
	println(uint32(up), int(up))
	b := 5
	println(float64(b)/2, b/2, 5/2.0)
}
