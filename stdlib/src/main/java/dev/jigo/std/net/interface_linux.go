package net

import (
	"errors"
	"net/netip"
	"strings"
)

// interfaceRecords describes every interface by lines: its name; index, MTU and flags of Linux; hardware address or nothing;
// then an address with prefix length each.
func interfaceRecords() []string

var interfaceFlags = []struct {
	linux int
	flag  Flags
}{
	{0x1, FlagUp}, {0x2, FlagBroadcast}, {0x8, FlagLoopback}, {0x10, FlagPointToPoint}, {0x40, FlagRunning}, {0x1000, FlagMulticast},
}

type interfaceRecord struct {
	Interface
	addrs []Addr
}

func readInterface(record string) (interfaceRecord, error) {
	lines := strings.Split(record, "\n")
	if len(lines) < 5 {
		return interfaceRecord{}, errInvalidInterface
	}
	index, _, _ := dtoi(lines[1])
	mtu, _, _ := dtoi(lines[2])
	bits, _, _ := dtoi(lines[3])
	r := interfaceRecord{Interface: Interface{Name: lines[0], Index: index, MTU: mtu}}
	for _, f := range interfaceFlags {
		if bits&f.linux != 0 {
			r.Flags |= f.flag
		}
	}
	if lines[4] != "" {
		address, err := ParseMAC(lines[4])
		if err != nil {
			return r, err
		}
		r.HardwareAddr = address
	}
	for _, line := range lines[5:] {
		prefix, err := netip.ParsePrefix(line)
		if err != nil {
			return r, err
		}
		ip := prefix.Addr()
		r.addrs = append(r.addrs, &IPNet{IP: IP(ip.AsSlice()), Mask: CIDRMask(prefix.Bits(), ip.BitLen())})
		if ip.Is4() {
			r.addrs[len(r.addrs)-1].(*IPNet).IP = IP(ip.AsSlice()).To16()
		}
	}
	return r, nil
}

func interfaces(index int) (found []interfaceRecord, err error) {
	for _, record := range interfaceRecords() {
		r, err := readInterface(record)
		if err != nil {
			return nil, err
		}
		if index == 0 || index == r.Index {
			found = append(found, r)
		}
	}
	return found, nil
}

// interfaceTable returns all interfaces, or the one with the index.
func interfaceTable(ifindex int) ([]Interface, error) {
	found, err := interfaces(ifindex)
	var table []Interface
	for _, r := range found {
		table = append(table, r.Interface)
	}
	return table, err
}

// interfaceAddrTable returns the addresses of an interface, or of all; those of IPv4 first.
func interfaceAddrTable(ifi *Interface) ([]Addr, error) {
	index := 0
	if ifi != nil {
		index = ifi.Index
	}
	found, err := interfaces(index)
	var addrs, addrs6 []Addr
	for _, r := range found {
		for _, a := range r.addrs {
			if a.(*IPNet).IP.To4() != nil {
				addrs = append(addrs, a)
			} else {
				addrs6 = append(addrs6, a)
			}
		}
	}
	return append(addrs, addrs6...), err
}

// interfaceMulticastAddrTable returns the groups that an interface has joined, from the kernel's lists of them.
func interfaceMulticastAddrTable(ifi *Interface) ([]Addr, error) {
	var groups []Addr
	add := func(text string, littleEndian bool) error {
		var ip IP
		for i := 0; i+1 < len(text); i += 2 {
			b, ok := xtoi2(text[i:i+2], 0)
			if !ok {
				return errors.New("malformed list of multicast groups")
			}
			if littleEndian {
				ip = append(IP{b}, ip...)
			} else {
				ip = append(ip, b)
			}
		}
		groups = append(groups, &IPAddr{IP: ip.To16()})
		return nil
	}
	err4 := eachLine("/proc/net/igmp", func(name string, fields []string) error {
		if name == ifi.Name && len(fields) >= 4 && len(fields[0]) == 8 {
			return add(fields[0], true)
		}
		return nil
	})
	err6 := eachLine("/proc/net/igmp6", func(_ string, fields []string) error {
		if len(fields) >= 3 && fields[1] == ifi.Name {
			return add(fields[2], false)
		}
		return nil
	})
	return groups, errors.Join(err4, err6)
}

// eachLine calls f with the fields of each line, and the second field of the last line that began with an index.
func eachLine(path string, f func(name string, fields []string) error) error {
	list, err := open(path)
	if err != nil {
		return nil // a kernel without that protocol
	}
	defer list.close()
	name := ""
	for line, ok := list.readLine(); ok; line, ok = list.readLine() {
		fields := getFields(line)
		if line != "" && line[0] >= '0' && line[0] <= '9' && len(fields) > 1 {
			name = fields[1]
		}
		if err := f(name, fields); err != nil {
			return err
		}
	}
	return nil
}
