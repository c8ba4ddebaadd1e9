package main

type pair struct {
	a int
	b string
}

// Values of every representation travel through select.
func main() {
	b, u8, f, c, s, p, arr, e := make(chan bool, 1), make(chan uint8, 1), make(chan float32, 1), make(chan complex128, 1),
		make(chan string, 1), make(chan pair, 1), make(chan [2]int, 1), make(chan error, 1)
	pv := pair{1, "x"}
	av := [2]int{3, 4}
	for range 8 {
		select {
		case b <- true:
		case u8 <- 200:
		case f <- 1.5:
		case c <- 2 + 3i:
		case s <- "str":
		case p <- pv:
		case arr <- av:
		case e <- nil:
		}
	}
	pv.a, av[0] = 100, 100
	sum := 0
	for range 8 {
		select {
		case v := <-b:
			if v {
				sum++
			}
		case v := <-u8:
			sum += int(v)
		case v := <-f:
			sum += int(v * 2)
		case v, ok := <-c:
			sum += int(real(v)) + int(imag(v))
			if !ok {
				sum = -1000
			}
		case v := <-s:
			sum += len(v)
		case v := <-p:
			sum += v.a + len(v.b)
		case v := <-arr:
			sum += v[0] + v[1]
		case v := <-e:
			if v == nil {
				sum += 10000
			}
		}
	}
	println(sum)
	close(p)
	close(arr)
	select {
	case v, ok := <-p:
		println(v.a, v.b == "", ok)
	case <-e:
	}
	select {
	case v, ok := <-arr:
		println(v[0], v[1], ok)
	case <-e:
	}
}
