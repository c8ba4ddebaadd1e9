package syscall

import "unsafe"

const (
	_SYS_setgroups  = SYS_SETGROUPS
	_SYS_clone3     = 435
	_SYS_faccessat2 = 439
	_SYS_fchmodat2  = 452
)

func Stat(path string, stat *Stat_t) (err error) { return fstatat(_AT_FDCWD, path, stat, 0) }
func Lstat(path string, stat *Stat_t) (err error) {
	return fstatat(_AT_FDCWD, path, stat, _AT_SYMLINK_NOFOLLOW)
}

func Lchown(path string, uid int, gid int) (err error) {
	return Fchownat(_AT_FDCWD, path, uid, gid, _AT_SYMLINK_NOFOLLOW)
}

func Gettimeofday(tv *Timeval) (err error) {
	_, errno := invokeNonblocking(SYS_GETTIMEOFDAY, tv, 0)
	return failure(errno)
}

func Time(t *Time_t) (tt Time_t, err error) {
	var tv Timeval
	if err := Gettimeofday(&tv); err != nil {
		return 0, err
	}
	if t != nil {
		*t = Time_t(tv.Sec)
	}
	return Time_t(tv.Sec), nil
}

func setTimespec(sec, nsec int64) Timespec { return Timespec{Sec: sec, Nsec: nsec} }
func setTimeval(sec, usec int64) Timeval   { return Timeval{Sec: sec, Usec: usec} }

func (r *PtraceRegs) PC() uint64      { return r.Rip }
func (r *PtraceRegs) SetPC(pc uint64) { r.Rip = pc }

func (iov *Iovec) SetLen(length int)            { iov.Len = uint64(length) }
func (msghdr *Msghdr) SetControllen(length int) { msghdr.Controllen = uint64(length) }
func (cmsg *Cmsghdr) SetLen(length int)         { cmsg.Len = uint64(length) }

func readlen(fd int, p *byte, np int) (n int, err error) { return read(fd, unsafe.Slice(p, np)) }

func exitThread(code int) (err error) { return ENOSYS }

// Memory of the operating system cannot be a Go slice here.

func mmap(addr uintptr, length uintptr, prot int, flags int, fd int, offset int64) (xaddr uintptr, err error) {
	return 0, ENODEV
}

func munmap(addr uintptr, length uintptr) (err error) { return EINVAL }
func Madvise(b []byte, advice int) (err error)        { return ENOSYS }
func Mprotect(b []byte, prot int) (err error)         { return ENOSYS }
func Mlock(b []byte) (err error)                      { return ENOSYS }
func Munlock(b []byte) (err error)                    { return ENOSYS }

// recvmsg and sendmsg pass the parts of a message header to native code, which builds it there.

func recvmsg(s int, msg *Msghdr, flags int) (n int, err error) {
	n, errno := message(SYS_RECVMSG, s, msg, flags)
	return n, failure(errno)
}

func sendmsg(s int, msg *Msghdr, flags int) (n int, err error) {
	n, errno := message(SYS_SENDMSG, s, msg, flags)
	return n, failure(errno)
}

func message(trap uintptr, s int, msg *Msghdr, flags int) (n int, errno int) {
	return invokeMessage(trap, s, unsafe.Pointer(msg.Name), int(msg.Namelen), unsafe.Pointer(msg.Iov.Base), int(msg.Iov.Len),
		unsafe.Pointer(msg.Control), int(msg.Controllen), flags, unsafe.Pointer(msg))
}

func invokeMessage(trap uintptr, s int, name unsafe.Pointer, nameLen int, base unsafe.Pointer, length int,
	control unsafe.Pointer, controlLen int, flags int, msg unsafe.Pointer) (n int, errno int)
