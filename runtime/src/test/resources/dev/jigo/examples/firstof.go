package main

import "fmt"

func main() {
	answers := make(chan string, 3)
	block := make(chan bool)
	for i := range 3 {
		go func() {
			if i != 1 {
				<-block
			}
			answers <- fmt.Sprint("replica ", i)
		}()
	}
	fmt.Println(<-answers)
	close(block)
}
