package main

func step(i int) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	if i%3 == 0 {
		panic(i)
	}
	return true
}

func main() {
	n := 0
	for i := range 1000 {
		if step(i) {
			n++
		}
	}
	println(n)
}
