// Package sync is Go's package sync over the locks of Jigo's runtime, which Java programs use as well.
package sync

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// Mutex is Go's mutex: one state word and a semaphore, with a normal and a starvation mode.
//
//jigo:class dev/jigo/runtime/sync/Mutex
type Mutex struct{}

func (m *Mutex) Lock()
func (m *Mutex) TryLock() bool
func (m *Mutex) Unlock()

// RWMutex is Go's reader/writer mutual exclusion lock.
//
//jigo:class dev/jigo/runtime/sync/RWMutex
type RWMutex struct{}

func (rw *RWMutex) RLock()
func (rw *RWMutex) TryRLock() bool
func (rw *RWMutex) RUnlock()
func (rw *RWMutex) Lock()
func (rw *RWMutex) TryLock() bool
func (rw *RWMutex) Unlock()

// RLocker returns a Locker whose methods are rw's RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return &rlocker{rw} }

type rlocker struct{ rw *RWMutex }

func (r *rlocker) Lock()   { r.rw.RLock() }
func (r *rlocker) Unlock() { r.rw.RUnlock() }

// WaitGroup waits for a number of goroutines.
//
//jigo:class dev/jigo/runtime/sync/WaitGroup
type WaitGroup struct{}

func (wg *WaitGroup) Add(delta int)
func (wg *WaitGroup) Done()
func (wg *WaitGroup) Wait()

// Go runs f in a new goroutine that the group counts. f must not panic.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			if x := recover(); x != nil {
				// The group is not marked done, so that nobody goes on while the panic ends the program.
				panic(x)
			}
			wg.Done()
		}()
		f()
	}()
}

//jigo:class dev/jigo/runtime/sync/NotifyList
type notifyList struct{}

func (l *notifyList) Add() uint32
func (l *notifyList) Wait(ticket uint32)
func (l *notifyList) NotifyAll()
func (l *notifyList) NotifyOne()

// Cond is a condition variable; L is held while the condition is looked at or changed.
type Cond struct {
	noCopy  noCopy
	L       Locker
	notify  notifyList
	checker copyChecker
}

// NewCond returns a condition variable with the given lock.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks c.L, waits for Signal or Broadcast, and locks c.L again.
func (c *Cond) Wait() {
	c.checker.check()
	ticket := c.notify.Add()
	c.L.Unlock()
	c.notify.Wait(ticket)
	c.L.Lock()
}

// Signal wakes one waiter, if there is one.
func (c *Cond) Signal() {
	c.checker.check()
	c.notify.NotifyOne()
}

// Broadcast wakes all waiters.
func (c *Cond) Broadcast() {
	c.checker.check()
	c.notify.NotifyAll()
}

// A copyChecker remembers where it was first used and panics when it is used elsewhere.
type copyChecker struct{ self *copyChecker }

func (c *copyChecker) check() {
	if c.self == nil {
		c.self = c
	} else if c.self != c {
		panic("sync.Cond is copied")
	}
}

// noCopy is what vet's copylocks check looks for.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

//jigo:class dev/jigo/runtime/sync/Pool
type localPool struct{}

func (p *localPool) Put(x any)
func (p *localPool) Get() any

// Pool keeps objects for reuse, per P; unused ones go at the second garbage collection.
type Pool struct {
	noCopy noCopy
	local  localPool
	New    func() any
}

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	if x != nil {
		p.local.Put(x)
	}
}

// Get takes any object out of the pool, else makes one with New.
func (p *Pool) Get() any {
	x := p.local.Get()
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}
