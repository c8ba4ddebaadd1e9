package main

func main() {
	s := "héllo, 世界"
	println(len(s), s[1], s[0:1], s[7:])
	r := []rune(s)
	println(len(r), string(r[1]), string(r[7:]))
	b := []byte(s)
	b[0] = 'H'
	println(string(b), s)
	println("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z")
	println(string(rune(65)), string(rune(0x10FFFF+1)) == "\uFFFD", string(rune(-1)))
	t := ""
	for i := range 5 {
		t += string(rune('a' + i))
	}
	println(t, t == "abcde", t != "abcde")
	println("raw: " + `a\n"b"`)
	println("\x41\u00e9\U0001F600\101\t|")
	const c = "const"
	println(len(c), c[2:4])
	u := s[1:3]
	println(u == "é", len(u))
	type my string
	m := my("x") + "y"
	println(string(m), []byte(m)[1])
	println(string([]byte{0xff, 'a'}) == "\xffa")
	x, y := "same", "sa"
	y += "me"
	println(x == y)
	println(string([]rune{0xD800, 'x'}))
	var zero string
	println(zero == "", len(zero), zero+"z")
	switch {
	case s > "h":
		println("greater")
	}
	println(s[len(s)-3:])
}
