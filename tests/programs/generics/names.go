package main

import "fmt"

type pair[K comparable, V any] struct {
	k K
	v V
}
type local struct{}

func typeName[T any]() string {
	var v T
	return fmt.Sprintf("%T", v)
}

func main() {
	fmt.Println(typeName[int](), typeName[pair[string, []local]](), typeName[*pair[int, map[local]error]]())
	fmt.Printf("%T %v\n", pair[string, int]{"a", 1}, pair[string, int]{"a", 1})
	type inner[T any] struct{ f T }
	fmt.Printf("%T\n", inner[local]{})
	fmt.Printf("%+v\n", pair[[2]int, pair[bool, any]]{[2]int{1, 2}, pair[bool, any]{true, 'x'}})
}
