package main

import "fmt"

func main() {
	defer fmt.Println("last")
	for i := range 3 {
		defer fmt.Println("deferred", i)
	}
	fmt.Println("body")
}
