package main

import (
	"fmt"
	"runtime"
)

func log(s string) { fmt.Println(s) }

// The handler of a panic finds what is pending: not what has run, nor what was not deferred yet.
func partly(k int) (r string) {
	if k == 0 {
		panic("at once")
	}
	defer log("first")
	if k == 1 {
		panic("after first")
	}
	if k == 2 {
		defer log("conditional")
	}
	defer func() { r = "changed in vain" }()
	panic("after all")
}

func catch(f func()) {
	defer func() { fmt.Println("caught:", recover()) }()
	f()
	fmt.Println("returned")
}

// On return: the second deferred call panics, the first one recovers.
func earlierRecovers() (r int) {
	defer func() { fmt.Println("earlier:", recover()); r *= 2 }()
	defer func() { panic("in a deferred call") }()
	defer func() { r++ }()
	return 20
}

// The same by functions that the compiler does not know to recover.
func unknownRecovers(f func()) (r int) {
	defer f()
	defer log("between")
	defer func() { panic("again") }()
	r = 7
	panic("first")
}

func nestedRecovers() {
	defer log("outer done")
	defer func() {
		defer func() { fmt.Println("inner:", recover()) }()
		defer log("inner first")
		panic("second")
	}()
	panic("first")
}

func exits(k int) {
	defer log("never skipped")
	defer func() {
		if k == 1 {
			panic("during Goexit")
		}
	}()
	runtime.Goexit()
}

func exiting(k int) {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer log("goroutine ends")
		func() {
			defer func() { fmt.Println("recovered during Goexit:", recover()) }()
			defer log("middle")
			exits(k)
		}()
		log("not reached")
	}()
	<-done
}

func seq(yield func(int) bool) {
	defer log("iterator")
	for i := range 3 {
		if !yield(i) {
			return
		}
	}
}

func inLoopBody(k int) (r string) {
	defer func() { r += " (was: " + fmt.Sprint(recover()) + ")" }()
	for i := range seq {
		defer log(fmt.Sprint("body ", i))
		if i == k {
			return "from the body"
		}
		if i+10 == k {
			panic("in the body")
		}
	}
	return "after the loop"
}

func aroundLoop(k int) (r string) {
	defer log("around")
	for i := range seq {
		if i == k {
			return fmt.Sprint("returned ", i)
		}
	}
	return "through"
}

func deep(n int) {
	defer func() {
		if n%1000 == 0 {
			fmt.Println("deep", n)
		}
	}()
	if n == 0 {
		panic("from the bottom")
	}
	deep(n - 1)
}

func main() {
	for k := range 4 {
		catch(func() { fmt.Println(partly(k)) })
	}
	fmt.Println(earlierRecovers())
	fmt.Println(unknownRecovers(func() { fmt.Println("unknown:", recover()) }))
	catch(nestedRecovers)
	exiting(0)
	exiting(1)
	for _, k := range []int{1, 11, 20} {
		fmt.Println(inLoopBody(k))
		fmt.Println(aroundLoop(k))
	}
	catch(func() { deep(5000) })
}
