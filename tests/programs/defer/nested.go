package main

// Deferred calls may defer, and a function's list is its own.
func c(n int) {
	defer println("c", n)
	if n > 0 {
		defer c(n - 1)
	}
}

func main() {
	defer func() {
		defer println("inner 1")
		defer func() {
			defer println("innermost")
			println("inner 2")
		}()
		println("outer")
	}()
	c(2)
}
