package main

import (
	"fmt"
	"sync"
)

type cache struct {
	mu     sync.RWMutex
	values map[int]string
}

func (c *cache) get(key int) string {
	c.mu.RLock()
	v, ok := c.values[key]
	c.mu.RUnlock()
	if ok {
		return v
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.values[key]; ok {
		return v
	}
	fmt.Println("computing", key)
	v = fmt.Sprint("value ", key)
	c.values[key] = v
	return v
}

func main() {
	c := cache{values: map[int]string{}}
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() { c.get(7) })
	}
	wg.Wait()
	fmt.Println(c.get(7))
}
