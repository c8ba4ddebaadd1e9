package main

// A nil function panics when it is called, not at the defer statement.
func main() {
	defer func() { println("recovered:", recover().(error).Error()) }()
	var f func()
	defer println("before nil call")
	defer f()
	println("body")
}
