package syscall

// SysProcIDMap holds Container ID to Host ID mappings used for User Namespaces in Linux.
type SysProcIDMap struct {
	ContainerID int
	HostID      int
	Size        int
}

// SysProcAttr holds optional, operating system-specific process creation attributes. What posix_spawn cannot do
// makes starting the process fail with ENOTSUP.
type SysProcAttr struct {
	Chroot                     string
	Credential                 *Credential
	Ptrace                     bool
	Setsid                     bool
	Setpgid                    bool
	Setctty                    bool
	Noctty                     bool
	Ctty                       int
	Foreground                 bool
	Pgid                       int
	Pdeathsig                  Signal
	Cloneflags                 uintptr
	Unshareflags               uintptr
	UidMappings                []SysProcIDMap
	GidMappings                []SysProcIDMap
	GidMappingsEnableSetgroups bool
	AmbientCaps                []uintptr
	UseCgroupFD                bool
	CgroupFD                   int
	PidFD                      *int
}

// supported reports whether posix_spawn can do what sys asks for.
func (sys *SysProcAttr) supported() bool {
	return sys.Chroot == "" && sys.Credential == nil && !sys.Ptrace && !sys.Setctty && !sys.Noctty && !sys.Foreground &&
		sys.Pdeathsig == 0 && sys.Cloneflags == 0 && sys.Unshareflags == 0 && len(sys.UidMappings) == 0 &&
		len(sys.GidMappings) == 0 && len(sys.AmbientCaps) == 0 && !sys.UseCgroupFD
}

// spawn starts a process; file i of the child is files[i], closed if that is negative.
func spawn(argv0 string, argv, envv []string, dir string, files []int, setsid, setpgid bool, pgid int) (pid int, errno int)

func forkExec(argv0 string, argv []string, attr *ProcAttr) (pid int, err error) {
	if attr == nil {
		attr = &zeroProcAttr
	}
	sys := attr.Sys
	if sys == nil {
		sys = &zeroSysProcAttr
	}
	if !sys.supported() {
		return 0, ENOTSUP
	}
	for _, s := range append(append([]string{argv0, attr.Dir}, argv...), attr.Env...) {
		if _, err := BytePtrFromString(s); err != nil {
			return 0, err
		}
	}
	files := make([]int, len(attr.Files))
	for i, fd := range attr.Files {
		files[i] = int(fd)
	}
	pid, errno := spawn(argv0, argv, attr.Env, attr.Dir, files, sys.Setsid, sys.Setpgid, sys.Pgid)
	if errno != 0 {
		return 0, Errno(errno)
	}
	if sys.PidFD != nil {
		*sys.PidFD = -1
	}
	return pid, nil
}

func os_checkClonePidfd() error { return ENOSYS }

// The form in which capget reports capabilities.

const _LINUX_CAPABILITY_VERSION_3 = 0x20080522

type capHeader struct {
	version uint32
	pid     int32
}

type capData struct {
	effective   uint32
	permitted   uint32
	inheritable uint32
}

type caps struct {
	hdr  capHeader
	data [2]capData
}

func capToIndex(cap uintptr) uintptr { return cap / 32 }
func capToMask(cap uintptr) uint32   { return 1 << (cap % 32) }
