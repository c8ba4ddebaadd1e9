package main

import (
	"fmt"
	"sync"
)

func main() {
	const n = 4
	var arrived, done sync.WaitGroup
	arrived.Add(n)
	results := make([]int, n)
	for i := range n {
		done.Go(func() {
			results[i] = i + 1
			arrived.Done()
			arrived.Wait()
			sum := 0
			for _, r := range results {
				sum += r
			}
			if sum != 10 {
				fmt.Println("too early")
			}
		})
	}
	done.Wait()
	fmt.Println("all met")
}
