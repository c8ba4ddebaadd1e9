package main

func f() (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = r.(string)
		}
	}()
	defer panic("from defer")
	return "not seen"
}

func main() {
	ch := make(chan int, 1)
	m := map[string]int{"a": 1, "b": 2}
	func() {
		defer close(ch)
		defer delete(m, "a")
		defer print("print ", 1, "\n")
		defer println("println", len(m))
		println("body", len(m))
	}()
	_, ok := <-ch
	println(ok, len(m))
	println(f())
	dst := make([]int, 2)
	func() {
		defer copy(dst, []int{4, 5})
		println(dst[0])
	}()
	println(dst[0], dst[1])
	func() {
		defer clear(m)
	}()
	println(len(m))
}
