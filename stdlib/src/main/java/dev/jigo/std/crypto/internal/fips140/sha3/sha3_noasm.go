package sha3

// keccakF1600 applies the permutation to a state of 25 little-endian words.
func keccakF1600(a *[200]byte)

func (d *Digest) write(p []byte) (n int, err error)  { return d.writeGeneric(p) }
func (d *Digest) read(out []byte) (n int, err error) { return d.readGeneric(out) }
func (d *Digest) sum(b []byte) []byte                { return d.sumGeneric(b) }
