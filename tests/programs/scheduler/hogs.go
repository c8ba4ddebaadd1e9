package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

// More loops without calls than processors: others get their time slices all the same.
func main() {
	runtime.GOMAXPROCS(2)
	var stop atomic.Bool
	done := make(chan bool)
	for range 4 {
		go func() {
			for !stop.Load() {
			}
			done <- true
		}()
	}
	turns := make(chan int)
	for i := range 3 {
		go func() { turns <- i }()
	}
	fmt.Println(<-turns + <-turns + <-turns)
	stop.Store(true)
	for range 4 {
		<-done
	}
	fmt.Println("stopped")
}
