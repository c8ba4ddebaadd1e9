package main

import "runtime"

func main() {
	runtime.GOMAXPROCS(1)
	done := make(chan bool)
	n := 0
	for i := range 3 {
		go func() {
			for range 3 {
				n++
				runtime.Gosched()
			}
			done <- true
			_ = i
		}()
	}
	for range 3 {
		<-done
	}
	println(n, runtime.NumGoroutine() >= 1)
}
