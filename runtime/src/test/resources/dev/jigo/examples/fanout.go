package main

import "fmt"

func main() {
	jobs := make(chan int)
	sums := make(chan int)
	const workers = 4
	for range workers {
		go func() {
			sum := 0
			for j := range jobs {
				sum += j
			}
			sums <- sum
		}()
	}
	for j := 1; j <= 100; j++ {
		jobs <- j
	}
	close(jobs)
	total := 0
	for range workers {
		total += <-sums
	}
	fmt.Println(total)
}
