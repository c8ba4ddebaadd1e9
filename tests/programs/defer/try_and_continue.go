package main

func attempt(i int) (err any) {
	defer func() { err = recover() }()
	switch i {
	case 0:
		var m map[int]int
		m[0] = 1
	case 1:
		panic("one")
	case 2:
		var p *struct{ x int }
		p.x = 1
	case 3:
		a := []int{}
		return a[i]
	case 4:
		attempt(1)
		panic("four")
	case 5:
		defer func() { panic("replaced") }()
		panic("five")
	}
	return nil
}

func main() {
	for i := range 7 {
		switch e := attempt(i).(type) {
		case error:
			println(i, e.Error())
		case string:
			println(i, e)
		default:
			println(i, e == nil)
		}
	}
}
