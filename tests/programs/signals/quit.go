// SIGQUIT: notified, ignored, and as a context, instead of the end of the program.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	c := make(chan os.Signal, 4)
	signal.Notify(c, syscall.SIGQUIT)
	for range 3 {
		syscall.Kill(os.Getpid(), syscall.SIGQUIT)
		fmt.Println(<-c)
	}
	signal.Ignore(syscall.SIGQUIT)
	fmt.Println(signal.Ignored(syscall.SIGQUIT))
	syscall.Kill(os.Getpid(), syscall.SIGQUIT)
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGQUIT)
	fmt.Println(signal.Ignored(syscall.SIGQUIT))
	syscall.Kill(os.Getpid(), syscall.SIGQUIT)
	<-ctx.Done()
	stop()
	select {
	case s := <-c:
		fmt.Println("unexpected", s)
	default:
	}
}
