package main

func main() {
	defer func() { println(recover().(error).Error()) }()
	c, d := make(chan int), make(chan int)
	close(c)
	select {
	case c <- 1:
		println("sent")
	case <-d:
	}
}
