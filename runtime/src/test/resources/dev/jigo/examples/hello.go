package main

import "fmt"

func main() {
	done := make(chan bool)
	go func() {
		fmt.Println("hello from a goroutine")
		done <- true
	}()
	<-done
}
