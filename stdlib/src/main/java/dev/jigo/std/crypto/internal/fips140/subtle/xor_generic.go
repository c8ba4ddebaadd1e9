package subtle

import "unsafe"

func xorBytes(dstb, xb, yb *byte, n int) {
	dst, x, y := unsafe.Slice(dstb, n), unsafe.Slice(xb, n), unsafe.Slice(yb, n)
	for i := range dst {
		dst[i] = x[i] ^ y[i]
	}
}
