package runtime

// A program counter is a number that the stack walker gave to a (function, file, line) it met; 0 is none.

func callers(skip int, pcs []uintptr) int
func frameFunction(pc uintptr) string
func frameFile(pc uintptr) string
func frameLine(pc uintptr) int
func frameEntry(pc uintptr) uintptr

// Caller reports on the caller of its caller, skip frames up.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var pcs [1]uintptr
	if callers(skip+1, pcs[:]) == 0 {
		return
	}
	pc = pcs[0]
	return pc, frameFile(pc), frameLine(pc), true
}

// Callers fills pcs with the callers of its caller; skip 0 is Callers itself.
func Callers(skip int, pcs []uintptr) int {
	if len(pcs) == 0 {
		return 0
	}
	return callers(skip, pcs)
}

// Frames walks over what Callers returned.
type Frames struct{ pcs []uintptr }

// Frame is one function call on a stack.
type Frame struct {
	PC        uintptr
	Func      *Func
	Function  string
	File      string
	Line      int
	startLine int
	Entry     uintptr
}

func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame and whether more follow.
func (ci *Frames) Next() (frame Frame, more bool) {
	for len(ci.pcs) > 0 {
		pc := ci.pcs[0]
		ci.pcs = ci.pcs[1:]
		f := FuncForPC(pc)
		if f == nil {
			continue
		}
		return Frame{PC: pc, Func: f, Function: f.name, File: frameFile(pc), Line: frameLine(pc), Entry: f.entry}, len(ci.pcs) > 0
	}
	return Frame{}, false
}

// Func is a function of the running program.
type Func struct {
	name  string
	entry uintptr
}

// FuncForPC returns the function that pc lies in, or nil.
func FuncForPC(pc uintptr) *Func {
	name := frameFunction(pc)
	if name == "" {
		return nil
	}
	return &Func{name, frameEntry(pc)}
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

func (f *Func) Entry() uintptr { return f.entry }

func (f *Func) FileLine(pc uintptr) (file string, line int) { return frameFile(pc), frameLine(pc) }
