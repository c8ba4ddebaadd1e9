package main

import (
	"context"
	"fmt"
)

func count(ctx context.Context) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := 0; ; n++ {
			select {
			case out <- n:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	numbers := count(ctx)
	for n := range numbers {
		fmt.Println(n)
		if n == 4 {
			break
		}
	}
	cancel()
	for range numbers {
	}
	fmt.Println(ctx.Err())
}
