package main

import "fmt"

func main() {
	const n = 10
	ring := make([]chan int, n)
	for i := range ring {
		ring[i] = make(chan int)
	}
	done := make(chan int)
	for i := range n {
		go func() {
			for token := range ring[i] {
				if token == 100 {
					done <- i
					return
				}
				ring[(i+1)%n] <- token + 1
			}
		}()
	}
	ring[0] <- 0
	fmt.Println(<-done)
}
