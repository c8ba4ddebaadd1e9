package main

type num interface{ ~int | ~float64 | ~string }
type myInt int

func name[T num](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case float64:
		return "float64"
	case string:
		return "string"
	case myInt:
		return "myInt"
	}
	return "other"
}

func is[T any](v any) bool {
	switch v.(type) {
	case T:
		return true
	case []T:
		println("slice of it")
		return true
	case map[string]T:
		println("map of it")
		return true
	}
	return false
}

func same[A, B any](v any) int {
	switch v.(type) {
	case A:
		return 1
	case B:
		return 2
	}
	return 0
}

func main() {
	println(name(1), name(1.5), name("s"), name(myInt(1)))
	println(is[int](1), is[string](1), is[int]([]int{}), is[bool](map[string]bool{}), is[any](nil), is[error](nil), is[any](3))
	println(same[int, int](1), same[int, string]("s"), same[any, int](1))
}
