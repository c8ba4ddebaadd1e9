package main

import "sync"

func main() {
	var mu sync.RWMutex
	data := 0
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(2)
		go func() {
			defer wg.Done()
			for range 100 {
				mu.Lock()
				data++
				mu.Unlock()
			}
		}()
		go func() {
			defer wg.Done()
			for range 100 {
				mu.RLock()
				a := data
				b := data
				mu.RUnlock()
				if a != b {
					println("torn")
				}
			}
		}()
	}
	wg.Wait()
	println(data)
	mu.RLock()
	println(mu.TryRLock(), mu.TryLock())
	mu.RUnlock()
	mu.RUnlock()
	println(mu.TryLock(), mu.TryRLock())
	mu.Unlock()
}
