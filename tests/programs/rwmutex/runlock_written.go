package main

import "sync"

// Not recoverable: no reader has it.
func main() {
	defer func() { recover() }()
	var mu sync.RWMutex
	mu.Lock()
	mu.RUnlock()
}
