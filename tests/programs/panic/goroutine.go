package main

func main() {
	c := make(chan int)
	go func() {
		defer println("deferred")
		panic("in goroutine")
	}()
	<-c
}
