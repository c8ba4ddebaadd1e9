package drbg

import "crypto/internal/fips140/aes"

func incrementSlice(v []byte) {
	block := [aes.BlockSize]byte(v)
	increment(&block)
	copy(v, block[:])
}
