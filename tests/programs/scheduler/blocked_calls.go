package main

import (
	"fmt"
	"runtime"
	"syscall"
)

// Goroutines in blocking system calls take no processor from the others, not even from the only one; and return when the calls do.
func main() {
	runtime.GOMAXPROCS(1)
	var pipe [2]int
	if err := syscall.Pipe(pipe[:]); err != nil {
		panic(err)
	}
	const callers = 20
	done := make(chan int)
	for range callers {
		go func() {
			n, err := syscall.Read(pipe[0], make([]byte, 1))
			if err != nil {
				panic(err)
			}
			done <- n
		}()
	}
	work := make(chan int)
	go func() {
		for i := range 1000 {
			work <- i
		}
		close(work)
	}()
	sum := 0
	for v := range work {
		sum += v
	}
	fmt.Println(sum)
	syscall.Write(pipe[1], make([]byte, callers))
	read := 0
	for range callers {
		read += <-done
	}
	fmt.Println(read)
}
