package main

import "fmt"

func empty() any { return "" }

func main() {
	var s string
	var e any = s
	fmt.Println(empty() == nil, e == nil, empty() == "", e == empty())
	switch x := empty().(type) {
	case nil:
		fmt.Println("nil")
	case string:
		fmt.Println("string", len(x))
	}
	m := map[any]int{"": 1}
	fmt.Println(m[s], m[nil])
}
