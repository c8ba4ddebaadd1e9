// signal.Reset undoes Notify, not Ignore.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	c := make(chan os.Signal, 1)
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGUSR1, syscall.SIGQUIT, syscall.SIGHUP} {
		signal.Ignore(s)
		signal.Reset(s)
		syscall.Kill(os.Getpid(), s)
		fmt.Println("alive", signal.Ignored(s))
		signal.Notify(c, s)
		syscall.Kill(os.Getpid(), s)
		fmt.Println(<-c)
	}
}
