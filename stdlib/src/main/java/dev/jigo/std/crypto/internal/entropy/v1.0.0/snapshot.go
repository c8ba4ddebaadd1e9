package entropy

// snapshot returns a copy of s, which is as long as the array.
func snapshot[A [128]byte | [1024]byte](s []byte) *A {
	a := A(s)
	return &a
}
