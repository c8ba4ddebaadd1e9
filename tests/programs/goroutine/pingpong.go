package main

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		for v := range a {
			b <- v * 2
		}
		close(b)
	}()
	sum := 0
	for i := range 1000 {
		a <- i
		sum += <-b
	}
	close(a)
	_, ok := <-b
	println(sum, ok)
}
