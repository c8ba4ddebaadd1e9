package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
)

func caller() (string, bool) {
	pc, file, line, ok := runtime.Caller(1)
	return fmt.Sprint(runtime.FuncForPC(pc).Name(), " ", file[strings.LastIndex(file, "/")+1:], ":", line), ok
}

func frames() (names []string) {
	pcs := make([]uintptr, 10)
	all := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	for {
		f, more := all.Next()
		names = append(names, f.Function)
		if f.Function == "main.main" || !more {
			return names
		}
	}
}

func goexits() (log []string) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() { log = append(log, fmt.Sprint("recovered ", recover())) }()
		func() {
			defer func() { log = append(log, "deferred") }()
			runtime.Goexit()
		}()
		log = append(log, "not reached")
	}()
	wg.Wait()
	return log
}

// What the functions of package runtime say that do not depend on the machine.
func main() {
	fmt.Println(runtime.NumCPU() >= 1, os.Getenv("GOMAXPROCS") != "" || runtime.GOMAXPROCS(0) == runtime.NumCPU())
	before := runtime.GOMAXPROCS(3)
	fmt.Println(runtime.GOMAXPROCS(0), runtime.GOMAXPROCS(-1), runtime.GOMAXPROCS(before) == 3, runtime.GOMAXPROCS(0) == before)

	fmt.Println(runtime.NumGoroutine())
	release := make(chan bool)
	for range 10 {
		go func() { <-release }()
	}
	fmt.Println(runtime.NumGoroutine())
	close(release)
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println(goexits())

	fmt.Println(caller())
	fmt.Println(frames())
	buf := make([]byte, 1<<16)
	stack := string(buf[:runtime.Stack(buf, false)])
	fmt.Println(stack[:strings.Index(stack, "(")])
	fmt.Println(runtime.Stack(buf[:20], true), string(buf[:20]))
	fmt.Println(strings.HasPrefix(string(debug.Stack()), "goroutine 1 [running]:\nruntime/debug.Stack()"))

	var first, second runtime.MemStats
	runtime.ReadMemStats(&first)
	keep := make([][]byte, 1000)
	for i := range keep {
		keep[i] = make([]byte, 1000)
	}
	runtime.GC()
	runtime.ReadMemStats(&second)
	fmt.Println(second.TotalAlloc-first.TotalAlloc >= 1_000_000, second.NumGC > first.NumGC, second.HeapAlloc > 0, second.Sys >= second.HeapSys)
	runtime.KeepAlive(keep)

	fmt.Println(debug.SetMaxThreads(5000), debug.SetMaxThreads(10000))
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(100))
	runtime.LockOSThread()
	runtime.LockOSThread()
	runtime.UnlockOSThread()
	runtime.UnlockOSThread()
	fmt.Println(runtime.GOOS != "", runtime.Version()[:4], runtime.Compiler)
}
