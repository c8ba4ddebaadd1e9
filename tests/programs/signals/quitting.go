// SIGQUIT after signal.Reset: the program ends with a dump of its goroutines.
package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGQUIT)
	signal.Reset(syscall.SIGQUIT)
	syscall.Kill(os.Getpid(), syscall.SIGQUIT)
	time.Sleep(time.Hour)
}
