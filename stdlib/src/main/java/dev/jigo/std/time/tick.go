package time

// A Ticker holds a channel that delivers ticks of a clock at intervals; it drops ticks for slow receivers.
type Ticker struct {
	C <-chan Time
	r runtimeTimer
}

// NewTicker returns a Ticker that ticks every d, which must be greater than zero.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	t := &Ticker{C: c}
	t.r.initChannel(c, sender(c))
	t.r.reset(when(d), int64(d))
	return t
}

// Stop turns off the ticker; it does not close the channel.
func (t *Ticker) Stop() {
	if t.r.initialized() {
		t.r.stop()
	}
}

// Reset stops the ticker and sets its period to d.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if !t.r.initialized() {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.r.reset(when(d), int64(d))
}

// Tick returns the channel of a new Ticker, nil if d is not greater than zero.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
