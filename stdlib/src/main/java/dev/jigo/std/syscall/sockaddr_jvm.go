package syscall

import "unsafe"

// networkOrder swaps the bytes of a port.
func networkOrder(port int) uint16 { return uint16(port)>>8 | uint16(port)<<8 }

func (sa *SockaddrInet4) sockaddr() (unsafe.Pointer, _Socklen, error) {
	if sa.Port < 0 || sa.Port > 0xffff {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrInet4{Family: AF_INET, Port: networkOrder(sa.Port), Addr: sa.Addr}
	return unsafe.Pointer(&sa.raw), SizeofSockaddrInet4, nil
}

func (sa *SockaddrInet6) sockaddr() (unsafe.Pointer, _Socklen, error) {
	if sa.Port < 0 || sa.Port > 0xffff {
		return nil, 0, EINVAL
	}
	sa.raw = RawSockaddrInet6{Family: AF_INET6, Port: networkOrder(sa.Port), Addr: sa.Addr, Scope_id: sa.ZoneId}
	return unsafe.Pointer(&sa.raw), SizeofSockaddrInet6, nil
}

// octet returns byte i of an address of any family.
func (rsa *RawSockaddrAny) octet(i int) byte {
	switch {
	case i < 2:
		return byte(rsa.Addr.Family >> (8 * i))
	case i < SizeofSockaddrAny-len(rsa.Pad):
		return byte(rsa.Addr.Data[i-2])
	default:
		return byte(rsa.Pad[i-2-len(rsa.Addr.Data)])
	}
}

// number returns the little-endian number of n bytes at byte i.
func (rsa *RawSockaddrAny) number(i, n int) (x uint32) {
	for k := range n {
		x |= uint32(rsa.octet(i+k)) << (8 * k)
	}
	return x
}

func (rsa *RawSockaddrAny) port() int { return int(rsa.octet(2))<<8 | int(rsa.octet(3)) }

func (rsa *RawSockaddrAny) copyTo(b []byte, from int) {
	for i := range b {
		b[i] = rsa.octet(from + i)
	}
}

func (rsa *RawSockaddrAny) toInet4(sa *SockaddrInet4) {
	sa.Port = rsa.port()
	rsa.copyTo(sa.Addr[:], 4)
}

func (rsa *RawSockaddrAny) toInet6(sa *SockaddrInet6) {
	sa.Port = rsa.port()
	rsa.copyTo(sa.Addr[:], 8)
	sa.ZoneId = rsa.number(24, 4)
}

// unixName is the path, or a name in the abstract space with its first NUL shown as @.
func (rsa *RawSockaddrAny) unixName() string {
	var name []byte
	for i := 2; i < 2+108; i++ {
		c := rsa.octet(i)
		if c == 0 && i > 2 {
			break
		}
		if c == 0 {
			c = '@'
		}
		name = append(name, c)
	}
	return string(name)
}

func anyToSockaddr(rsa *RawSockaddrAny) (Sockaddr, error) {
	switch rsa.Addr.Family {
	case AF_INET:
		sa := new(SockaddrInet4)
		rsa.toInet4(sa)
		return sa, nil
	case AF_INET6:
		sa := new(SockaddrInet6)
		rsa.toInet6(sa)
		return sa, nil
	case AF_UNIX:
		return &SockaddrUnix{Name: rsa.unixName()}, nil
	case AF_NETLINK:
		return &SockaddrNetlink{Family: AF_NETLINK, Pad: uint16(rsa.number(2, 2)), Pid: rsa.number(4, 4), Groups: rsa.number(8, 4)}, nil
	case AF_PACKET:
		sa := &SockaddrLinklayer{Protocol: uint16(rsa.number(2, 2)), Ifindex: int(int32(rsa.number(4, 4))),
			Hatype: uint16(rsa.number(8, 2)), Pkttype: rsa.octet(10), Halen: rsa.octet(11)}
		rsa.copyTo(sa.Addr[:], 12)
		return sa, nil
	}
	return nil, EAFNOSUPPORT
}

func recvfromInet4(fd int, p []byte, flags int, from *SockaddrInet4) (n int, err error) {
	var rsa RawSockaddrAny
	var size _Socklen = SizeofSockaddrAny
	if n, err = recvfrom(fd, p, flags, &rsa, &size); err == nil {
		rsa.toInet4(from)
	}
	return n, err
}

func recvfromInet6(fd int, p []byte, flags int, from *SockaddrInet6) (n int, err error) {
	var rsa RawSockaddrAny
	var size _Socklen = SizeofSockaddrAny
	if n, err = recvfrom(fd, p, flags, &rsa, &size); err == nil {
		rsa.toInet6(from)
	}
	return n, err
}

func recvmsgInet4(fd int, p, oob []byte, flags int, from *SockaddrInet4) (n, oobn int, recvflags int, err error) {
	var rsa RawSockaddrAny
	if n, oobn, recvflags, err = recvmsgRaw(fd, p, oob, flags, &rsa); err == nil {
		rsa.toInet4(from)
	}
	return n, oobn, recvflags, err
}

func recvmsgInet6(fd int, p, oob []byte, flags int, from *SockaddrInet6) (n, oobn int, recvflags int, err error) {
	var rsa RawSockaddrAny
	if n, oobn, recvflags, err = recvmsgRaw(fd, p, oob, flags, &rsa); err == nil {
		rsa.toInet6(from)
	}
	return n, oobn, recvflags, err
}

// place returns where b begins, nil if it is empty.
func place(b []byte) unsafe.Pointer {
	if len(b) == 0 {
		return nil
	}
	return unsafe.Pointer(&b[0])
}

// carrier returns p, or a byte to go with control data, which streams do not send alone.
func carrier(fd int, p, oob []byte) ([]byte, error) {
	if len(p) > 0 || len(oob) == 0 {
		return p, nil
	}
	kind, err := GetsockoptInt(fd, SOL_SOCKET, SO_TYPE)
	if err == nil && kind != SOCK_DGRAM {
		p = make([]byte, 1)
	}
	return p, err
}

func recvmsgRaw(fd int, p, oob []byte, flags int, rsa *RawSockaddrAny) (n, oobn int, recvflags int, err error) {
	if p, err = carrier(fd, p, oob); err != nil {
		return
	}
	var msg Msghdr
	n, errno := invokeMessage(SYS_RECVMSG, fd, unsafe.Pointer(rsa), SizeofSockaddrAny, place(p), len(p), place(oob), len(oob),
		flags, unsafe.Pointer(&msg))
	return n, int(msg.Controllen), int(msg.Flags), failure(errno)
}

func sendmsgN(fd int, p, oob []byte, ptr unsafe.Pointer, salen _Socklen, flags int) (n int, err error) {
	data, err := carrier(fd, p, oob)
	if err != nil {
		return 0, err
	}
	var msg Msghdr
	n, errno := invokeMessage(SYS_SENDMSG, fd, ptr, int(salen), place(data), len(data), place(oob), len(oob),
		flags, unsafe.Pointer(&msg))
	if errno != 0 {
		return 0, failure(errno)
	}
	return min(n, len(p)), nil
}
