package main

func each(n int, f func(int)) {
	for i := range n {
		f(i)
	}
}

func nested() (log string) {
	defer func() { log += "." }()
	for i := range 3 {
		func() {
			defer func() { log += string(rune('a' + i)) }()
			for j := range 2 {
				defer func() { log += string(rune('0' + j)) }()
			}
		}()
		if i == 1 {
			defer func() { log += "!" }()
		}
	}
	each(2, func(i int) {
		defer func() { log += string(rune('A' + i)) }()
	})
	return
}

func many(n int) (sum int) {
	for i := range n {
		defer func() { sum += i }()
	}
	return 0
}

func main() {
	println(nested())
	println(many(10000))
}
