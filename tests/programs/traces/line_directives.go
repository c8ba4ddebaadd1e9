package main

import (
	"fmt"
	"runtime"
)

func where() {
	_, file, line, _ := runtime.Caller(1)
	fmt.Println(file, line)
}

func generated() {
//line /grammar/parser.y:40
	where()
	where()
//line /grammar/lexer.l:7
	where()
//line :900000
	where()
/*line /a.y:1*/ where(); /*line /a.y:70000*/ where()
	func() { where() }()
//line /grammar/last.y:5:3
	defer where()
}

type I interface{ F() }

type T int

func (T) F() {}

func nilReceiver() {
	defer func() { fmt.Println(recover()) }()
	var t *T
	call(t)
}

//go:noinline
func call(i I) { i.F() }

func main() {
	generated()
	nilReceiver()
	fail := func(n int) func() {
		return func() {
			var p *int
//line /grammar/parser.y:77
			*p = n
		}
	}
	fail(1)()
}
