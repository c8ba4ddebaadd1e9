package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// A deferred function sees where the panic began, whatever activations with deferred calls it has passed since.
func where(what string) {
	pcs := make([]uintptr, 40)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	fmt.Print(what, ":")
	for {
		f, more := frames.Next()
		name := strings.TrimPrefix(f.Function, "main.")
		if name != f.Function {
			fmt.Print(" ", name, ":", f.Line)
		} else if f.Function == "runtime.gopanic" {
			fmt.Print(" panic")
		}
		if !more {
			break
		}
	}
	fmt.Println()
}

var mu sync.Mutex

//go:noinline
func bottom(a []int, i int) int {
	mu.Lock()
	defer mu.Unlock()
	if i < 0 {
		panic("negative")
	}
	return a[i]
}

//go:noinline
func middle(a []int, i int) {
	defer where("middle")
	bottom(a, i)
	fmt.Println("unreached")
}

//go:noinline
func replaced(a []int, i int) {
	defer func() {
		where("replaced")
		middle(nil, -i)
	}()
	middle(a, i)
}

//go:noinline
func onReturn() {
	defer where("on return")
	for i := range 2 {
		if i == 1 {
			return
		}
	}
}

//go:noinline
func recovered(f func(a []int, i int), i int) {
	defer where("after recovery")
	defer func() {
		fmt.Println(recover())
		where("recovering")
	}()
	f([]int{1}, i)
}

func main() {
	onReturn()
	recovered(middle, 2)
	recovered(middle, -2)
	recovered(replaced, 3)
	defer where("main")
	replaced([]int{1}, 4)
}
