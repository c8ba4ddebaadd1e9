package main

func main() {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; ; j++ {
			if j == i {
				continue outer
			}
			if i == 3 {
				break outer
			}
			println(i, j)
		}
	}
block:
	switch {
	default:
		println("in block")
		for {
			break block
		}
		println("not here")
	}
	var s []int
r:
	for _, v := range []int{1, 2, 3, 4} {
		switch v {
		case 2:
			continue r
		case 4:
			break r
		}
		s = append(s, v)
	}
	println(len(s))
i:
	select {
	default:
		if s[0] == 1 {
			break i
		}
		println("not here")
	}
sw:
	switch {
	case true:
		for {
			break sw
		}
	}
	// a label and a variable of one name
x:
	for x := range 2 {
		if x == 0 {
			continue x
		}
		println(x)
	}
}
