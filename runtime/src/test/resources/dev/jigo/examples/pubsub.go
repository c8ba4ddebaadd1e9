package main

import (
	"fmt"
	"sync"
)

type broker struct {
	mu          sync.RWMutex
	subscribers []chan string
}

func (b *broker) subscribe() <-chan string {
	b.mu.Lock()
	defer b.mu.Unlock()
	c := make(chan string, 8)
	b.subscribers = append(b.subscribers, c)
	return c
}

func (b *broker) publish(message string) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, c := range b.subscribers {
		c <- message
	}
}

func (b *broker) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, c := range b.subscribers {
		close(c)
	}
}

func main() {
	var b broker
	one, two := b.subscribe(), b.subscribe()
	b.publish("first")
	b.publish("second")
	b.close()
	for m := range one {
		fmt.Println("one:", m)
	}
	for m := range two {
		fmt.Println("two:", m)
	}
}
