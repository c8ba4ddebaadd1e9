package main

import "sync"

func main() {
	defer func() { println("not recovered", recover() != nil) }()
	var mu sync.Mutex
	mu.Unlock()
}
