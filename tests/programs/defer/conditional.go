package main

func f(a, b bool) {
	if a {
		defer println("a")
	}
	switch {
	case b:
		defer println("b")
	default:
		defer println("not b")
	}
	for range 2 {
		if a && b {
			return
		}
		defer println("round")
	}
	println("end")
}

func main() {
	f(false, false)
	f(true, false)
	f(false, true)
	f(true, true)
}
