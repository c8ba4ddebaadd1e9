package main

import (
	"fmt"
	"runtime"
	"sync"
	"weak"
)

type Node struct {
	name string
	next *Node
}

func node(name string) *Node { return &Node{name: name} }

func pair() (int, *Node) { return 1, &Node{name: "pair"} }

// A value is unreachable after its last use, also while the function that holds it waits.
func local() {
	_, n := pair()
	collected := make(chan string)
	runtime.SetFinalizer(n, func(n *Node) { collected <- n.name })
	runtime.GC()
	fmt.Println(<-collected)
}

func argument(n *Node) {
	collected := make(chan string)
	runtime.AddCleanup(n, func(name string) { collected <- name }, n.name)
	runtime.GC()
	fmt.Println(<-collected)
}

// A goroutine that has ended keeps nothing.
func captured() {
	n := &Node{name: "captured"}
	collected := make(chan string)
	runtime.SetFinalizer(n, func(n *Node) { collected <- n.name })
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		n.next = nil
	}()
	wg.Wait()
	runtime.GC()
	fmt.Println(<-collected)
}

// KeepAlive is a use.
func kept() {
	n := &Node{name: "kept"}
	collected := make(chan string, 1)
	runtime.SetFinalizer(n, func(n *Node) { collected <- n.name })
	runtime.GC()
	select {
	case <-collected:
		fmt.Println("collected too early")
	default:
		fmt.Println("still there")
	}
	runtime.KeepAlive(n)
	runtime.GC()
	fmt.Println(<-collected)
}

func weakly() {
	n := &Node{name: "weak"}
	w := weak.Make(n)
	fmt.Println(w.Value().name)
	runtime.KeepAlive(n)
	runtime.GC()
	fmt.Println(w.Value() == nil)
}

// Within a loop, and across its iterations.
func looped() {
	for i := range 3 {
		collected := make(chan int)
		func() {
			n := &Node{}
			runtime.AddCleanup(n, func(i int) { collected <- i }, i)
		}()
		runtime.GC()
		fmt.Println(<-collected)
	}
}

func main() {
	local()
	argument(node("argument"))
	captured()
	kept()
	weakly()
	looped()
}
