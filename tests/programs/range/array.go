package main

func get() (a [3]int) {
	println("get")
	a[1] = 5
	return
}

// An array is ranged over in a copy, unless only by index or through a pointer.
func main() {
	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		println(i, v)
	}
	a = [3]int{1, 2, 3}
	for i, v := range &a {
		a[2] = 10
		println(i, v)
	}
	for i := range a {
		print(i, " ")
	}
	println()
	for i, v := range get() {
		println(i, v)
	}
	var p *[3]int
	for i := range p {
		print(i, " ")
	}
	println(len(p))
	const n = len([2]int{})
	grid := [2][2]string{{"a", "b"}, {"c", "d"}}
	for _, row := range grid {
		row[0] = "x"
		for _, c := range row {
			print(c, " ")
		}
	}
	println(grid[0][0])
	defer func() { println(recover().(error).Error()) }()
	for i, v := range p {
		println(i, v)
	}
}
