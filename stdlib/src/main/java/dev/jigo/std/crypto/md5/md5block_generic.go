package md5

const haveAsm = false

// compress takes whole blocks into the state; it reports whether it could.
func compress(state *[4]uint32, p []byte) bool

func block(dig *digest, p []byte) {
	if !compress(&dig.s, p) {
		blockGeneric(dig, p)
	}
}
