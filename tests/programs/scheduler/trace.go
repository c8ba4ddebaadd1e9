package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
)

// Goroutines in several states until standard input ends; with GODEBUG=schedtrace=N,scheddetail=1 the scheduler shows them.
func main() {
	never := make(chan int)
	started := make(chan bool)
	go func() {
		runtime.LockOSThread()
		started <- true
		<-never
	}()
	go func() {
		started <- true
		select {}
	}()
	<-started
	<-started
	go func() {
		for {
			runtime.Gosched()
		}
	}()
	n, err := io.Copy(io.Discard, os.Stdin)
	fmt.Println(n, err)
}
