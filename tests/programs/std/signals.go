// Signals: delivered, stopped, ignored, and as a context.
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
	signal.Notify(c, syscall.SIGUSR1, syscall.SIGHUP)
	self, _ := os.FindProcess(os.Getpid())
	self.Signal(syscall.SIGUSR1)
	fmt.Println(<-c)
	syscall.Kill(os.Getpid(), syscall.SIGHUP)
	fmt.Println(<-c)
	signal.Stop(c)
	signal.Ignore(syscall.SIGUSR1)
	fmt.Println(signal.Ignored(syscall.SIGUSR1), signal.Ignored(syscall.SIGINT))
	self.Signal(syscall.SIGUSR1)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	self.Signal(os.Interrupt)
	<-ctx.Done()
	fmt.Println(ctx.Err())
	stop()
	select {
	case s := <-c:
		fmt.Println("unexpected", s)
	default:
	}
}
