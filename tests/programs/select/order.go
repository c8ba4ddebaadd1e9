package main

func ch(name string, c chan int) chan int {
	println("chan", name)
	return c
}

func val(n int) int {
	println("value", n)
	return n
}

func index() int {
	println("index")
	return 1
}

// Channels and values of all cases are evaluated in source order; the left side of a receive only when chosen.
func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	s := []int{0, 0}
	b <- 7
	select {
	case ch("nil", nil) <- val(1):
	case s[index()] = <-ch("b", b):
	case ch("nil 2", nil) <- val(2):
	}
	println(s[0], s[1])
	select {
	case s[index()] = <-ch("a", a):
	default:
		println("default")
	}
	var ok bool
	m := map[string]int{}
	a <- 5
	select {
	case m["x"], ok = <-a:
	}
	println(m["x"], ok)
	close(a)
	select {
	case m["x"], ok = <-a:
	case <-b:
	}
	println(m["x"], ok)
	select {
	case _, ok = <-a:
		println(ok)
	}
	select {
	case _ = <-a:
	default:
	}
	var e any
	select {
	case e = <-a:
	default:
	}
	println(e.(int))
}
