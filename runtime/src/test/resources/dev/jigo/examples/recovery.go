package main

import "fmt"

func divide(a, b int) (result int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("recovered:", r)
			result = -1
		}
	}()
	if b == 0 {
		panic("division by zero")
	}
	return a / b
}

func main() {
	fmt.Println(divide(6, 3))
	fmt.Println(divide(1, 0))
}
