package main

func upto(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

type pt struct{ x, y int }

func structs() (p pt, err error) {
	for i := range upto(4) {
		for j := range upto(4) {
			for k := range upto(4) {
				if i == 1 && j == 2 && k == 3 {
					return pt{i * 100, j*10 + k}, nil
				}
			}
		}
	}
	return
}

func unnamed() (pt, string, [2]int) {
	for i := range upto(3) {
		if i == 2 {
			return pt{i, i}, "found", [2]int{i, i + 1}
		}
	}
	return pt{}, "", [2]int{}
}

func forward() (int, string) {
	f := func() (int, string) { return 7, "seven" }
	for range upto(1) {
		return f()
	}
	return 0, ""
}

func deferring() (n int) {
	defer func() { n *= 2 }()
	for i := range upto(5) {
		defer func() { n += i }()
		if i == 3 {
			return 10
		}
	}
	return 0
}

func levels() string {
	s := ""
a:
	for i := range upto(3) {
	b:
		for j := range upto(3) {
			for k := range upto(3) {
				s += string(rune('0'+i)) + string(rune('0'+j)) + string(rune('0'+k)) + " "
				switch {
				case k == 1 && j == 0:
					continue b
				case k == 0 && j == 1:
					continue a
				case i == 2:
					break a
				}
			}
		}
	}
	return s
}

func closures() int {
	var fs []func() int
	for i := range upto(3) {
		x := i * 10
		for j := range upto(2) {
			fs = append(fs, func() int { x++; return x + j })
		}
	}
	n := 0
	for _, f := range fs {
		n = n*2 + f()
	}
	return n
}

func mixed() (n int) {
	for i := range upto(3) {
		for _, v := range []int{1, 2, 3} {
			for k := range map[string]int{"a": 1} {
				if v == 2 {
					break
				}
				n += i + v + len(k)
			}
			if i == 1 {
				break
			}
		}
	}
	return
}

func main() {
	p, err := structs()
	println(p.x, p.y, err == nil)
	q, s, arr := unnamed()
	println(q.x, s, arr[1])
	println(forward())
	println(deferring())
	println(levels())
	println(closures())
	println(mixed())
}
