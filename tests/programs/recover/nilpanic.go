package main

import "runtime"

func main() {
	defer func() {
		r := recover()
		_, ok := r.(*runtime.PanicNilError)
		println(ok, r.(error).Error())
	}()
	panic(nil)
}
