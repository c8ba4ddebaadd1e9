package syscall

import "sync/atomic"

// origRlimitNofile stays nil: the virtual machine raises the number of open files itself when it starts, and children
// inherit what it has.
var origRlimitNofile atomic.Pointer[Rlimit]

// Setrlimit sets a limit of the process.
func Setrlimit(resource int, rlim *Rlimit) error { return setrlimit(resource, rlim) }
