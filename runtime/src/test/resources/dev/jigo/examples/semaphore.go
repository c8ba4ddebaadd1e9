package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	active, most := 0, 0
	enter := func(n int) {
		mu.Lock()
		defer mu.Unlock()
		active += n
		most = max(most, active)
	}
	sem := make(chan struct{}, 3)
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			sem <- struct{}{}
			defer func() { <-sem }()
			enter(1)
			enter(-1)
		})
	}
	wg.Wait()
	fmt.Println(most <= 3, active)
}
