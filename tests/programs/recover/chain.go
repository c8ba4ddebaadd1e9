package main

import "fmt"

type myErr struct{ code int }

func (e myErr) Error() string { return fmt.Sprint("code ", e.code) }

func main() {
	defer func() { panic("third") }()
	defer func() { panic(fmt.Errorf("second")) }()
	panic(myErr{1})
}
