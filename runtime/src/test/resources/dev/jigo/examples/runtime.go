package main

import (
	"fmt"
	"runtime"
)

func main() {
	before := runtime.GOMAXPROCS(1)
	fmt.Println("one at a time:", runtime.GOMAXPROCS(before))

	stop := make(chan bool)
	ended := make(chan bool)
	for i := 0; i < 3; i++ {
		go func() {
			defer func() { ended <- true }()
			<-stop
			runtime.Goexit()
		}()
	}
	fmt.Println("three or more:", runtime.NumGoroutine() >= 3)
	close(stop)
	for i := 0; i < 3; i++ {
		<-ended
	}
	fmt.Println("all have ended")
}
