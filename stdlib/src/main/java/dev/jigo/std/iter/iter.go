// Package iter is Go's package iter. Pull runs the sequence in a goroutine of its own that is handed the turn by every
// call of next and hands it back with every value.
package iter

import "runtime"

// Seq is an iterator over sequences of individual values.
type Seq[V any] func(yield func(V) bool)

// Seq2 is an iterator over sequences of pairs of values.
type Seq2[K, V any] func(yield func(K, V) bool)

// puller is the state shared by a pull iterator and the goroutine that runs its sequence. Only the side that has the turn
// touches it.
type puller struct {
	resume   chan struct{} // the consumer gives the turn to the sequence
	yielded  chan struct{} // the sequence gives it back
	started  bool
	done     bool // the sequence has ended or was stopped
	yielding bool // the sequence waits inside yield
	panicked any
	goexit   bool
}

func newPuller() *puller {
	return &puller{resume: make(chan struct{}), yielded: make(chan struct{})}
}

// switchTo gives the turn to the sequence and waits until it comes back.
func (p *puller) switchTo(run func()) {
	if !p.started {
		p.started = true
		go p.run(run)
	} else {
		p.resume <- struct{}{}
	}
	<-p.yielded
	if p.panicked != nil {
		x := p.panicked
		p.panicked = nil
		panic(x)
	}
	if p.goexit {
		p.goexit = false
		runtime.Goexit()
	}
}

// run is the goroutine of the sequence. A panic or Goexit in it becomes the consumer's.
func (p *puller) run(run func()) {
	returned := false
	defer func() {
		if x := recover(); x != nil {
			p.panicked = x
		} else if !returned {
			p.goexit = true
		}
		p.done = true
		p.yielded <- struct{}{}
	}()
	run()
	returned = true
}

// yield hands the turn to the consumer and reports whether more values are wanted.
func (p *puller) yield() bool {
	p.yielding = true
	p.yielded <- struct{}{}
	<-p.resume
	p.yielding = false
	return !p.done
}

func (p *puller) stop(run func()) {
	if p.done {
		return
	}
	p.done = true
	if p.started {
		p.switchTo(run)
	}
}

// Pull turns a push iterator into a pull iterator.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := newPuller()
	var value V
	var ok bool
	run := func() {
		seq(func(v V) bool {
			if p.done {
				return false
			}
			value, ok = v, true
			return p.yield()
		})
	}
	next = func() (V, bool) {
		var zero V
		if p.done {
			return zero, false
		}
		value, ok = zero, false
		p.switchTo(run)
		v := value
		value = zero
		return v, ok
	}
	return next, func() { p.stop(run) }
}

// Pull2 turns a push iterator of pairs into a pull iterator.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	type pair struct {
		k K
		v V
	}
	next1, stop := Pull(func(yield func(pair) bool) {
		seq(func(k K, v V) bool { return yield(pair{k, v}) })
	})
	next = func() (K, V, bool) {
		x, ok := next1()
		return x.k, x.v, ok
	}
	return next, stop
}
