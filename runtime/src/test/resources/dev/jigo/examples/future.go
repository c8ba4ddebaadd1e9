package main

import "fmt"

func async(f func() int) <-chan int {
	c := make(chan int, 1)
	go func() { c <- f() }()
	return c
}

func main() {
	a := async(func() int { return 6 })
	b := async(func() int { return 7 })
	fmt.Println(<-a * <-b)
}
