package sync

import "sync/atomic"

// Once performs exactly one action.
type Once struct {
	_    noCopy
	done atomic.Bool
	m    Mutex
}

// Do calls f if it is the first call of Do on this Once; every call returns only after that f has.
func (o *Once) Do(f func()) {
	if !o.done.Load() {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done.Load() {
		defer o.done.Store(true)
		f()
	}
}

// onceCall is the state behind OnceFunc, OnceValue and OnceValues.
type onceCall struct {
	once     Once
	valid    bool
	panicked any
}

// do runs f once; if that panics, every call panics with the same value.
func (c *onceCall) do(f func()) {
	c.once.Do(func() {
		defer func() {
			c.panicked = recover()
			if !c.valid {
				panic(c.panicked)
			}
		}()
		f()
		c.valid = true
	})
	if !c.valid {
		panic(c.panicked)
	}
}

// OnceFunc returns a function that calls f only once.
func OnceFunc(f func()) func() {
	c := new(onceCall)
	return func() {
		c.do(func() {
			g := f
			f = nil
			g()
		})
	}
}

// OnceValue returns a function that calls f only once and returns its value.
func OnceValue[T any](f func() T) func() T {
	c := new(onceCall)
	var result T
	return func() T {
		c.do(func() {
			g := f
			f = nil
			result = g()
		})
		return result
	}
}

// OnceValues returns a function that calls f only once and returns its values.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	c := new(onceCall)
	var r1 T1
	var r2 T2
	return func() (T1, T2) {
		c.do(func() {
			g := f
			f = nil
			r1, r2 = g()
		})
		return r1, r2
	}
}
