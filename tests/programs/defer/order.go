package main

// Deferred calls run last in, first out, in loops too, and their arguments are evaluated at the defer statement.
func f(n int) {
	for i := 0; i < n; i++ {
		defer println("loop", i)
	}
	x := 10
	defer println("x", x)
	x = 20
	defer func() { println("closure x", x) }()
	x = 30
}

func main() {
	f(3)
	f(0)
}
