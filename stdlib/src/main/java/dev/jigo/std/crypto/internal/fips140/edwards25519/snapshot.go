package edwards25519

// snapshot returns a copy of s, which has 32 bytes.
func snapshot(s []byte) *[32]byte {
	a := [32]byte(s)
	return &a
}
