package sha256

// compress takes whole blocks into the state; it reports whether it could.
func compress(state *[8]uint32, p []byte) bool

func block(dig *Digest, p []byte) {
	if !compress(&dig.h, p) {
		blockGeneric(dig, p)
	}
}
