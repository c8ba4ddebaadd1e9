package runtime

import (
	"internal/profilerecord"
	"unsafe"
)

// The CPU profile samples the Ms, and goroutines are Go's own. Allocation, blocking and contention are not recorded: the
// virtual machine's own tools (JFR) do that.

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

// SetCPUProfileRate samples hz times a second; 0 stops it.
func SetCPUProfileRate(hz int)

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

// What runtime/pprof asks for.

func pprof_goroutineProfileWithLabels(p []profilerecord.StackRecord, labels []unsafe.Pointer) (n int, ok bool) {
	records := make([]StackRecord, len(p))
	n, ok = GoroutineProfile(records)
	if ok {
		for i := range records[:n] {
			p[i].Stack = records[i].Stack()
		}
	}
	return n, ok
}

func pprof_goroutineLeakProfileWithLabels(p []profilerecord.StackRecord, labels []unsafe.Pointer) (n int, ok bool) {
	return 0, true
}

func pprof_memProfileInternal(p []profilerecord.MemProfileRecord, inuseZero bool) (n int, ok bool) {
	return 0, true
}

func pprof_blockProfileInternal(p []profilerecord.BlockProfileRecord) (n int, ok bool) {
	return 0, true
}
func pprof_mutexProfileInternal(p []profilerecord.BlockProfileRecord) (n int, ok bool) {
	return 0, true
}
func pprof_threadCreateInternal(p []profilerecord.StackRecord) (n int, ok bool) { return 0, true }
func pprof_fpunwindExpand(dst, src []uintptr) int                               { return copy(dst, src) }
func pprof_makeProfStack() []uintptr                                            { return make([]uintptr, 128) }

//go:linkname runtime_FrameStartLine runtime/pprof.runtime_FrameStartLine
func runtime_FrameStartLine(f *Frame) int { return f.startLine }

//go:linkname runtime_FrameSymbolName runtime/pprof.runtime_FrameSymbolName
func runtime_FrameSymbolName(f *Frame) string { return f.Function }

//go:linkname runtime_expandFinalInlineFrame runtime/pprof.runtime_expandFinalInlineFrame
func runtime_expandFinalInlineFrame(stk []uintptr) []uintptr { return stk }
