// Channels, selects, locks, timers, system calls and spawns, all at once, while the number of processors changes.
// What was sent must arrive, once, and nothing may stay behind.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const (
	channels  = 1000
	workers   = 64
	transfers = 4000
)

type account struct {
	c                      chan int
	sent, received         atomic.Int64
	sentTimes, recvedTimes atomic.Int64
}

func (a *account) send(v int) { a.sent.Add(int64(v)); a.sentTimes.Add(1) }
func (a *account) recv(v int) { a.received.Add(int64(v)); a.recvedTimes.Add(1) }

type random uint64

func (r *random) below(n int) int {
	*r ^= *r << 13
	*r ^= *r >> 7
	*r ^= *r << 17
	return int(uint64(*r) >> 33 % uint64(n))
}

func sender(id int, accounts []*account) {
	r := random(id + 1)
	for i := range transfers {
		v := id*transfers + i
		a, b := accounts[r.below(channels)], accounts[r.below(channels)]
		switch r.below(4) {
		case 0:
			a.c <- v
			a.send(v)
		case 1:
			select {
			case a.c <- v:
				a.send(v)
			case b.c <- v:
				b.send(v)
			}
		case 2:
			select {
			case a.c <- v:
				a.send(v)
			case <-time.After(time.Microsecond):
				b.c <- v
				b.send(v)
			}
		default:
			select {
			case a.c <- v:
				a.send(v)
			default:
				runtime.Gosched()
				b.c <- v
				b.send(v)
			}
		}
	}
}

// receiver serves a share of the channels until they are closed.
func receiver(share []*account) {
	open := len(share)
	closed := make([]bool, len(share))
	for open > 0 {
		for i := 0; i+3 < len(share); i += 4 {
			var c [4]chan int
			any := false
			for k := range 4 {
				if !closed[i+k] {
					c[k] = share[i+k].c
					any = true
				}
			}
			if !any {
				continue
			}
			var v, k int
			var ok bool
			select {
			case v, ok = <-c[0]:
				k = i
			case v, ok = <-c[1]:
				k = i + 1
			case v, ok = <-c[2]:
				k = i + 2
			case v, ok = <-c[3]:
				k = i + 3
			default:
				runtime.Gosched()
				continue
			}
			if ok {
				share[k].recv(v)
			} else {
				closed[k] = true
				open--
			}
		}
	}
}

func background(ctx context.Context, wg *sync.WaitGroup) *atomic.Int64 {
	var failures atomic.Int64
	run := func(f func()) {
		wg.Go(func() {
			for ctx.Err() == nil {
				f()
			}
		})
	}
	n := 0
	run(func() {
		n++
		runtime.GOMAXPROCS(1 + n%6)
		time.Sleep(200 * time.Microsecond)
	})
	for range 4 {
		run(func() {
			if _, err := os.Stat("/nonexistent"); !errors.Is(err, os.ErrNotExist) {
				failures.Add(1)
			}
			r, w, err := os.Pipe()
			if err != nil {
				failures.Add(1)
				return
			}
			go w.Write([]byte("x"))
			if n, err := r.Read(make([]byte, 1)); n != 1 || err != nil {
				failures.Add(1)
			}
			r.Close()
			w.Close()
		})
	}
	var mu sync.RWMutex
	shared := 0
	for i := range 8 {
		run(func() {
			if i%4 == 0 {
				mu.Lock()
				shared++
				now := shared
				runtime.Gosched()
				if shared != now {
					failures.Add(1)
				}
				mu.Unlock()
			} else {
				mu.RLock()
				now := shared
				runtime.Gosched()
				if shared != now {
					failures.Add(1)
				}
				mu.RUnlock()
			}
		})
	}
	run(func() {
		var ran atomic.Int64
		var all sync.WaitGroup
		for range 100 {
			all.Go(func() { ran.Add(1) })
		}
		all.Wait()
		if ran.Load() != 100 {
			failures.Add(1)
		}
	})
	return &failures
}

func park(n int) int {
	gate := make(chan struct{})
	values := make(chan int)
	var sum atomic.Int64
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() {
			if i%2 == 0 {
				<-gate
				sum.Add(1)
				return
			}
			select {
			case v := <-values:
				sum.Add(int64(v))
			case <-time.After(time.Hour):
			}
		})
	}
	for range n / 2 {
		values <- 2
	}
	close(gate)
	all.Wait()
	return int(sum.Load())
}

func main() {
	procs := runtime.GOMAXPROCS(0)
	before := runtime.NumGoroutine()
	fmt.Println("parked and woken:", park(50_000))

	ctx, stop := context.WithCancel(context.Background())
	var wg, senders, receivers sync.WaitGroup
	failures := background(ctx, &wg)
	accounts := make([]*account, channels)
	for i := range accounts {
		accounts[i] = &account{c: make(chan int, i%4)}
	}
	for id := range workers {
		senders.Go(func() { sender(id, accounts) })
	}
	for i := 0; i < channels; i += 40 {
		receivers.Go(func() { receiver(accounts[i : i+40]) })
	}
	senders.Wait()
	for _, a := range accounts {
		close(a.c)
	}
	receivers.Wait()
	stop()
	wg.Wait()

	var times, sum int64
	wrong := 0
	for _, a := range accounts {
		if a.sent.Load() != a.received.Load() || a.sentTimes.Load() != a.recvedTimes.Load() {
			wrong++
		}
		times += a.recvedTimes.Load()
		sum += a.received.Load()
	}
	fmt.Println("transfers:", times, "sum:", sum, "accounts that do not balance:", wrong)
	fmt.Println("failures:", failures.Load())
	runtime.GOMAXPROCS(procs)
	for runtime.NumGoroutine() > before {
		runtime.Gosched()
	}
	fmt.Println("goroutines left:", runtime.NumGoroutine()-before)
}
