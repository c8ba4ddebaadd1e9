package main

func producer(n int, c chan<- int, quit chan<- bool) {
	for i := range n {
		c <- i
	}
	quit <- true
}

// break and continue with labels, return, goto out of a select.
func main() {
	c, quit := make(chan int), make(chan bool)
	for range 2 {
		go producer(5, c, quit)
	}
	sum, quits := 0, 0
loop:
	for {
		select {
		case v := <-c:
			if v == 3 {
				continue loop
			}
			sum += v
			break
		case <-quit:
			quits++
			if quits == 2 {
				break loop
			}
		}
	}
	println(sum, quits)
	f := func() int {
		select {
		default:
			return 5
		}
	}
	println(f())
	d := make(chan int, 1)
again:
	select {
	case d <- 1:
		println("again")
		goto again
	default:
		println("full")
	}
sel:
	select {
	case v := <-d:
		if v == 1 {
			break sel
		}
		println("not here")
	}
}
