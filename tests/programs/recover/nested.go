package main

import "fmt"

func main() {
	defer fmt.Println("main ends")
	func() {
		defer func() { fmt.Println("last", recover()) }()
		defer func() {
			defer func() { fmt.Println("inner", recover()) }()
			panic("second")
		}()
		panic("first")
	}()
	func() {
		defer func() { fmt.Println("replaced by", recover()) }()
		defer func() { panic("third") }()
		panic("second")
	}()
	func() {
		defer func() { fmt.Println("again", recover()) }()
		defer func() {
			r := recover()
			panic(fmt.Sprint("re-", r))
		}()
		panic("panic")
	}()
}
