package main

// The received variable is a new one in each round.
func main() {
	c := make(chan int, 3)
	var fs []func() int
	for i := range 3 {
		c <- i
	}
	for range 3 {
		select {
		case v, ok := <-c:
			fs = append(fs, func() int {
				v++
				if ok {
					return v
				}
				return -1
			})
		}
	}
	for _, f := range fs {
		println(f(), f())
	}
}
