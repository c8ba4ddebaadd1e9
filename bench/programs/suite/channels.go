package main

import "sync"

func pingPong(n int) {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v
		}
		close(pong)
	}()
	for i := range n {
		ping <- i
		<-pong
	}
	close(ping)
	<-pong
}

func buffered(capacity int) func(n int) {
	return func(n int) {
		c := make(chan int, capacity)
		go func() {
			for i := range n {
				c <- i
			}
			close(c)
		}()
		for range c {
		}
	}
}

const fan = 16

// fanIn receives from one channel what many goroutines send.
func fanIn(n int) {
	c := make(chan int, fan)
	var senders sync.WaitGroup
	for s := range fan {
		senders.Go(func() {
			for i := s; i < n; i += fan {
				c <- i
			}
		})
	}
	go func() {
		senders.Wait()
		close(c)
	}()
	for range c {
	}
}

// fanOut sends over one channel to many goroutines.
func fanOut(n int) {
	c := make(chan int, fan)
	var receivers sync.WaitGroup
	for range fan {
		receivers.Go(func() {
			for range c {
			}
		})
	}
	for i := range n {
		c <- i
	}
	close(c)
	receivers.Wait()
}

const many = 1000

// pairs lets many pairs of goroutines play ping-pong at the same time; n round trips altogether.
func pairs(n int) {
	var games sync.WaitGroup
	for p := range many {
		games.Go(func() {
			if trips := (n + many - 1 - p) / many; trips > 0 {
				pingPong(trips)
			}
		})
	}
	games.Wait()
}

// chain passes n elements through many goroutines, one after the other.
func chain(n int) {
	first := make(chan int)
	last := first
	for range many {
		next := make(chan int)
		go stage(last, next)
		last = next
	}
	go func() {
		for i := range n {
			first <- i
		}
		close(first)
	}()
	for range last {
	}
}

func stage(in <-chan int, out chan<- int) {
	for v := range in {
		out <- v + 1
	}
	close(out)
}

// ring passes one token n steps around a ring of goroutines.
func ring(n int) {
	const size = 503
	done := make(chan bool)
	first := make(chan int, 1)
	var members sync.WaitGroup
	in := first
	for range size - 1 {
		out := make(chan int, 1)
		members.Go(member(in, out, done))
		in = out
	}
	members.Go(func() {
		for left := range in {
			pass(left, first, done)
		}
	})
	first <- n
	<-done
	close(first)
	members.Wait()
}

func member(in <-chan int, out chan<- int, done chan<- bool) func() {
	return func() {
		for left := range in {
			pass(left, out, done)
		}
		close(out)
	}
}

func pass(left int, out chan<- int, done chan<- bool) {
	if left == 0 {
		done <- true
	} else {
		out <- left - 1
	}
}

func selectOfTwo(n int) {
	a, b := make(chan int, 16), make(chan int, 16)
	done := make(chan bool)
	go func() {
		for i := range n {
			if i&1 == 0 {
				a <- i
			} else {
				b <- i
			}
		}
		close(done)
	}()
	for range n {
		select {
		case <-a:
		case <-b:
		}
	}
	<-done
}

// selectOfEight waits for eight unbuffered channels, of which one at a time has a sender.
func selectOfEight(n int) {
	var c [8]chan int
	for i := range c {
		c[i] = make(chan int)
	}
	go func() {
		for i := range n {
			c[i&7] <- i
		}
	}()
	for range n {
		select {
		case <-c[0]:
		case <-c[1]:
		case <-c[2]:
		case <-c[3]:
		case <-c[4]:
		case <-c[5]:
		case <-c[6]:
		case <-c[7]:
		}
	}
}

// selectDefault looks at two empty channels.
func selectDefault(n int) {
	a, b := make(chan int), make(chan int, 1)
	for range n {
		select {
		case v := <-a:
			sink += v
		case v := <-b:
			sink += v
		default:
		}
	}
}

func primeSieve(n int) {
	source := make(chan int)
	stop := make(chan bool)
	go func() {
		for i := 2; ; i++ {
			select {
			case source <- i:
			case <-stop:
				return
			}
		}
	}()
	c := source
	primes := min(n, 300)
	for n > 0 {
		for range primes {
			prime := <-c
			next := make(chan int)
			go filter(c, next, prime, stop)
			c = next
		}
		n -= primes
		if n > 0 {
			close(stop)
			primeSieve(n)
			return
		}
	}
	close(stop)
}

func filter(in <-chan int, out chan<- int, prime int, stop chan bool) {
	for {
		var i int
		select {
		case i = <-in:
		case <-stop:
			return
		}
		if i%prime != 0 {
			select {
			case out <- i:
			case <-stop:
				return
			}
		}
	}
}
