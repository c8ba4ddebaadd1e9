package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() {
			if i == 3 {
				cancel(errors.New("task 3 failed"))
				return
			}
			<-ctx.Done()
		})
	}
	wg.Wait()
	if err := context.Cause(ctx); err != nil {
		fmt.Println(err)
	}
}
