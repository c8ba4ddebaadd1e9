package main

import (
	"context"
	"fmt"
)

type userKey struct{}

func greet(ctx context.Context) {
	fmt.Println("hello,", ctx.Value(userKey{}))
}

func main() {
	ctx := context.WithValue(context.Background(), userKey{}, "gopher")
	inner, cancel := context.WithCancel(ctx)
	stopped := make(chan bool)
	context.AfterFunc(inner, func() { close(stopped) })
	greet(inner)
	cancel()
	<-stopped
	fmt.Println(inner.Err(), ctx.Err())
}
