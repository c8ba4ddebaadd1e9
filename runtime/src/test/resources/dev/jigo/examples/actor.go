package main

import "fmt"

type read struct{ reply chan int }

type write struct{ value int }

func main() {
	reads, writes := make(chan read), make(chan write)
	go func() {
		state := 0
		for {
			select {
			case r := <-reads:
				r.reply <- state
			case w := <-writes:
				state += w.value
			}
		}
	}()
	for i := range 5 {
		writes <- write{i}
	}
	r := read{make(chan int)}
	reads <- r
	fmt.Println(<-r.reply)
}
