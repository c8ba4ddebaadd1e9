package main

type N int

func main() {
	defer func() {
		recover()
		panic(N(5))
	}()
	panic(1.5)
}
