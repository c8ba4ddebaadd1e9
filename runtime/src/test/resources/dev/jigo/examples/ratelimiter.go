package main

import (
	"fmt"
	"time"
)

func main() {
	requests := make(chan int, 5)
	for i := range 5 {
		requests <- i
	}
	close(requests)

	start := time.Now()
	limiter := time.NewTicker(5 * time.Millisecond)
	defer limiter.Stop()
	for r := range requests {
		<-limiter.C
		fmt.Println("request", r)
	}
	fmt.Println(time.Since(start) >= 25*time.Millisecond)
}
