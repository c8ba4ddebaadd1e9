package main

import "fmt"

func main() {
	messages := make(chan string, 1)
	receive := func() {
		select {
		case m := <-messages:
			fmt.Println("received", m)
		default:
			fmt.Println("no message")
		}
	}
	send := func(m string) {
		select {
		case messages <- m:
			fmt.Println("sent", m)
		default:
			fmt.Println("full")
		}
	}
	receive()
	send("hi")
	send("again")
	receive()
}
