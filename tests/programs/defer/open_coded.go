package main

import "fmt"

// Few deferred calls outside loops need no records: they stand at the returns, behind a mask.

type counter struct{ n int }

func (c *counter) add(k int)  { c.n += k; fmt.Println("add", k, "gives", c.n) }
func (c counter) show(at int) { fmt.Println("show", c.n, "at", at) }

type shower interface{ show(int) }

func returns(k int) (n int, s string) {
	defer func() { n++; s += "!" }()
	if k == 0 {
		return
	}
	c := counter{k}
	defer c.show(k) // copied now
	c.n = 100
	switch k {
	case 1:
		return 10, "one"
	case 2:
		defer c.add(1)
		n = 20
		fallthrough
	case 3:
		defer c.add(2)
		return n + k, "some"
	}
	if k > 4 {
		defer fmt.Println("many", k)
	}
	s = "end"
	return 30, s
}

func jumps(k int) {
	defer fmt.Println("jumps", k)
	if k == 1 {
		goto end
	}
	defer fmt.Println("passed")
	if k == 2 {
		goto end
	}
	defer fmt.Println("all")
end:
	fmt.Println("end")
}

func jumpsBack() {
	i := 0
again:
	defer fmt.Println("again", i)
	if i++; i < 3 {
		goto again
	}
}

func besideLoops() (sum int) {
	defer func() { fmt.Println("sum", sum) }()
	for i := range 5 {
		if i == 3 {
			return -sum
		}
		sum += i
	}
	return sum
}

func builtins(m map[string]int, c chan int) {
	defer close(c)
	defer delete(m, "b")
	defer clear(map[int]int{})
	defer print()
	defer copy(make([]int, 3), []int{len(m)})
}

func values(k int) {
	c := &counter{}
	f := c.add
	defer f(k)
	defer shower(*c).show(1)
	defer (*counter).add(c, 5)
	defer func(a, b int) { fmt.Println(a, b, k) }(k, k+1)
	k = 9
	f = nil
	c.n = 7
}

func nilInterface() {
	defer func() { fmt.Println("recovered:", recover()) }()
	func() {
		var s shower
		defer fmt.Println("still runs")
		defer s.show(1) // panics here, so nothing is deferred
		fmt.Println("not reached")
	}()
}

func nilFunction() {
	defer func() { fmt.Println("recovered:", recover()) }()
	func() {
		var f func()
		defer fmt.Println("runs after the fault")
		defer f() // panics when the function returns
		fmt.Println("reached")
	}()
}

// Sixteen copies of calls: too many to stand at the returns.
func tooMany(k int) (s string) {
	defer func() { s += "a" }()
	defer func() { s += "b" }()
	defer func() { s += "c" }()
	defer func() { s += "d" }()
	if k == 0 {
		return "0"
	} else if k == 1 {
		return "1"
	} else if k == 2 {
		return "2"
	}
	return "3"
}

func main() {
	for k := range 6 {
		fmt.Println(returns(k))
	}
	for k := range 4 {
		jumps(k)
	}
	jumpsBack()
	fmt.Println(besideLoops())
	m, c := map[string]int{"a": 1, "b": 2}, make(chan int)
	builtins(m, c)
	_, ok := <-c
	fmt.Println(m, ok)
	values(3)
	nilInterface()
	nilFunction()
	fmt.Println(tooMany(0), tooMany(2), tooMany(3))
}
