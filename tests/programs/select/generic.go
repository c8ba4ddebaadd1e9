package main

type msg[T any] struct {
	v  T
	ok bool
}

func first[T any](a, b <-chan T) (v T, from string) {
	select {
	case v = <-a:
		from = "a"
	case v = <-b:
		from = "b"
	}
	return
}

func merge[T any](cs ...chan T) []T {
	var out []T
	for len(cs) > 0 {
		select {
		case v, ok := <-cs[0]:
			if !ok {
				cs = cs[1:]
				continue
			}
			out = append(out, v)
		}
	}
	return out
}

type box struct {
	in  struct{ n int }
	arr [2]string
	m   map[string]bool
}

func main() {
	a, b := make(chan int, 1), make(chan int)
	a <- 5
	println(first(a, b))
	sa, sb := make(chan [2]string, 1), make(chan [2]string)
	sa <- [2]string{"x", "y"}
	v, from := first(sa, sb)
	println(v[1], from)
	c1, c2 := make(chan msg[string], 2), make(chan msg[string], 1)
	c1 <- msg[string]{"1", true}
	c1 <- msg[string]{"2", true}
	c2 <- msg[string]{"3", false}
	close(c1)
	close(c2)
	for _, m := range merge(c1, c2) {
		println(m.v, m.ok)
	}
	x := box{m: map[string]bool{}}
	ns, ss := make(chan struct{ n int }, 1), make(chan string, 1)
	ns <- struct{ n int }{4}
	select {
	case x.in = <-ns:
	case x.arr[1] = <-ss:
	}
	ss <- "str"
	i := 0
	select {
	case x.arr[i], x.m["k"] = <-ss:
	case x.in, x.m["n"] = <-ns:
	}
	println(x.in.n, x.arr[0], x.m["k"], x.m["n"])
}
