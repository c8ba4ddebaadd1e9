package main

func main() {
	a, b := 7, -2
	println(a/b, a%b, -a/b, -a%b, a&b, a|b, a^b, a&^b, ^a, -a, +a)
	min := -1 << 63
	m1 := -1
	println(min/m1, min%m1, min*m1, -min)
	var i8 int8 = -128
	var n8 int8 = -1
	println(i8/n8, i8*n8, i8-1, i8%n8)
	var u uint = 0
	println(u-1, (u-1)/3, (u-1)%10, u-1 > 5)
	var u32 uint32 = 1 << 31
	println(u32/3, u32%7, u32*3, u32+u32, -u32, ^u32, u32 > 5, u32>>1)
	var i32 int32 = 1<<31 - 1
	println(i32+1, i32*i32, i32<<1)
	var u8 uint8 = 200
	println(u8+100, u8*2, -u8, ^u8, u8/7, u8<<1, u8>>1)
	var i16 int16 = 32767
	println(i16+1, i16*2)
	var u64 uint64 = 1<<64 - 1
	println(u64/10, u64%10, u64>>63, u64*u64, u64 > 1)
	x := 0xdeadbeef
	println(x&0xff, x>>8&0xff, x|1<<40, x^x)
	println(1<<3|1, 5&3 == 1, a > b && b < 0 || a == 0)
	var z int
	func() {
		defer func() { println(recover().(error).Error()) }()
		println(u64 / uint64(z))
	}()
	func() {
		defer func() { println(recover().(error).Error()) }()
		println(i8 % int8(z))
	}()
}
