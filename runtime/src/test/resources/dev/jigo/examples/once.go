package main

import (
	"fmt"
	"sync"
)

func main() {
	var once sync.Once
	config := sync.OnceValue(func() string {
		fmt.Println("loading")
		return "config"
	})
	var wg sync.WaitGroup
	for range 5 {
		wg.Go(func() {
			once.Do(func() { fmt.Println("once") })
		})
	}
	wg.Wait()
	fmt.Println(config(), config())
}
