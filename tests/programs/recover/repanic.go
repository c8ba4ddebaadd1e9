package main

// A re-panic of the same value is shown as one panic.
func main() {
	defer func() {
		r := recover()
		println("got", r.(string))
		panic(r)
	}()
	panic("again")
}
