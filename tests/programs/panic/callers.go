package main

import (
	"fmt"
	"runtime"
	"strings"
)

func where(skip int) string {
	pc, file, line, _ := runtime.Caller(skip)
	return fmt.Sprint(runtime.FuncForPC(pc).Name(), " ", file[strings.LastIndex(file, "/")+1:], ":", line)
}

type T struct{ n int }

//go:noinline
func (t *T) load(i int) int {
	if i > 0 {
		return t.load(i - 1)
	}
	return t.n // the place of the fault
}

// A function that a panic runs sees the frames of the panic below it, also where the JVM raised it.
func trace(f func()) {
	defer func() {
		recover()
		for skip := 1; skip < 12; skip++ {
			w := where(skip)
			if strings.HasPrefix(w, "main.") {
				fmt.Println(w)
			}
			if strings.HasPrefix(w, "main.main ") {
				break
			}
		}
	}()
	f()
}

func main() {
	trace(func() {
		panic("explicit")
	})
	trace(func() {
		var t *T
		t.load(2)
	})
	trace(func() {
		defer func() {
			var m map[string]int
			m["x"] = 1
		}()
		a, i := []int{1}, 5
		_ = a[i]
	})
}
