package syscall

import (
	"internal/bytealg"
	"sync"
)

// ForkLock is kept for programs that take it around making descriptors; starting a process does not fork the program.
var ForkLock sync.RWMutex

// Credential holds user and group identities to be assumed by a child process.
type Credential struct {
	Uid         uint32
	Gid         uint32
	Groups      []uint32
	NoSetGroups bool
}

// ProcAttr holds attributes that will be applied to a new process started by StartProcess.
type ProcAttr struct {
	Dir   string
	Env   []string
	Files []uintptr
	Sys   *SysProcAttr
}

var zeroProcAttr ProcAttr
var zeroSysProcAttr SysProcAttr

// StringSlicePtr converts a slice of strings to a slice of pointers to NUL-terminated byte arrays.
func StringSlicePtr(ss []string) []*byte {
	bb := make([]*byte, len(ss)+1)
	for i := range ss {
		bb[i] = StringBytePtr(ss[i])
	}
	return bb
}

// SlicePtrFromStrings is StringSlicePtr with an error for a string that contains NUL.
func SlicePtrFromStrings(ss []string) ([]*byte, error) {
	bb := make([]*byte, len(ss)+1)
	for i, s := range ss {
		if bytealg.IndexByteString(s, 0) >= 0 {
			return nil, EINVAL
		}
		bb[i] = StringBytePtr(s)
	}
	return bb, nil
}

func CloseOnExec(fd int) { fcntl(fd, F_SETFD, FD_CLOEXEC) }

func SetNonblock(fd int, nonblocking bool) (err error) {
	flag, err := fcntl(fd, F_GETFL, 0)
	if err != nil {
		return err
	}
	if (flag&O_NONBLOCK != 0) == nonblocking {
		return nil
	}
	if nonblocking {
		flag |= O_NONBLOCK
	} else {
		flag &^= O_NONBLOCK
	}
	_, err = fcntl(fd, F_SETFL, flag)
	return err
}

// ForkExec starts a process and returns its id.
func ForkExec(argv0 string, argv []string, attr *ProcAttr) (pid int, err error) {
	return forkExec(argv0, argv, attr)
}

// StartProcess wraps ForkExec for package os.
func StartProcess(argv0 string, argv []string, attr *ProcAttr) (pid int, handle uintptr, err error) {
	pid, err = forkExec(argv0, argv, attr)
	return pid, 0, err
}

// replaceProcess is execve; it returns only if that fails.
func replaceProcess(argv0 string, argv, envv []string) (errno int)

// Exec replaces the process, virtual machine and all.
func Exec(argv0 string, argv []string, envv []string) (err error) {
	for _, s := range append(append([]string{argv0}, argv...), envv...) {
		if bytealg.IndexByteString(s, 0) >= 0 {
			return EINVAL
		}
	}
	return Errno(replaceProcess(argv0, argv, envv))
}
