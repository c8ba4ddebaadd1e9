package main

func once(yield func() bool) { yield() }

// The body of a range over a function is not the deferred function: recover in it gives nil.
func main() {
	defer println("main")
	defer func() {
		for range once {
			println("body", recover() == nil)
		}
	}()
	panic("not recovered")
}
