package main

import (
	"fmt"
	"os"
)

func main() {
	defer fmt.Println("not run")
	fmt.Println("out")
	os.Exit(3)
}
