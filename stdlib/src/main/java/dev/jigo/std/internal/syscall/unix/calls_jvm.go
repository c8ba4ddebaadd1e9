package unix

import (
	"syscall"
	_ "unsafe" // for linkname
)

//go:linkname invoke syscall.invoke
func invoke(trap uintptr, args ...any) (r int, errno int)

func failure(errno int) error {
	if errno == 0 {
		return nil
	}
	return syscall.Errno(errno)
}

// checked makes a call that returns nothing, after looking for NUL in the paths among its arguments.
func checked(trap uintptr, args ...any) error {
	for _, arg := range args {
		if s, ok := arg.(string); ok {
			if _, err := syscall.BytePtrFromString(s); err != nil {
				return err
			}
		}
	}
	_, errno := invoke(trap, args...)
	return failure(errno)
}

func Unlinkat(dirfd int, path string, flags int) error {
	return checked(unlinkatTrap, dirfd, path, flags)
}

func Openat(dirfd int, path string, flags int, perm uint32) (int, error) {
	if _, err := syscall.BytePtrFromString(path); err != nil {
		return 0, err
	}
	fd, errno := invoke(openatTrap, dirfd, path, flags, perm)
	return fd, failure(errno)
}

func Readlinkat(dirfd int, path string, buf []byte) (int, error) {
	if _, err := syscall.BytePtrFromString(path); err != nil {
		return 0, err
	}
	n, errno := invoke(readlinkatTrap, dirfd, path, buf)
	return n, failure(errno)
}

func Mkdirat(dirfd int, path string, mode uint32) error {
	return checked(mkdiratTrap, dirfd, path, mode)
}

func Fchownat(dirfd int, path string, uid, gid int, flags int) error {
	return checked(fchownatTrap, dirfd, path, uid, gid, flags)
}

func Renameat(olddirfd int, oldpath string, newdirfd int, newpath string) error {
	return checked(renameatTrap, olddirfd, oldpath, newdirfd, newpath)
}

func Linkat(olddirfd int, oldpath string, newdirfd int, newpath string, flag int) error {
	return checked(linkatTrap, olddirfd, oldpath, newdirfd, newpath, flag)
}

func Symlinkat(oldpath string, newdirfd int, newpath string) error {
	return checked(symlinkatTrap, oldpath, newdirfd, newpath)
}

func Fstatat(dirfd int, path string, stat *syscall.Stat_t, flags int) error {
	return checked(fstatatTrap, dirfd, path, stat, flags)
}

func CopyFileRange(rfd int, roff *int64, wfd int, woff *int64, len int, flags int) (n int, err error) {
	n, errno := invoke(copyFileRangeTrap, rfd, roff, wfd, woff, len, flags)
	return n, failure(errno)
}

func Tcsetpgrp(fd int, pgid int32) (err error) {
	return checked(syscall.SYS_IOCTL, fd, int(syscall.TIOCSPGRP), &pgid)
}

const (
	P_PID   = 1
	P_PIDFD = 3
)

func Waitid(idType int, id int, info *SiginfoChild, options int, rusage *syscall.Rusage) error {
	return checked(syscall.SYS_WAITID, idType, id, info, options, rusage)
}
