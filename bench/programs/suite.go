// Command suite times Go's building blocks in one process: each benchmark is repeated until it has run for a while, and the best of
// several rounds is printed as nanoseconds an operation, so that a just-in-time compiler has warmed up. Run it with go and with
// jigo in one session and compare:
//
//	bench/compare
package main

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

type benchmark struct {
	name string
	unit string
	run  func(n int) // n operations
}

var benchmarks = []benchmark{
	{"unbuffered ping-pong", "ns/round trip", pingPong},
	{"buffered 128", "ns/element", buffered128},
	{"spawn and join", "ns/goroutine", spawnJoin},
	{"Gosched", "ns/call", gosched},
	{"Mutex uncontended", "ns/lock+unlock", mutexUncontended},
	{"select of 2", "ns/receive", selectOfTwo},
	{"defer", "ns/call", deferCall},
	{"panic and recover", "ns/panic", panicRecover},
	{"prime sieve", "ns/prime", primeSieve},
	{"fib(32)", "ns/call of fib(32)", fib32},
	{"slice sum", "ns/element", sliceSum},
	{"n-body", "ns/step", nbody},
	{"map int get and put", "ns/operation", mapInt},
	{"map string get", "ns/get", mapString},
	{"string builder", "ns/byte", stringBuilder},
	{"append int", "ns/append", appendInt},
	{"interface call", "ns/call", interfaceCall},
	{"struct slice", "ns/element", structSlice},
	{"fmt.Sprintf", "ns/call", sprintf},
}

func main() {
	only := ""
	if len(os.Args) > 1 {
		only = os.Args[1]
	}
	for _, b := range benchmarks {
		if strings.Contains(b.name, only) {
			fmt.Printf("%s\t%s\t%.3f\n", b.name, b.unit, measure(b.run))
		}
	}
	if strings.Contains("parked goroutine", only) {
		fmt.Printf("parked goroutine\tbytes\t%.0f\n", parkedBytes())
	}
}

const (
	round  = 200 * time.Millisecond
	rounds = 6
)

// measure returns the nanoseconds an operation of the best round.
func measure(run func(n int)) float64 {
	n := 1
	for {
		start := time.Now()
		run(n)
		if d := time.Since(start); d >= round/4 {
			n = int(float64(n)*float64(round)/float64(d)) + 1
			break
		}
		n *= 4
	}
	best := math.Inf(1)
	for range rounds {
		start := time.Now()
		run(n)
		best = min(best, float64(time.Since(start).Nanoseconds())/float64(n))
	}
	return best
}

func pingPong(n int) {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v
		}
		close(pong)
	}()
	for i := range n {
		ping <- i
		<-pong
	}
	close(ping)
	<-pong
}

func buffered128(n int) {
	c := make(chan int, 128)
	go func() {
		for i := range n {
			c <- i
		}
		close(c)
	}()
	for range c {
	}
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

func mutexUncontended(n int) {
	var mu sync.Mutex
	for range n {
		mu.Lock()
		mu.Unlock()
	}
}

func selectOfTwo(n int) {
	a, b := make(chan int, 16), make(chan int, 16)
	done := make(chan bool)
	go func() {
		for i := range n {
			if i&1 == 0 {
				a <- i
			} else {
				b <- i
			}
		}
		close(done)
	}()
	for range n {
		select {
		case <-a:
		case <-b:
		}
	}
	<-done
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

func primeSieve(n int) {
	source := make(chan int)
	stop := make(chan bool)
	go func() {
		for i := 2; ; i++ {
			select {
			case source <- i:
			case <-stop:
				return
			}
		}
	}()
	c := source
	primes := min(n, 300)
	for n > 0 {
		for range primes {
			prime := <-c
			next := make(chan int)
			go filter(c, next, prime, stop)
			c = next
		}
		n -= primes
		if n > 0 {
			close(stop)
			primeSieve(n)
			return
		}
	}
	close(stop)
}

func filter(in <-chan int, out chan<- int, prime int, stop chan bool) {
	for {
		var i int
		select {
		case i = <-in:
		case <-stop:
			return
		}
		if i%prime != 0 {
			select {
			case out <- i:
			case <-stop:
				return
			}
		}
	}
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func fib32(n int) {
	for range n {
		sink += fib(32)
	}
}

var numbers = make([]int, 1<<16)

func sliceSum(n int) {
	for n > 0 {
		sum := 0
		for _, v := range numbers {
			sum += v
		}
		sink += sum
		n -= len(numbers)
	}
}

type body struct{ x, y, z, vx, vy, vz, mass float64 }

func nbody(n int) {
	bodies := []body{
		{0, 0, 0, 0, 0, 0, 39.47},
		{4.84, -1.16, -0.10, 0.606, 2.81, -0.02, 0.037},
		{8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.011},
		{12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017},
		{15.37, -25.9, 0.179, 0.979, 0.594, -0.034, 0.002},
	}
	for range n {
		for i := range bodies {
			bi := &bodies[i]
			for j := i + 1; j < len(bodies); j++ {
				bj := &bodies[j]
				dx, dy, dz := bi.x-bj.x, bi.y-bj.y, bi.z-bj.z
				d2 := dx*dx + dy*dy + dz*dz
				mag := 0.001 / (d2 * math.Sqrt(d2))
				bi.vx -= dx * bj.mass * mag
				bi.vy -= dy * bj.mass * mag
				bi.vz -= dz * bj.mass * mag
				bj.vx += dx * bi.mass * mag
				bj.vy += dy * bi.mass * mag
				bj.vz += dz * bi.mass * mag
			}
		}
		for i := range bodies {
			b := &bodies[i]
			b.x += 0.001 * b.vx
			b.y += 0.001 * b.vy
			b.z += 0.001 * b.vz
		}
	}
	sink += int(bodies[0].x)
}

func mapInt(n int) {
	m := map[int]int{}
	for i := range n {
		m[i&0xffff] += i
	}
	sink += len(m)
}

var words = func() map[string]int {
	m := map[string]int{}
	for i := range 10000 {
		m[fmt.Sprintf("word-%d", i)] = i
	}
	return m
}()

var wordList = func() []string {
	list := make([]string, 10000)
	for i := range list {
		list[i] = fmt.Sprintf("word-%d", i)
	}
	return list
}()

func mapString(n int) {
	for i := range n {
		sink += words[wordList[i%10000]]
	}
}

func stringBuilder(n int) {
	var b strings.Builder
	for i := range n {
		b.WriteByte(byte(i))
		if b.Len() == 1<<16 {
			sink += len(b.String())
			b.Reset()
		}
	}
}

func appendInt(n int) {
	for n > 0 {
		var s []int
		for i := range min(n, 10000) {
			s = append(s, i)
		}
		sink += len(s)
		n -= 10000
	}
}

type shape interface{ area() float64 }
type square struct{ side float64 }
type circle struct{ radius float64 }

func (s square) area() float64  { return s.side * s.side }
func (c *circle) area() float64 { return c.radius * c.radius * math.Pi }

func interfaceCall(n int) {
	shapes := []shape{square{2}, &circle{3}, square{4}, &circle{5}}
	sum := 0.0
	for i := range n {
		sum += shapes[i&3].area()
	}
	sink += int(sum)
}

type point struct{ x, y int }

func structSlice(n int) {
	points := make([]point, 1024)
	for n > 0 {
		for i := range points {
			points[i].x += i
			points[i].y ^= points[i].x
		}
		n -= len(points)
	}
	sink += points[7].y
}

func sprintf(n int) {
	for i := range n {
		sink += len(fmt.Sprintf("%d %s %v", i, "text", 1.5))
	}
}

// parkedBytes is the memory of one goroutine that waits, by the growth of the heap and the stacks.
func parkedBytes() float64 {
	const n = 100000
	memory := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapInuse + m.StackInuse
	}
	before := memory()
	block := make(chan bool)
	var started sync.WaitGroup
	started.Add(n)
	for range n {
		go func() {
			started.Done()
			<-block
		}()
	}
	started.Wait()
	time.Sleep(100 * time.Millisecond)
	after := memory()
	close(block)
	return float64(int64(after)-int64(before)) / n
}
