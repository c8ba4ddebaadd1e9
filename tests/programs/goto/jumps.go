package main

func f(n int) int {
	i := 0
loop:
	if i < n {
		i++
		if i%2 == 0 {
			goto loop
		}
		{
			if i > 5 {
				goto done
			}
		}
		goto loop
	}
	return -i
done:
	return i
}

func nested() {
	for i := range 3 {
		for j := 0; ; j++ {
			switch {
			case i == 2:
				goto end
			case j > i:
				goto next
			}
			println(i, j)
		}
	next:
	}
end:
	println("end")
}

func closures() {
	var fs []func() int
	i := 0
again:
	x := i
	fs = append(fs, func() int { x++; return x })
	i++
	if i < 3 {
		goto again
	}
	for _, f := range fs {
		println(f(), f())
	}
}

func switchJump(n int) string {
	switch n {
	case 1:
		goto one
	case 2:
		break
	default:
		goto other
	}
	return "two"
one:
	return "one"
other:
	return "other"
}

func dead() int {
	return 1
	println("dead")
	for {
	}
	panic("dead")
}

func irreducible(n int) (s string) {
	i := 0
	goto middle
top:
	s += "t"
	i++
middle:
	s += "m"
	if i < n {
		goto top
	}
	return
}

func main() {
	println(f(3), f(10))
	nested()
	closures()
	println(switchJump(1), switchJump(2), switchJump(3))
	println(dead())
	println(irreducible(2))
}
