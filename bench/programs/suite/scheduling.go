package main

import (
	"runtime"
	"sync"
	"time"
)

var concurrency = []benchmark{
	{"unbuffered ping-pong", "ns/round trip", pingPong},
	{"buffered 1", "ns/element", buffered(1)},
	{"buffered 16", "ns/element", buffered(16)},
	{"buffered 128", "ns/element", buffered(128)},
	{"fan-in of 16", "ns/element", fanIn},
	{"fan-out to 16", "ns/element", fanOut},
	{"1,000 pairs", "ns/round trip", pairs},
	{"chain of 1,000", "ns/element", chain},
	{"ring of 503", "ns/step", ring},
	{"select of 2", "ns/receive", selectOfTwo},
	{"select of 8", "ns/receive", selectOfEight},
	{"select with default", "ns/select", selectDefault},
	{"prime sieve", "ns/prime", primeSieve},
	{"spawn and join", "ns/goroutine", spawnJoin},
	{"Gosched alone", "ns/call", gosched},
	{"Gosched of 2", "ns/call", goschedPair},
	{"Mutex uncontended", "ns/lock+unlock", mutexUncontended},
	{"Mutex of 2", "ns/lock+unlock", mutexContended(2)},
	{"Mutex of 16", "ns/lock+unlock", mutexContended(16)},
	{"RWMutex read-mostly", "ns/lock+unlock", rwMutex},
	{"WaitGroup", "ns/add+done", waitGroup},
	{"timer among 1,000,000", "ns/start+stop", timers},
	{"defer", "ns/call", deferCall},
	{"panic and recover", "ns/panic", panicRecover},
}

func spawnJoin(n int) {
	for n > 0 {
		batch := min(n, 1000)
		var wg sync.WaitGroup
		wg.Add(batch)
		for range batch {
			go wg.Done()
		}
		wg.Wait()
		n -= batch
	}
}

func gosched(n int) {
	for range n {
		runtime.Gosched()
	}
}

// goschedPair lets two goroutines give way to each other.
func goschedPair(n int) {
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() { gosched(n / 2) })
	}
	wg.Wait()
}

func mutexUncontended(n int) {
	var mu sync.Mutex
	for range n {
		mu.Lock()
		mu.Unlock()
	}
}

// mutexContended lets several goroutines compete for a lock that each of them holds and leaves for some nanoseconds.
func mutexContended(goroutines int) func(n int) {
	return func(n int) {
		var mu sync.Mutex
		var wg sync.WaitGroup
		counter := 0
		for g := range goroutines {
			wg.Go(func() {
				outside := uint32(g + 1)
				for i := g; i < n; i += goroutines {
					mu.Lock()
					counter++
					mu.Unlock()
					for range 10 {
						outside = outside*1664525 + 1013904223
					}
				}
				mu.Lock()
				sink += int(outside)
				mu.Unlock()
			})
		}
		wg.Wait()
	}
}

// rwMutex lets four goroutines read, and one operation in a hundred write.
func rwMutex(n int) {
	const goroutines = 4
	var mu sync.RWMutex
	var wg sync.WaitGroup
	values := make([]int, 16)
	for g := range goroutines {
		wg.Go(func() {
			sum := 0
			for i := g; i < n; i += goroutines {
				if i%100 == 0 {
					mu.Lock()
					values[i&15]++
					mu.Unlock()
				} else {
					mu.RLock()
					sum += values[i&15]
					mu.RUnlock()
				}
			}
			mu.Lock()
			sink += sum
			mu.Unlock()
		})
	}
	wg.Wait()
}

func waitGroup(n int) {
	var wg sync.WaitGroup
	for range n {
		wg.Add(1)
		wg.Done()
		wg.Wait()
	}
}

var pending []*time.Timer

// timers starts and stops one timer while a million others wait.
func timers(n int) {
	if pending == nil {
		for i := range 1_000_000 {
			pending = append(pending, time.AfterFunc(time.Hour+time.Duration(i*7919%1_000_000)*time.Microsecond, func() {}))
		}
	}
	for i := range n {
		t := time.AfterFunc(time.Hour+time.Duration(i*104729%1_000_000)*time.Microsecond, func() {})
		t.Stop()
	}
}

var sink int

//go:noinline
func deferred(x int) { sink += x }

func withDefer(x int) {
	defer deferred(x)
	sink ^= x
}

func deferCall(n int) {
	for i := range n {
		withDefer(i)
	}
}

func panicking(x int) (result int) {
	defer func() {
		if r := recover(); r != nil {
			result = r.(int)
		}
	}()
	panic(x)
}

func panicRecover(n int) {
	for i := range n {
		sink += panicking(i)
	}
}

const parkedRow = "1,000,000 parked goroutines"

// parkedBytes is the memory of one goroutine that waits for a channel, by the growth of the heap and the stacks.
func parkedBytes() float64 {
	for _, t := range pending {
		t.Stop()
	}
	pending = nil
	for start := time.Now(); time.Since(start) < 2*time.Second; { // compiled code has smaller frames
		park(50_000, func() {})
	}
	memory := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapInuse + m.StackInuse
	}
	const n = 1_000_000
	before := memory()
	var after uint64
	park(n, func() { after = memory() })
	return float64(int64(after)-int64(before)) / n
}

// park calls look while n goroutines wait.
func park(n int, look func()) {
	block := make(chan bool)
	var started, ended sync.WaitGroup
	started.Add(n)
	ended.Add(n)
	for range n {
		go func() {
			started.Done()
			<-block
			ended.Done()
		}()
	}
	started.Wait()
	look()
	close(block)
	ended.Wait()
}
