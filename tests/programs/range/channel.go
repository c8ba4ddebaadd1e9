package main

func main() {
	c := make(chan int, 5)
	for i := range 5 {
		c <- i * i
	}
	close(c)
	for v := range c {
		if v == 1 {
			continue
		}
		println(v)
	}
	for range c {
		println("never")
	}
	d := make(chan string)
	go func() {
		d <- "x"
		d <- "y"
		close(d)
	}()
	var s string
	for s = range d {
		println(s)
	}
	println(s)
	e := make(chan struct{}, 2)
	e <- struct{}{}
	e <- struct{}{}
	n := 0
	for range e {
		n++
		if n == 2 {
			break
		}
	}
	println(n)
}
