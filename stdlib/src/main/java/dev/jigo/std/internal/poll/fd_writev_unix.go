package poll

import (
	"syscall"
	"unsafe"
)

// gatherLimit bounds what one write copies.
const gatherLimit = 1 << 20

func writev(fd int, iovecs []syscall.Iovec) (uintptr, error) {
	var all []byte
	for _, v := range iovecs {
		if len(all) > 0 && len(all)+int(v.Len) > gatherLimit {
			break
		}
		all = append(all, unsafe.Slice(v.Base, v.Len)...)
	}
	for {
		n, err := syscall.Write(fd, all)
		if err != syscall.EINTR {
			return uintptr(max(n, 0)), err
		}
	}
}
