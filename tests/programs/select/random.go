package main

// Among the ready cases one is chosen uniformly.
func main() {
	var n [3]int
	a, b, c := make(chan int, 1), make(chan int, 1), make(chan int, 1)
	for range 3000 {
		a <- 1
		b <- 1
		select {
		case <-a:
			n[0]++
			<-b
		case <-b:
			n[1]++
			<-a
		case c <- 1:
			n[2]++
			<-a
			<-b
			<-c
		}
	}
	for _, k := range n {
		println(k > 800 && k < 1200)
	}
}
