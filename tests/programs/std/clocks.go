package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	t := time.Date(2024, time.February, 29, 23, 59, 58, 123456789, time.UTC)
	for _, l := range []string{time.ANSIC, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.StampMicro, time.DateTime, "Mon Jan _2 2006 15:04:05.000 -07", "06/1/2 3:4:5pm .999 002"} {
		fmt.Println(t.Format(l))
	}
	fmt.Println(t, t.Unix(), t.UnixMilli(), t.Weekday(), t.YearDay(), t.Add(90*time.Minute), t.AddDate(1, 1, 1), t.Truncate(time.Hour), t.Round(time.Minute))
	y, w := t.ISOWeek()
	fmt.Println(y, w, t.Before(t.Add(1)), t.Equal(t.In(time.FixedZone("X", 3600))), t.In(time.FixedZone("X", -5*3600-1800)), t.Sub(time.Unix(0, 0)), t.IsZero(), time.Time{})
	for _, s := range []string{"1h15m30.918s", "-1.5h", "300ms", "1us", "2µs", "x", "", "5", "1h-", "9223372036854775807ns"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	for _, c := range [][2]string{{time.RFC3339, "2006-01-02T15:04:05+07:00"}, {time.RFC3339, "bad"}, {"2006-01-02", "2024-13-01"}, {"Jan 2 2006", "Feb 30 2023"}, {time.Kitchen, "3:04PM"}, {"15:04:05.000", "12:13:14.156"}} {
		p, err := time.Parse(c[0], c[1])
		fmt.Println(p, err)
	}
	d := 3*time.Hour + 25*time.Minute + 45*time.Second + 500*time.Millisecond
	fmt.Println(d, d.Hours(), d.Minutes(), d.Round(time.Minute), d.Truncate(time.Hour), time.Duration(0), time.Duration(1500))
	b, _ := t.MarshalJSON()
	fmt.Println(string(b))

	start := time.Now()
	time.Sleep(15 * time.Millisecond)
	e := time.Since(start)
	fmt.Println(e >= 15*time.Millisecond, e < 5*time.Second)
	tm := time.NewTimer(time.Hour)
	fmt.Println(tm.Stop(), tm.Stop(), tm.Reset(time.Millisecond))
	<-tm.C
	fmt.Println("timer")
	tk := time.NewTicker(2 * time.Millisecond)
	for range 3 {
		<-tk.C
	}
	tk.Stop()
	fmt.Println("ticker", len(tk.C), cap(tk.C))
	done := make(chan bool)
	time.AfterFunc(time.Millisecond, func() { done <- true })
	<-done
	select {
	case <-time.After(time.Hour):
	case <-time.After(time.Millisecond):
		fmt.Println("after")
	}

	ctx, cancel := context.WithCancel(context.WithValue(context.Background(), "key", "val"))
	fmt.Println(ctx.Value("key"), ctx.Err(), ctx)
	cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	ctx, cancel = context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err(), errors.Is(ctx.Err(), context.DeadlineExceeded))
	c2, cause := context.WithCancelCause(context.Background())
	cause(errors.New("why"))
	fmt.Println(context.Cause(c2), c2.Err())
	stop := context.AfterFunc(c2, func() { done <- true })
	<-done
	fmt.Println(stop())

	var wg sync.WaitGroup
	var n atomic.Int64
	var once sync.Once
	var mu sync.RWMutex
	m := map[int]int{}
	for i := range 50 {
		wg.Go(func() {
			once.Do(func() { n.Add(1000) })
			n.Add(1)
			mu.Lock()
			m[i%5]++
			mu.Unlock()
		})
	}
	wg.Wait()
	fmt.Println(n.Load(), m)
	var sm sync.Map
	sm.Store("a", 1)
	v, loaded := sm.LoadOrStore("a", 2)
	_, ok := sm.Load("b")
	fmt.Println(v, loaded, ok, sm.CompareAndSwap("a", 1, 5))
	sm.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	cond := sync.NewCond(&sync.Mutex{})
	ready := false
	go func() { cond.L.Lock(); ready = true; cond.L.Unlock(); cond.Broadcast() }()
	cond.L.Lock()
	for !ready {
		cond.Wait()
	}
	cond.L.Unlock()
	pool := sync.Pool{New: func() any { return "new" }}
	fmt.Println(pool.Get())
	f := sync.OnceValue(func() int { n.Add(1); return 7 })
	fmt.Println(f(), f(), n.Load())
	var av atomic.Value
	av.Store([]int{1})
	var ap atomic.Pointer[string]
	s := "x"
	fmt.Println(av.Load(), ap.CompareAndSwap(nil, &s), *ap.Load())
	var i32 int32 = 5
	var u64 uint64
	fmt.Println(atomic.AddInt32(&i32, -7), atomic.CompareAndSwapInt32(&i32, -2, 9), i32, atomic.AddUint64(&u64, ^uint64(0)), atomic.SwapUint64(&u64, 3), u64)
}
