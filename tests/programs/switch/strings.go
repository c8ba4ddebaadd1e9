package main

type name string

func kind(s string) int {
	switch s {
	case "break", "continue":
		return 1
	case "for":
		return 2
	case "":
		return 3
	case "Aa":
		return 4
	case "BB":
		return 5
	case "switch", "select", "go", "goto", "func":
		return 6
	default:
		return 0
	case "é":
		return 7
	}
}

func main() {
	for _, s := range []string{"break", "continue", "for", "", "Aa", "BB", "AaAa", "goto", "func", "é", "x"} {
		println(s, kind(s))
	}
	switch name("n") + "x" {
	case "nx":
		println("nx")
	}
	b := []byte("for")
	switch string(b) {
	case "for":
		println("bytes")
	}
}
