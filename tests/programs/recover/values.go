package main

type T struct{ a int }
type S string

func (s S) Error() string { return "S:" + string(s) }

func try(f func()) {
	defer func() {
		switch r := recover().(type) {
		case nil:
			println("nil")
		case int:
			println("int", r)
		case string:
			println("string", r)
		case *T:
			println("*T", r.a)
		case T:
			println("T", r.a)
		case error:
			println("error", r.Error())
		default:
			println("other")
		}
	}()
	f()
}

func main() {
	try(func() {})
	try(func() { panic(1) })
	try(func() { panic("s") })
	try(func() { panic(&T{2}) })
	try(func() { panic(T{3}) })
	try(func() { panic(S("x")) })
	try(func() { panic(1.5) })
	try(func() { var p *T; _ = p.a })
	try(func() { var m map[string]int; m["a"] = 1 })
	try(func() { i := 5; _ = []int{1}[i] })
	try(func() { i := 0; println(1 / i) })
}
