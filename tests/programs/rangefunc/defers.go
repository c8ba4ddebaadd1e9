package main

func seq(yield func(int) bool) {
	defer println("iterator done")
	_ = yield(1) && yield(2) && yield(3)
}

// A defer statement in the body belongs to the function around the loop, and sees its results.
func f() (r int) {
	defer func() { println("first defer, r =", r) }()
	for i := range seq {
		defer func() {
			println("deferred", i)
			r += i
		}()
		for j := range seq {
			if j == 2 {
				break
			}
			defer println("inner", i, j)
		}
		if i == 2 {
			return 100
		}
	}
	return 0
}

func g() (s string) {
	for i := range seq {
		defer func() {
			if r := recover(); r != nil {
				s = r.(string)
			}
		}()
		if i == 2 {
			panic("in body")
		}
	}
	return "no panic"
}

func main() {
	println(f())
	println(g())
}
