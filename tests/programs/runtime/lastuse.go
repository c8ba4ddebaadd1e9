// A value dies with its last use, although the goroutine that used it last still waits in the call that it was handed to.
package main

import (
	"fmt"
	"runtime"
)

type box struct {
	requests <-chan int
	answers  chan<- int
}

// wait needs the box only until it waits.
func (b *box) wait() int {
	return <-b.requests
}

// through hands it on.
func through(b *box) int {
	return b.wait()
}

func watched(died chan<- string, name string) (*box, chan<- int) {
	c := make(chan int)
	b := &box{requests: c}
	runtime.AddCleanup(b, func(name string) { died <- name }, name)
	return b, c
}

func direct(died chan<- string) chan<- int {
	b, c := watched(died, "method")
	go b.wait()
	return c
}

func closure(died chan<- string) chan<- int {
	b, c := watched(died, "closure")
	go func() {
		v := through(b)
		fmt.Println("closure got", v)
		died <- "end of closure"
	}()
	return c
}

func argument(died chan<- string) chan<- int {
	b, c := watched(died, "argument")
	go func(b *box) {
		v := b.wait() + 1
		fmt.Println("argument got", v)
		died <- "end of argument"
	}(b)
	return c
}

func value(died chan<- string) chan<- int {
	b, c := watched(died, "method value")
	f := b.wait
	go func() {
		v := f()
		fmt.Println("method value got", v)
		died <- "end of method value"
	}()
	return c
}

func main() {
	died := make(chan string, 1)
	for _, start := range []func(chan<- string) chan<- int{direct, closure, argument, value} {
		c := start(died)
		for runtime.NumGoroutine() > 1 {
			runtime.Gosched()
			runtime.GC()
			select {
			case name := <-died:
				fmt.Println("died:", name)
				c <- 41
				if name != "method" {
					fmt.Println(<-died)
				}
				for runtime.NumGoroutine() > 1 {
					runtime.Gosched()
				}
			default:
			}
		}
	}
}
