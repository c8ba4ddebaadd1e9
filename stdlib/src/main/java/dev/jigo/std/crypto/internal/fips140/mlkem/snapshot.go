package mlkem

// snapshot returns a copy of s, which is as long as the array.
func snapshot[A [32]byte | [encodingSize4]byte | [encodingSize5]byte | [encodingSize10]byte | [encodingSize11]byte | [CiphertextSize768]byte | [CiphertextSize1024]byte](s []byte) *A {
	a := A(s)
	return &a
}
