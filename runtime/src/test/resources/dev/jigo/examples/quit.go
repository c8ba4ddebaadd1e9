package main

import "fmt"

func fibonacci(c chan<- int, quit <-chan bool) {
	x, y := 0, 1
	for {
		select {
		case c <- x:
			x, y = y, x+y
		case <-quit:
			fmt.Println("quit")
			return
		}
	}
}

func main() {
	c := make(chan int)
	quit := make(chan bool)
	go func() {
		for range 10 {
			fmt.Println(<-c)
		}
		quit <- true
	}()
	fibonacci(c, quit)
}
