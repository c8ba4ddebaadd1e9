package main

func main() {
	for i, r := range "aé世\xff𝄞" {
		println(i, r)
	}
	for i := range "é世" {
		println(i)
	}
	n := 0
	for range "é世x" {
		n++
	}
	println(n)
	for i, r := range "" {
		println(i, r)
	}
	s := "abc"
	for i, r := range s {
		s = "changed"
		println(i, string(r))
	}
	for i, b := range []byte("é") {
		println(i, b)
	}
	for _, r := range "\xe4\xb8" {
		println(r)
	}
	type str string
	for _, r := range str("ok") {
		println(r)
	}
}
