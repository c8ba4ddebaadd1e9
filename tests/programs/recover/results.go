package main

func f(n int) (r int, s string) {
	defer func() {
		if e := recover(); e != nil {
			s = "recovered"
		}
	}()
	r = n
	if n > 1 {
		panic(n)
	}
	return n * 10, "returned"
}

func unnamed() int {
	defer func() { recover() }()
	panic(1)
}

func main() {
	r, s := f(1)
	println(r, s)
	r, s = f(2)
	println(r, s)
	println(unnamed())
}
