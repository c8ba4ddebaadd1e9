//go:debug panicnil=1

package main

// Before go1.21, or with this setting, panic(nil) is recovered as nil.
func main() {
	func() {
		defer func() { println("recovered", recover() == nil) }()
		panic(nil)
	}()
	println("goes on")
}
