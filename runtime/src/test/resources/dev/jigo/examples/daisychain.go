package main

import "fmt"

func main() {
	first := make(chan int)
	left := first
	for range 1000 {
		right := make(chan int)
		go func(left chan<- int) { left <- 1 + <-right }(left)
		left = right
	}
	last := left
	go func() { last <- 1 }()
	fmt.Println(<-first)
}
