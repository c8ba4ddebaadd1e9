package main

type color int

const (
	red color = iota
	green
	blue
)

func dense(n int) string {
	switch n {
	case 0:
		return "zero"
	case 1, 2, 3:
		return "few"
	case 4:
		return "four"
	case 5:
		return "five"
	case -1:
		return "minus one"
	}
	return "many"
}

func sparse(n int64) int {
	switch n {
	case 1 << 40:
		return 40
	case -1 << 63:
		return 63
	case 1000:
		return 3
	case 7:
		return 7
	case 1<<63 - 1:
		return 64
	default:
		return 0
	}
}

func bytes(b byte) int {
	switch b {
	case 'a', 'e', 'i', 'o', 'u':
		return 1
	case 200:
		return 2
	case 255:
		return 3
	}
	return 0
}

func unsigned(u uint32, v uint64) int {
	r := 0
	switch u {
	case 1<<32 - 1:
		r = 1
	case 1 << 31:
		r = 2
	case 0, 1, 2, 3, 4, 5:
		r = 3
	}
	switch v {
	case 1<<64 - 1:
		r += 10
	case 1 << 63:
		r += 20
	}
	return r
}

func (c color) name() (s string) {
	switch c {
	case red:
		s = "red"
	case green:
		s = "green"
	case blue:
		s = "blue"
	default:
		s = "none"
	}
	return
}

func main() {
	for i := -2; i < 7; i++ {
		println(i, dense(i))
	}
	println(sparse(1<<40), sparse(-1<<63), sparse(1000), sparse(7), sparse(1<<63-1), sparse(8))
	println(bytes('a'), bytes('b'), bytes(200), bytes(255))
	println(unsigned(1<<32-1, 1<<64-1), unsigned(1<<31, 1<<63), unsigned(3, 0), unsigned(77, 1))
	println(red.name(), blue.name(), color(9).name())
}
