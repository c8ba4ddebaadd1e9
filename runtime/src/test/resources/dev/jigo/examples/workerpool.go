package main

import (
	"fmt"
	"sync"
)

type result struct{ job, square int }

func main() {
	jobs := make(chan int, 10)
	results := make(chan result, 10)
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for j := range jobs {
				results <- result{j, j * j}
			}
		})
	}
	for j := range 10 {
		jobs <- j
	}
	close(jobs)
	wg.Wait()
	close(results)
	squares := make([]int, 10)
	for r := range results {
		squares[r.job] = r.square
	}
	fmt.Println(squares)
}
