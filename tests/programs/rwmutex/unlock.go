package main

import "sync"

// Not recoverable.
func main() {
	defer func() { recover() }()
	var mu sync.RWMutex
	mu.RLock()
	mu.RUnlock()
	mu.Lock()
	mu.Unlock()
	mu.Unlock()
}
