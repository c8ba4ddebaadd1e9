package main

import "sync"

type counter struct {
	sync.Mutex
	n map[string]int
}

func (c *counter) inc(k string) {
	c.Lock()
	defer c.Unlock()
	c.n[k]++
}

func main() {
	c := counter{n: map[string]int{}}
	var wg sync.WaitGroup
	for range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 100 {
				c.inc("a")
			}
		}()
	}
	wg.Wait()
	println(c.n["a"], c.TryLock(), c.TryLock())
	c.Unlock()
	var once sync.Once
	for range 3 {
		once.Do(func() { println("once") })
	}
	cond := sync.NewCond(&c.Mutex)
	ready := false
	go func() {
		c.Lock()
		ready = true
		c.Unlock()
		cond.Broadcast()
	}()
	c.Lock()
	for !ready {
		cond.Wait()
	}
	c.Unlock()
	println(ready)
}
