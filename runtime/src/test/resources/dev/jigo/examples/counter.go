package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu sync.Mutex
	n  map[string]int
}

func (c *counter) inc(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n[key]++
}

func main() {
	c := counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() { c.inc("a") })
		wg.Go(func() { c.inc("b") })
	}
	wg.Wait()
	fmt.Println(c.n["a"], c.n["b"])
}
