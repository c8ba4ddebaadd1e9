package sha1

// compress takes whole blocks into the state; it reports whether it could.
func compress(state *[5]uint32, p []byte) bool

func block(dig *digest, p []byte) {
	if !compress(&dig.h, p) {
		blockGeneric(dig, p)
	}
}
