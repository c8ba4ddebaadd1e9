package main

type T struct{ n int8 }

func main() {
	var i8 int8 = 127
	i8++
	println(i8)
	i8--
	println(i8)
	var u8 uint8
	u8--
	println(u8)
	u8 += 10
	u8 <<= 5
	println(u8)
	u8 >>= 2
	println(u8)
	var u32 uint32 = 1 << 31
	u32 *= 2
	println(u32)
	u32--
	println(u32)
	u32 /= 3
	println(u32)
	x := 0b1100
	x &^= 0b0100
	x |= 1
	x ^= 0xf
	x &= 0xff
	x %= 5
	println(x)
	s := "a"
	s += "b" + s
	println(s)
	f := 1.0
	f /= 4
	f -= 1
	println(f)
	c := 1 + 2i
	c *= c
	println(c)
	t := &T{120}
	t.n += 10
	println(t.n)
	m := map[string]*T{"t": t}
	m["t"].n <<= 1
	println(t.n)
	ms := map[int]string{}
	ms[1] += "x"
	ms[1] += "y"
	println(ms[1])
	mf := map[string]float64{}
	mf["a"] += 1.5
	mf["a"] *= 2
	println(mf["a"])
	ma := map[string][]int{}
	ma["l"] = append(ma["l"], 1)
	ma["l"] = append(ma["l"], 2)
	println(len(ma["l"]))
	p := new(int)
	*p += 3
	*p *= *p
	println(*p)
	arr := [3]uint16{65535}
	arr[0]++
	arr[1]--
	println(arr[0], arr[1])
	var sh uint = 70
	y := 1
	y <<= sh
	println(y)
	z := -5
	z >>= sh
	println(z)
	if 1 == 2 {
	}
}
