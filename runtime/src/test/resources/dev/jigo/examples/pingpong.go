package main

import "fmt"

func main() {
	ball := make(chan int)
	done := make(chan bool)
	player := func(name string) {
		for hits := range ball {
			fmt.Println(name, hits)
			if hits == 6 {
				close(ball)
				done <- true
				return
			}
			ball <- hits + 1
		}
	}
	go player("ping")
	ball <- 1
	go player("pong")
	<-done
}
