package main

type T struct{ a, b int }

func which(v any) string {
	switch v {
	case nil:
		return "nil"
	case 1:
		return "int 1"
	case int8(1):
		return "int8 1"
	case "s":
		return "string s"
	case T{1, 2}:
		return "T"
	case 2.5:
		return "float"
	}
	return "other"
}

func main() {
	println(which(nil), which(1), which(int8(1)), which("s"), which(T{1, 2}), which(T{2, 1}), which(2.5), which(2))
	var e any = 5
	switch 5 {
	case e:
		println("interface in case")
	}
	p, q := new(int), new(int)
	switch p {
	case q:
		println("q")
	case p:
		println("p")
	}
	switch (T{1, 2}) {
	case T{1, 2}:
		println("struct")
	}
	switch [2]int{1, 2} {
	case [2]int{1, 2}:
		println("array")
	}
	c := make(chan int)
	switch c {
	case nil:
		println("nil")
	case c:
		println("chan")
	}
	switch f := func() {}; {
	case f == nil:
		println("nil func")
	default:
		println("func")
	}
}
