package main

import "sync"

func main() {
	c := make(chan int, 3)
	c <- 1
	c <- 2
	println(len(c), cap(c), <-c, len(c))
	close(c)
	v, ok := <-c
	println(v, ok)
	v, ok = <-c
	println(v, ok)
	var wg sync.WaitGroup
	results := make(chan int)
	for i := range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results <- i * i
		}()
	}
	go func() { wg.Wait(); close(results) }()
	sum := 0
	for r := range results {
		sum += r
	}
	println(sum)
	var send chan<- int = make(chan int, 1)
	send <- 5
	cc := make(chan chan string, 1)
	in := make(chan string, 1)
	cc <- in
	in <- "nested"
	println(<-<-cc)
	type msg struct {
		n     int
		reply chan int
	}
	srv := make(chan msg)
	go func() {
		for m := range srv {
			m.reply <- m.n + 1
		}
	}()
	m := msg{41, make(chan int)}
	srv <- m
	println(<-m.reply)
	f := make(chan func() int, 1)
	f <- func() int { return 9 }
	println((<-f)())
	e := make(chan error, 1)
	e <- nil
	println(<-e == nil)
	b := make(chan bool, 1)
	b <- true
	println(<-b)
	fl := make(chan float64, 1)
	fl <- 2.5
	println(<-fl == 2.5)
	println(c == nil, c == c)
}
