package main

import "fmt"

// An unbounded queue between a sender and a receiver.
func queue(in <-chan int, out chan<- int) {
	defer close(out)
	var items []int
	for in != nil || len(items) > 0 {
		var first int
		var to chan<- int
		if len(items) > 0 {
			first, to = items[0], out
		}
		select {
		case v, ok := <-in:
			if !ok {
				in = nil
				continue
			}
			items = append(items, v)
		case to <- first:
			items = items[1:]
		}
	}
}

func main() {
	in, out := make(chan int), make(chan int)
	go queue(in, out)
	for i := range 100 {
		in <- i
	}
	close(in)
	sum := 0
	for v := range out {
		sum += v
	}
	fmt.Println(sum)
}
