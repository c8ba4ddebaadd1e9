package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// stack prints the functions literals of the stack, and whether they are shown without parameters.
//
//go:noinline
func stack() {
	for line := range strings.Lines(string(debug.Stack())) {
		if name, args, ok := strings.Cut(strings.TrimSpace(line), "("); ok && strings.Contains(name, ".func") {
			fmt.Println(name, args == ")")
		}
	}
}

// panicking prints the functions that a deferred call runs on.
func panicking(name string, f func()) {
	defer func() {
		var pcs [20]uintptr
		frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
		fmt.Print(name, ":")
		for {
			frame, more := frames.Next()
			if !more || frame.Function == "main.panicking" {
				break
			}
			fmt.Print(" ", frame.Function)
		}
		fmt.Println(" |", recover())
	}()
	f()
}

func main() {
	n, done := 1, make(chan bool)
	go func() {
		n++
		stack()
		done <- true
	}()
	<-done
	go func(x int) {
		n += x
		stack()
		done <- true
	}(2)
	<-done
	panicking("panic", func() { panic(n) })
	panicking("nil", func() {
		var p *int
		*p = n
	})
	panicking("index", func() { _ = []int{1}[n] })
	panicking("slice", func() { _ = "abc"[n:] })
	panicking("divide", func() { fmt.Println(1 / (n - 4)) })
	panicking("shift", func() { fmt.Println(1 << (n - 5)) })
}
