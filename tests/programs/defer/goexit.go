package main

import "runtime"

func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { println("recover in Goexit:", recover() == nil) }()
		func() {
			defer println("inner")
			runtime.Goexit()
		}()
		println("not reached")
	}()
	<-done
	println("done")
}
