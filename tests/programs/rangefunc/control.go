package main

func seq(name string, n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer println("done", name)
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func find(want int) (int, string) {
	for i := range seq("a", 5) {
		for j := range seq("b", 5) {
			if i*j == want {
				return i, "found"
			}
		}
	}
	return -1, "none"
}

func named(want int) (r int) {
	for i := range seq("n", 5) {
		r = i
		if i == want {
			return
		}
	}
	return -1
}

func labels() {
outer:
	for i := range seq("outer", 4) {
		for j := range 3 {
			for k := range seq("inner", 3) {
				switch {
				case i == 0:
					continue outer
				case j == 1:
					break
				case k == 1:
					println(i, j, k)
					break outer
				default:
					continue
				}
				break
			}
		}
	}
	println("end labels")
}

func jump() {
	n := 0
again:
	n++
	for i := range seq("jump", 3) {
		if i == 1 && n < 3 {
			goto again
		}
		if i == 2 {
			goto out
		}
	}
	println("not here")
out:
	println("n", n)
}

func sel() {
	c := make(chan int, 1)
	c <- 1
	for range seq("select", 3) {
		select {
		case <-c:
			continue
		default:
		}
		break
	}
}

func main() {
	println(find(6))
	println(find(100))
	println(named(2))
	println(named(9))
	labels()
	jump()
	sel()
}
