package main

import "fmt"

func main() {
	a, b := make(chan int, 3), make(chan int, 3)
	for i := range 3 {
		a <- i
		b <- i * 10
	}
	close(a)
	close(b)
	sum := 0
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
			}
			sum += v
		}
	}
	fmt.Println(sum)
}
