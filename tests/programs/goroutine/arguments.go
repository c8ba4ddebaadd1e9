package main

type T struct{ n int }

func (t T) send(c chan int)   { c <- t.n }
func (t *T) psend(c chan int) { c <- t.n }

type I interface{ send(chan int) }

func add(a, b int, c chan int) { c <- a + b }

// Arguments and receiver are evaluated by the go statement.
func main() {
	c := make(chan int)
	x := 1
	go add(x, 2, c)
	x = 100
	println(<-c)
	t := T{5}
	go t.send(c)
	t.n = 6
	println(<-c)
	go t.psend(c)
	println(<-c)
	var i I = t
	go i.send(c)
	i = nil
	println(<-c)
	f := t.send
	go f(c)
	println(<-c)
	go func(n int) { c <- n }(x)
	println(<-c)
	go func() { c <- x }()
	println(<-c)
	go close(c)
	_, ok := <-c
	println(ok)
}
