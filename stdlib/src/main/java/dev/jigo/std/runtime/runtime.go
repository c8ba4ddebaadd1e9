// Package runtime is Go's package runtime on the Java virtual machine: its exported names over the scheduler, the stack
// walker and the memory system that are written in Java.
package runtime

import (
	"internal/goarch"
	"internal/goos"
	"unsafe"
)

// Compiler is "gc": the standard library and modules choose their code by it, and Jigo follows gc's behaviour.
const Compiler = "gc"

const GOARCH string = goarch.GOARCH
const GOOS string = goos.GOOS

// MemProfileRate is kept for programs that set it; the virtual machine has its own allocation profilers.
var MemProfileRate int = 512 * 1024

// Error identifies a run time error, as opposed to other values a program may panic with.
type Error interface {
	error
	RuntimeError()
}

// TypeAssertionError is the panic of a failed type assertion.
//
//jigo:class dev/jigo/runtime/panics/TypeAssertionError
type TypeAssertionError struct{}

func (*TypeAssertionError) RuntimeError()
func (e *TypeAssertionError) Error() string

// PanicNilError is the panic of panic(nil).
//
//jigo:class dev/jigo/runtime/panics/PanicNilError
type PanicNilError struct{}

func (*PanicNilError) RuntimeError()
func (*PanicNilError) Error() string

func GC()
func GOMAXPROCS(n int) int
func Goexit()
func Gosched()
func LockOSThread()
func UnlockOSThread()
func NumCPU() int
func NumGoroutine() int
func Stack(buf []byte, all bool) int
func Breakpoint()

// NumCgoCall is 0: there is no cgo.
func NumCgoCall() int64 { return 0 }

// KeepAlive marks x as reachable until this point.
func KeepAlive(x any)

// GOROOT is the value of the environment variable GOROOT, or empty: a program needs no Go tree to run.
func GOROOT() string

// Version is the release of Go whose language and library are implemented.
func Version() string

// SetDefaultGOMAXPROCS sets GOMAXPROCS to the environment variable's value, else to the number of processors.
func SetDefaultGOMAXPROCS()

// SetFinalizer runs finalizer(obj) in a goroutine of its own some time after obj has become unreachable.
func SetFinalizer(obj any, finalizer any)

func addCleanup(ptr any, run func()) uint64
func stopCleanup(id uint64)

// Cleanup is a handle to a cleanup call.
type Cleanup struct{ id uint64 }

// Stop cancels the cleanup if it has not been queued yet.
func (c Cleanup) Stop() {
	if c.id != 0 {
		stopCleanup(c.id)
	}
}

// AddCleanup arranges for cleanup(arg) to be called some time after ptr has become unreachable.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic(plainError("runtime.AddCleanup: ptr is nil"))
	}
	return Cleanup{addCleanup(ptr, func() { cleanup(arg) })}
}

type plainError string

func (e plainError) RuntimeError() {}
func (e plainError) Error() string { return string(e) }

// Pinner keeps objects reachable; the virtual machine's collector may still move them, which no Go code can see.
type Pinner struct{ pinned []any }

func (p *Pinner) Pin(pointer any) { p.pinned = append(p.pinned, pointer) }
func (p *Pinner) Unpin()          { p.pinned = nil }

// SetCgoTraceback does nothing: there is no cgo.
func SetCgoTraceback(version int, traceback, context, symbolizer unsafe.Pointer) {}
