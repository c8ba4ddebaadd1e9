package adler32

func update(d digest, p []byte) digest { return digest(sum(uint32(d), p)) }

// sum goes on from a checksum.
func sum(before uint32, p []byte) uint32
