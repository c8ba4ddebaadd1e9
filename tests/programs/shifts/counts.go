package main

func main() {
	for _, s := range []uint{0, 1, 7, 8, 31, 32, 33, 63, 64, 65, 1 << 40} {
		println(s, 1<<s, -8>>s, uint8(255)<<s, uint8(255)>>s, int8(-128)>>s, uint32(1)<<s, int32(-1)>>s, uint32(1<<31)>>s, uint64(1<<63)>>s)
	}
	n := 3
	var i64 int64 = 1.0 << n
	println(1<<n, uint16(1)<<n, i64)
	var u8 uint8 = 200
	println(1<<u8, 1>>u8)
	var i8 int8 = -1
	defer func() { println(recover().(error).Error()) }()
	println(1 << i8)
}
