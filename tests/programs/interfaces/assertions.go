package main

import "fmt"

type R interface{ Read() string }
type W interface{ Write(string) }
type RW interface {
	R
	W
}
type file struct{ data string }

func (f *file) Read() string   { return f.data }
func (f *file) Write(s string) { f.data += s }

type ro string

func (r ro) Read() string { return string(r) }

func use(r R) {
	if w, ok := r.(W); ok {
		w.Write("+")
	}
	if rw, ok := r.(RW); ok {
		rw.Write("-")
	}
	println(r.Read())
}

func try(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
}

type unexp interface{ hidden() }

func main() {
	use(&file{})
	use(ro("ro"))
	var r R = ro("x")
	try(func() { _ = r.(*file) })
	try(func() { _ = r.(W) })
	r = nil
	try(func() { _ = r.(W) })
	try(func() { _ = r.(ro) })
	var a any = file{}
	try(func() { _ = a.(R) })
	try(func() { _ = a.(*file) })
	try(func() { _ = a.(unexp) })
	a = struct{ x int }{1}
	try(func() { _ = a.(fmt.Stringer) })
	a = []string{}
	try(func() { _ = a.(map[string]int) })
	a = func(int, ...string) error { return nil }
	try(func() { _ = a.(chan<- int) })
	v, ok := a.(int)
	println(v, ok)
}
