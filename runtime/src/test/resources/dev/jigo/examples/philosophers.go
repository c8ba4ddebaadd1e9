package main

import (
	"fmt"
	"sync"
)

func main() {
	const n = 5
	forks := make([]sync.Mutex, n)
	meals := make([]int, n)
	var wg sync.WaitGroup
	for i := range n {
		first, second := &forks[i], &forks[(i+1)%n]
		if i == n-1 {
			first, second = second, first
		}
		wg.Go(func() {
			for range 100 {
				first.Lock()
				second.Lock()
				meals[i]++
				second.Unlock()
				first.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(meals)
}
