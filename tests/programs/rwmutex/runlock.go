package main

import "sync"

// Not recoverable.
func main() {
	defer func() { recover() }()
	var mu sync.RWMutex
	l := mu.RLocker()
	l.Lock()
	l.Unlock()
	l.Unlock()
}
