package main

func f(n int) int {
	println("tag", n)
	return n
}

// fallthrough, break, no tag, order of evaluation, default anywhere, init statements.
func main() {
	switch f(2) {
	case f(1), f(2):
		println("one or two")
		fallthrough
	case f(3):
		println("three")
		fallthrough
	default:
		println("default")
	case f(4):
		println("four")
	}
	x := 5
	switch {
	default:
		println("default")
	case x > 3 && x < 6:
		println("between")
		if x == 5 {
			break
		}
		println("not here")
	case x > 2:
		println("later")
	}
	switch y := x * 2; {
	case y == 10:
		println("init")
	}
	switch y := x * 2; y {
	}
	switch f(9) {
	}
	switch {
	}
	switch true {
	case x == 5:
		println("true")
	}
	switch false {
	case x == 5:
		println("not")
	case x == 6:
		println("false")
	}
loop:
	for i := range 10 {
		switch {
		case i == 2:
			continue
		case i > 4:
			break loop
		}
		println(i)
	}
	switch a, b := 1, 2; a + b {
	case 3:
		a := "shadow"
		println(a)
	}
	switch 1.5 {
	case 1.5:
		println("float")
	}
}
