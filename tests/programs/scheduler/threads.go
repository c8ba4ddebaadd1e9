package main

import (
	"runtime/debug"
	"syscall"
)

// Each blocked system call takes a thread; there may not be more than SetMaxThreads.
func main() {
	var pipe [2]int
	if err := syscall.Pipe(pipe[:]); err != nil {
		panic(err)
	}
	debug.SetMaxThreads(8)
	for range 20 {
		go func() {
			syscall.Read(pipe[0], make([]byte, 1))
		}()
	}
	select {}
}
