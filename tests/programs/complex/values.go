package main

import "fmt"

func main() {
	a, b := 1+2i, complex(3, -4)
	println(a+b, a-b, a*b, a/b, -a, a == b, a == 1+2i, a != b)
	println(real(a), imag(b))
	fmt.Println(a, b, a*b, a/b)
	fmt.Printf("%v %.2f %T\n", a, b, a)
	var c complex64 = 1.1 + 2.2i
	c *= c
	println(c, real(c))
	var z complex128
	println(z, z == 0, a/z)
	s := []complex128{1, 2i, 3 + 3i}
	var sum complex128
	for _, v := range s {
		sum += v
	}
	println(sum)
	m := map[complex64]string{1i: "i"}
	println(m[1i])
	f := 2.0
	println(complex(f, f)*2i, a*complex(f, 0))
	var e any = 1i
	_, ok := e.(complex128)
	println(ok, e == 1i)
}
