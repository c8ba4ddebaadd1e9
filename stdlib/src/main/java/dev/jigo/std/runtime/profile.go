package runtime

// Profiles of the virtual machine are taken with its own tools (JFR); the entry points here keep programs running and
// report goroutines, which are Go's own.

type StackRecord struct{ Stack0 [32]uintptr }

func (r *StackRecord) Stack() []uintptr { return trim(r.Stack0[:]) }

type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr
}

func (r *MemProfileRecord) InUseBytes() int64   { return r.AllocBytes - r.FreeBytes }
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }
func (r *MemProfileRecord) Stack() []uintptr    { return trim(r.Stack0[:]) }

type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

func trim(pcs []uintptr) []uintptr {
	for i, pc := range pcs {
		if pc == 0 {
			return pcs[:i]
		}
	}
	return pcs
}

// goroutineStacks fills pcs with the stacks of all goroutines, each ended by a 0, and returns their number.
func goroutineStacks(pcs []uintptr) int

func GoroutineProfile(p []StackRecord) (n int, ok bool) {
	n = NumGoroutine()
	if n > len(p) {
		return n, false
	}
	pcs := make([]uintptr, 33*(n+64))
	n = goroutineStacks(pcs)
	if n > len(p) {
		return n, false
	}
	for i := range p[:n] {
		for j := 0; len(pcs) > 0; j++ {
			pc := pcs[0]
			pcs = pcs[1:]
			if pc == 0 {
				break
			}
			if j < 32 {
				p[i].Stack0[j] = pc
			}
		}
	}
	return n, true
}

func BlockProfile(p []BlockProfileRecord) (n int, ok bool)             { return 0, true }
func MutexProfile(p []BlockProfileRecord) (n int, ok bool)             { return 0, true }
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) { return 0, true }
func ThreadCreateProfile(p []StackRecord) (n int, ok bool)             { return 0, true }
func SetBlockProfileRate(rate int)                                     {}
func SetCPUProfileRate(hz int)                                         {}

var mutexFraction int

func SetMutexProfileFraction(rate int) int {
	old := mutexFraction
	if rate >= 0 {
		mutexFraction = rate
	}
	return old
}

func CPUProfile() []byte { panic("CPUProfile no longer available") }

// StartTrace fails: execution traces of the virtual machine are JFR recordings.
func StartTrace() error       { return plainError("tracing is not enabled: record a JFR trace instead") }
func StopTrace()              {}
func ReadTrace() (buf []byte) { return nil }
