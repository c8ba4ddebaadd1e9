package main

import (
	"fmt"
	"runtime"
	"sync"
	"syscall"
)

// A goroutine locked to its thread stays there, and others stay off it.
func main() {
	ready := make(chan int)
	release := make(chan bool)
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		id := syscall.Gettid()
		ready <- id
		<-release
		for range 100 {
			runtime.Gosched()
			if syscall.Gettid() != id {
				fmt.Println("moved")
			}
		}
		runtime.UnlockOSThread()
		done <- true
	}()
	locked := <-ready
	var wg sync.WaitGroup
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 100 {
				if syscall.Gettid() == locked {
					fmt.Println("shared")
				}
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	close(release)
	<-done
	fmt.Println("end")
}
