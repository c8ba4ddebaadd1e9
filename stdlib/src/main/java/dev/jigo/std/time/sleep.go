package time

// runtimeTimer is a timer in the heap of a P. A timer with a channel behaves as since Go 1.23: no value of an earlier
// setting is received after Stop or Reset has returned.
//
//jigo:class dev/jigo/std/time/RuntimeTimer
type runtimeTimer struct{}

func (t *runtimeTimer) initChannel(c chan Time, fire func()) // fire sends to c without blocking
func (t *runtimeTimer) initFunc(fire func())
func (t *runtimeTimer) initialized() bool
func (t *runtimeTimer) stop() bool
func (t *runtimeTimer) reset(when, period int64) bool

// Sleep pauses the current goroutine for at least d.
func Sleep(d Duration)

// when is the monotonic time d from now; it saturates.
func when(d Duration) int64 {
	if d <= 0 {
		return runtimeNano()
	}
	t := runtimeNano() + int64(d)
	if t < 0 {
		t = 1<<63 - 1
	}
	return t
}

// The Timer type represents a single event.
type Timer struct {
	C <-chan Time
	r runtimeTimer
}

// sender returns the function that puts the current time into c if there is room.
func sender(c chan Time) func() {
	return func() {
		select {
		case c <- Now():
		default:
		}
	}
}

// NewTimer creates a Timer that sends the time on its channel after at least d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	t := &Timer{C: c}
	t.r.initChannel(c, sender(c))
	t.r.reset(when(d), 0)
	return t
}

// AfterFunc calls f in its own goroutine after d.
func AfterFunc(d Duration, f func()) *Timer {
	t := new(Timer)
	t.r.initFunc(func() { go f() })
	t.r.reset(when(d), 0)
	return t
}

// After returns the channel of a new Timer.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop prevents the Timer from firing and reports whether it did so.
func (t *Timer) Stop() bool {
	if !t.r.initialized() {
		panic("time: Stop called on uninitialized Timer")
	}
	return t.r.stop()
}

// Reset makes the timer fire after d and reports whether it had been active.
func (t *Timer) Reset(d Duration) bool {
	if !t.r.initialized() {
		panic("time: Reset called on uninitialized Timer")
	}
	return t.r.reset(when(d), 0)
}
