package main

import (
	"fmt"
	"sync"
)

func merge(inputs ...<-chan int) <-chan int {
	out := make(chan int)
	var wg sync.WaitGroup
	for _, in := range inputs {
		wg.Go(func() {
			for v := range in {
				out <- v
			}
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func upTo(n int) <-chan int {
	out := make(chan int, n)
	for i := 1; i <= n; i++ {
		out <- i
	}
	close(out)
	return out
}

func main() {
	sum := 0
	for v := range merge(upTo(10), upTo(20), upTo(30)) {
		sum += v
	}
	fmt.Println(sum)
}
