package main

import (
	"fmt"
	"time"
)

func main() {
	tokens := make(chan struct{}, 3)
	for range cap(tokens) {
		tokens <- struct{}{}
	}
	go func() {
		for range time.Tick(2 * time.Millisecond) {
			select {
			case tokens <- struct{}{}:
			default:
			}
		}
	}()
	for r := range 6 {
		<-tokens
		fmt.Println("request", r)
	}
}
