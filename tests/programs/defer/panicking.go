package main

import "errors"

func clean(s string) { println("clean", s) }

// Deferred calls run while panicking, then the program ends with the panic's text.
func main() {
	defer clean("main")
	func() {
		defer clean("inner")
		panic(errors.New("broken"))
	}()
	println("not reached")
}
