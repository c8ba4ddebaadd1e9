package main

// default when nothing is ready; a ready case otherwise; closed is ready, nil never.
func main() {
	a, b := make(chan int, 1), make(chan string, 1)
	select {
	case v := <-a:
		println(v)
	case s := <-b:
		println(s)
	default:
		println("default")
	}
	a <- 1
	select {
	case v := <-a:
		println(v)
	case s := <-b:
		println(s)
	}
	select {
	case b <- "sent":
		println("send")
	case v := <-a:
		println(v)
	}
	close(a)
	var none chan int
	select {
	case v, ok := <-a:
		println(v, ok)
	case <-none:
		println("nil")
	case none <- 1:
		println("nil")
	}
	println(<-b)
	select {
	case v := <-none:
		println(v)
	default:
		println("nil is never ready")
	}
}
