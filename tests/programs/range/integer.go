package main

type small uint8

func count() int { println("count"); return 3 }

func main() {
	for i := range 3 {
		println(i)
	}
	for range 2 {
		println("twice")
	}
	n := 3
	for i := range n {
		n = 10
		i += 5
		println(i)
	}
	for i := range count() {
		println(i)
	}
	for i := range -5 {
		println("never", i)
	}
	var m small = 255
	var sum int
	for i := range m {
		sum += int(i)
	}
	println(sum)
	var u uint8
	for u = range 4 {
	}
	println(u)
	const c = 2
	var i8 int8
	for i8 = range c {
		println(i8)
	}
	for i := range uint64(2) {
		println(i)
	}
	var fs []func() int
	for i := range 3 {
		fs = append(fs, func() int { i *= 2; return i })
	}
	for _, f := range fs {
		println(f(), f())
	}
	for i := range 'c' - 'a' {
		println(string('a' + i))
	}
}
