package syscall

// The system calls of Linux by number, through the C library. Pointers, slices and strings are copied to native memory and
// back by their Go types with the layout of amd64.

import "unsafe"

// invoke makes a system call that may block: the P is given away while it does.
func invoke(trap uintptr, args ...any) (r int, errno int)

// invokeNonblocking makes a system call that returns at once.
func invokeNonblocking(trap uintptr, args ...any) (r int, errno int)

func read(fd int, p []byte) (n int, err error) {
	n, errno := readBytes(fd, p)
	return n, failure(errno)
}

func write(fd int, p []byte) (n int, err error) {
	n, errno := writeBytes(fd, p)
	return n, failure(errno)
}

func readBytes(fd int, p []byte) (n int, errno int)
func writeBytes(fd int, p []byte) (n int, errno int)

// failure returns the error of an errno, nil for 0.
func failure(errno int) error {
	if errno == 0 {
		return nil
	}
	return errnoErr(Errno(errno))
}

func faccessat(dirfd int, path string, mode uint32) (err error) {
	_, errno := invoke(SYS_FACCESSAT, dirfd, path, mode)
	return failure(errno)
}

func faccessat2(dirfd int, path string, mode uint32, flags int) (err error) {
	_, errno := invoke(_SYS_faccessat2, dirfd, path, mode, flags)
	return failure(errno)
}

func fchmodat(dirfd int, path string, mode uint32) (err error) {
	_, errno := invoke(SYS_FCHMODAT, dirfd, path, mode)
	return failure(errno)
}

func fchmodat2(dirfd int, path string, mode uint32, flags int) (err error) {
	_, errno := invoke(_SYS_fchmodat2, dirfd, path, mode, flags)
	return failure(errno)
}

func linkat(olddirfd int, oldpath string, newdirfd int, newpath string, flags int) (err error) {
	_, errno := invoke(SYS_LINKAT, olddirfd, oldpath, newdirfd, newpath, flags)
	return failure(errno)
}

func openat(dirfd int, path string, flags int, mode uint32) (fd int, err error) {
	r, errno := invoke(SYS_OPENAT, dirfd, path, flags, mode)
	return r, failure(errno)
}

func pipe2(p *[2]_C_int, flags int) (err error) {
	_, errno := invokeNonblocking(SYS_PIPE2, p, flags)
	return failure(errno)
}

func readlinkat(dirfd int, path string, buf []byte) (n int, err error) {
	r, errno := invoke(SYS_READLINKAT, dirfd, path, buf)
	return r, failure(errno)
}

func symlinkat(oldpath string, newdirfd int, newpath string) (err error) {
	_, errno := invoke(SYS_SYMLINKAT, oldpath, newdirfd, newpath)
	return failure(errno)
}

func unlinkat(dirfd int, path string, flags int) (err error) {
	_, errno := invoke(SYS_UNLINKAT, dirfd, path, flags)
	return failure(errno)
}

func utimensat(dirfd int, path string, times *[2]Timespec, flag int) (err error) {
	_, errno := invoke(SYS_UTIMENSAT, dirfd, path, times, flag)
	return failure(errno)
}

func Getcwd(buf []byte) (n int, err error) {
	r, errno := invoke(SYS_GETCWD, buf)
	return r, failure(errno)
}

func wait4(pid int, wstatus *_C_int, options int, rusage *Rusage) (wpid int, err error) {
	r, errno := invoke(SYS_WAIT4, pid, wstatus, options, rusage)
	return r, failure(errno)
}

func ptrace(request int, pid int, addr uintptr, data uintptr) (err error) {
	_, errno := invoke(SYS_PTRACE, request, pid, addr, data)
	return failure(errno)
}

func ptracePtr(request int, pid int, addr uintptr, data unsafe.Pointer) (err error) {
	_, errno := invoke(SYS_PTRACE, request, pid, addr, data)
	return failure(errno)
}

func reboot(magic1 uint, magic2 uint, cmd int, arg string) (err error) {
	_, errno := invoke(SYS_REBOOT, magic1, magic2, cmd, arg)
	return failure(errno)
}

func mount(source string, target string, fstype string, flags uintptr, data *byte) (err error) {
	_, errno := invoke(SYS_MOUNT, source, target, fstype, flags, data)
	return failure(errno)
}

func Acct(path string) (err error) {
	_, errno := invoke(SYS_ACCT, path)
	return failure(errno)
}

func Adjtimex(buf *Timex) (state int, err error) {
	r, errno := invoke(SYS_ADJTIMEX, buf)
	return r, failure(errno)
}

func Chdir(path string) (err error) {
	_, errno := invoke(SYS_CHDIR, path)
	return failure(errno)
}

func Chroot(path string) (err error) {
	_, errno := invoke(SYS_CHROOT, path)
	return failure(errno)
}

func Close(fd int) (err error) {
	_, errno := invoke(SYS_CLOSE, fd)
	return failure(errno)
}

func Dup(oldfd int) (fd int, err error) {
	r, errno := invoke(SYS_DUP, oldfd)
	return r, failure(errno)
}

func Dup3(oldfd int, newfd int, flags int) (err error) {
	_, errno := invoke(SYS_DUP3, oldfd, newfd, flags)
	return failure(errno)
}

func EpollCreate1(flag int) (fd int, err error) {
	r, errno := invokeNonblocking(SYS_EPOLL_CREATE1, flag)
	return r, failure(errno)
}

func EpollCtl(epfd int, op int, fd int, event *EpollEvent) (err error) {
	_, errno := invokeNonblocking(SYS_EPOLL_CTL, epfd, op, fd, event)
	return failure(errno)
}

func Fallocate(fd int, mode uint32, off int64, len int64) (err error) {
	_, errno := invoke(SYS_FALLOCATE, fd, mode, off, len)
	return failure(errno)
}

func Fchdir(fd int) (err error) {
	_, errno := invoke(SYS_FCHDIR, fd)
	return failure(errno)
}

func Fchmod(fd int, mode uint32) (err error) {
	_, errno := invoke(SYS_FCHMOD, fd, mode)
	return failure(errno)
}

func Fchownat(dirfd int, path string, uid int, gid int, flags int) (err error) {
	_, errno := invoke(SYS_FCHOWNAT, dirfd, path, uid, gid, flags)
	return failure(errno)
}

func fcntl(fd int, cmd int, arg int) (val int, err error) {
	r, errno := invoke(SYS_FCNTL, fd, cmd, arg)
	return r, failure(errno)
}

func Fdatasync(fd int) (err error) {
	_, errno := invoke(SYS_FDATASYNC, fd)
	return failure(errno)
}

func Flock(fd int, how int) (err error) {
	_, errno := invoke(SYS_FLOCK, fd, how)
	return failure(errno)
}

func Fsync(fd int) (err error) {
	_, errno := invoke(SYS_FSYNC, fd)
	return failure(errno)
}

func Getdents(fd int, buf []byte) (n int, err error) {
	r, errno := invoke(SYS_GETDENTS64, fd, buf)
	return r, failure(errno)
}

func Getpgid(pid int) (pgid int, err error) {
	r, errno := invokeNonblocking(SYS_GETPGID, pid)
	return r, failure(errno)
}

func Getpid() (pid int) {
	r, _ := invokeNonblocking(SYS_GETPID)
	return r
}

func Getppid() (ppid int) {
	r, _ := invokeNonblocking(SYS_GETPPID)
	return r
}

func Getpriority(which int, who int) (prio int, err error) {
	r, errno := invoke(SYS_GETPRIORITY, which, who)
	return r, failure(errno)
}

func Getrusage(who int, rusage *Rusage) (err error) {
	_, errno := invokeNonblocking(SYS_GETRUSAGE, who, rusage)
	return failure(errno)
}

func Gettid() (tid int) {
	r, _ := invokeNonblocking(SYS_GETTID)
	return r
}

func Getxattr(path string, attr string, dest []byte) (sz int, err error) {
	r, errno := invoke(SYS_GETXATTR, path, attr, dest)
	return r, failure(errno)
}

func InotifyAddWatch(fd int, pathname string, mask uint32) (watchdesc int, err error) {
	r, errno := invoke(SYS_INOTIFY_ADD_WATCH, fd, pathname, mask)
	return r, failure(errno)
}

func InotifyInit1(flags int) (fd int, err error) {
	r, errno := invokeNonblocking(SYS_INOTIFY_INIT1, flags)
	return r, failure(errno)
}

func InotifyRmWatch(fd int, watchdesc uint32) (success int, err error) {
	r, errno := invokeNonblocking(SYS_INOTIFY_RM_WATCH, fd, watchdesc)
	return r, failure(errno)
}

func Kill(pid int, sig Signal) (err error) {
	_, errno := invokeNonblocking(SYS_KILL, pid, sig)
	return failure(errno)
}

func Klogctl(typ int, buf []byte) (n int, err error) {
	r, errno := invoke(SYS_SYSLOG, typ, buf)
	return r, failure(errno)
}

func Listxattr(path string, dest []byte) (sz int, err error) {
	r, errno := invoke(SYS_LISTXATTR, path, dest)
	return r, failure(errno)
}

func Mkdirat(dirfd int, path string, mode uint32) (err error) {
	_, errno := invoke(SYS_MKDIRAT, dirfd, path, mode)
	return failure(errno)
}

func Mknodat(dirfd int, path string, mode uint32, dev int) (err error) {
	_, errno := invoke(SYS_MKNODAT, dirfd, path, mode, dev)
	return failure(errno)
}

func Nanosleep(time *Timespec, leftover *Timespec) (err error) {
	_, errno := invoke(SYS_NANOSLEEP, time, leftover)
	return failure(errno)
}

func PivotRoot(newroot string, putold string) (err error) {
	_, errno := invoke(SYS_PIVOT_ROOT, newroot, putold)
	return failure(errno)
}

func prlimit1(pid int, resource int, newlimit *Rlimit, old *Rlimit) (err error) {
	_, errno := invokeNonblocking(SYS_PRLIMIT64, pid, resource, newlimit, old)
	return failure(errno)
}

func Removexattr(path string, attr string) (err error) {
	_, errno := invoke(SYS_REMOVEXATTR, path, attr)
	return failure(errno)
}

func Setdomainname(p []byte) (err error) {
	_, errno := invoke(SYS_SETDOMAINNAME, p)
	return failure(errno)
}

func Sethostname(p []byte) (err error) {
	_, errno := invoke(SYS_SETHOSTNAME, p)
	return failure(errno)
}

func Setpgid(pid int, pgid int) (err error) {
	_, errno := invokeNonblocking(SYS_SETPGID, pid, pgid)
	return failure(errno)
}

func Setsid() (pid int, err error) {
	r, errno := invokeNonblocking(SYS_SETSID)
	return r, failure(errno)
}

func Settimeofday(tv *Timeval) (err error) {
	_, errno := invokeNonblocking(SYS_SETTIMEOFDAY, tv)
	return failure(errno)
}

func Setpriority(which int, who int, prio int) (err error) {
	_, errno := invoke(SYS_SETPRIORITY, which, who, prio)
	return failure(errno)
}

func Setxattr(path string, attr string, data []byte, flags int) (err error) {
	_, errno := invoke(SYS_SETXATTR, path, attr, data, flags)
	return failure(errno)
}

func Sync() {
	invoke(SYS_SYNC)
}

func Sysinfo(info *Sysinfo_t) (err error) {
	_, errno := invokeNonblocking(SYS_SYSINFO, info)
	return failure(errno)
}

func Tee(rfd int, wfd int, len int, flags int) (n int64, err error) {
	r, errno := invoke(SYS_TEE, rfd, wfd, len, flags)
	return int64(r), failure(errno)
}

func Tgkill(tgid int, tid int, sig Signal) (err error) {
	_, errno := invokeNonblocking(SYS_TGKILL, tgid, tid, sig)
	return failure(errno)
}

func Times(tms *Tms) (ticks uintptr, err error) {
	r, errno := invokeNonblocking(SYS_TIMES, tms)
	return uintptr(r), failure(errno)
}

func Umask(mask int) (oldmask int) {
	r, _ := invokeNonblocking(SYS_UMASK, mask)
	return r
}

func Uname(buf *Utsname) (err error) {
	_, errno := invokeNonblocking(SYS_UNAME, buf)
	return failure(errno)
}

func Unmount(target string, flags int) (err error) {
	_, errno := invoke(SYS_UMOUNT2, target, flags)
	return failure(errno)
}

func Unshare(flags int) (err error) {
	_, errno := invoke(SYS_UNSHARE, flags)
	return failure(errno)
}

func Mlockall(flags int) (err error) {
	_, errno := invoke(SYS_MLOCKALL, flags)
	return failure(errno)
}

func Munlockall() (err error) {
	_, errno := invoke(SYS_MUNLOCKALL)
	return failure(errno)
}

func Dup2(oldfd int, newfd int) (err error) {
	_, errno := invoke(SYS_DUP2, oldfd, newfd)
	return failure(errno)
}

func Fchown(fd int, uid int, gid int) (err error) {
	_, errno := invoke(SYS_FCHOWN, fd, uid, gid)
	return failure(errno)
}

func Fstat(fd int, stat *Stat_t) (err error) {
	_, errno := invoke(SYS_FSTAT, fd, stat)
	return failure(errno)
}

func Fstatfs(fd int, buf *Statfs_t) (err error) {
	_, errno := invoke(SYS_FSTATFS, fd, buf)
	return failure(errno)
}

func Ftruncate(fd int, length int64) (err error) {
	_, errno := invoke(SYS_FTRUNCATE, fd, length)
	return failure(errno)
}

func Getegid() (egid int) {
	r, _ := invokeNonblocking(SYS_GETEGID)
	return r
}

func Geteuid() (euid int) {
	r, _ := invokeNonblocking(SYS_GETEUID)
	return r
}

func Getgid() (gid int) {
	r, _ := invokeNonblocking(SYS_GETGID)
	return r
}

func Getuid() (uid int) {
	r, _ := invokeNonblocking(SYS_GETUID)
	return r
}

func InotifyInit() (fd int, err error) {
	r, errno := invokeNonblocking(SYS_INOTIFY_INIT)
	return r, failure(errno)
}

func Ioperm(from int, num int, on int) (err error) {
	_, errno := invoke(SYS_IOPERM, from, num, on)
	return failure(errno)
}

func Iopl(level int) (err error) {
	_, errno := invoke(SYS_IOPL, level)
	return failure(errno)
}

func Listen(s int, n int) (err error) {
	_, errno := invoke(SYS_LISTEN, s, n)
	return failure(errno)
}

func Pause() (err error) {
	_, errno := invoke(SYS_PAUSE)
	return failure(errno)
}

func pread(fd int, p []byte, offset int64) (n int, err error) {
	r, errno := invoke(SYS_PREAD64, fd, p, offset)
	return r, failure(errno)
}

func pwrite(fd int, p []byte, offset int64) (n int, err error) {
	r, errno := invoke(SYS_PWRITE64, fd, p, offset)
	return r, failure(errno)
}

func Renameat(olddirfd int, oldpath string, newdirfd int, newpath string) (err error) {
	_, errno := invoke(SYS_RENAMEAT, olddirfd, oldpath, newdirfd, newpath)
	return failure(errno)
}

func Seek(fd int, offset int64, whence int) (off int64, err error) {
	r, errno := invoke(SYS_LSEEK, fd, offset, whence)
	return int64(r), failure(errno)
}

func Select(nfd int, r *FdSet, w *FdSet, e *FdSet, timeout *Timeval) (n int, err error) {
	n, errno := invoke(SYS_SELECT, nfd, r, w, e, timeout)
	return n, failure(errno)
}

func sendfile(outfd int, infd int, offset *int64, count int) (written int, err error) {
	r, errno := invoke(SYS_SENDFILE, outfd, infd, offset, count)
	return r, failure(errno)
}

func Setfsgid(gid int) (err error) {
	_, errno := invoke(SYS_SETFSGID, gid)
	return failure(errno)
}

func Setfsuid(uid int) (err error) {
	_, errno := invoke(SYS_SETFSUID, uid)
	return failure(errno)
}

func Shutdown(fd int, how int) (err error) {
	_, errno := invoke(SYS_SHUTDOWN, fd, how)
	return failure(errno)
}

func Splice(rfd int, roff *int64, wfd int, woff *int64, len int, flags int) (n int64, err error) {
	r, errno := invoke(SYS_SPLICE, rfd, roff, wfd, woff, len, flags)
	return int64(r), failure(errno)
}

func Statfs(path string, buf *Statfs_t) (err error) {
	_, errno := invoke(SYS_STATFS, path, buf)
	return failure(errno)
}

func SyncFileRange(fd int, off int64, n int64, flags int) (err error) {
	_, errno := invoke(SYS_SYNC_FILE_RANGE, fd, off, n, flags)
	return failure(errno)
}

func Truncate(path string, length int64) (err error) {
	_, errno := invoke(SYS_TRUNCATE, path, length)
	return failure(errno)
}

func Ustat(dev int, ubuf *Ustat_t) (err error) {
	_, errno := invoke(SYS_USTAT, dev, ubuf)
	return failure(errno)
}

func accept4(s int, rsa *RawSockaddrAny, addrlen *_Socklen, flags int) (fd int, err error) {
	r, errno := invoke(SYS_ACCEPT4, s, rsa, addrlen, flags)
	return r, failure(errno)
}

func bind(s int, addr unsafe.Pointer, addrlen _Socklen) (err error) {
	_, errno := invoke(SYS_BIND, s, addr, addrlen)
	return failure(errno)
}

func connect(s int, addr unsafe.Pointer, addrlen _Socklen) (err error) {
	_, errno := invoke(SYS_CONNECT, s, addr, addrlen)
	return failure(errno)
}

func fstatat(fd int, path string, stat *Stat_t, flags int) (err error) {
	_, errno := invoke(SYS_NEWFSTATAT, fd, path, stat, flags)
	return failure(errno)
}

func getgroups(n int, list *_Gid_t) (nn int, err error) {
	r, errno := invokeNonblocking(SYS_GETGROUPS, n, list)
	return r, failure(errno)
}

func getsockopt(s int, level int, name int, val unsafe.Pointer, vallen *_Socklen) (err error) {
	_, errno := invoke(SYS_GETSOCKOPT, s, level, name, val, vallen)
	return failure(errno)
}

func setsockopt(s int, level int, name int, val unsafe.Pointer, vallen uintptr) (err error) {
	_, errno := invoke(SYS_SETSOCKOPT, s, level, name, val, vallen)
	return failure(errno)
}

func socket(domain int, typ int, proto int) (fd int, err error) {
	r, errno := invokeNonblocking(SYS_SOCKET, domain, typ, proto)
	return r, failure(errno)
}

func socketpair(domain int, typ int, proto int, fd *[2]int32) (err error) {
	_, errno := invokeNonblocking(SYS_SOCKETPAIR, domain, typ, proto, fd)
	return failure(errno)
}

func getpeername(fd int, rsa *RawSockaddrAny, addrlen *_Socklen) (err error) {
	_, errno := invokeNonblocking(SYS_GETPEERNAME, fd, rsa, addrlen)
	return failure(errno)
}

func getsockname(fd int, rsa *RawSockaddrAny, addrlen *_Socklen) (err error) {
	_, errno := invokeNonblocking(SYS_GETSOCKNAME, fd, rsa, addrlen)
	return failure(errno)
}

func recvfrom(fd int, p []byte, flags int, from *RawSockaddrAny, fromlen *_Socklen) (n int, err error) {
	r, errno := invoke(SYS_RECVFROM, fd, p, flags, from, fromlen)
	return r, failure(errno)
}

func sendto(s int, buf []byte, flags int, to unsafe.Pointer, addrlen _Socklen) (err error) {
	_, errno := invoke(SYS_SENDTO, s, buf, flags, to, addrlen)
	return failure(errno)
}

func EpollWait(epfd int, events []EpollEvent, msec int) (n int, err error) {
	r, errno := invoke(SYS_EPOLL_WAIT, epfd, events, msec)
	return r, failure(errno)
}

func futimesat(dirfd int, path string, times *[2]Timeval) (err error) {
	_, errno := invoke(SYS_FUTIMESAT, dirfd, path, times)
	return failure(errno)
}

func Utime(path string, buf *Utimbuf) (err error) {
	_, errno := invoke(SYS_UTIME, path, buf)
	return failure(errno)
}

func utimes(path string, times *[2]Timeval) (err error) {
	_, errno := invoke(SYS_UTIMES, path, times)
	return failure(errno)
}
