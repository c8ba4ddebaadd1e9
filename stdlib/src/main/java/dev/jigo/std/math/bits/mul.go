package bits

// mulHigh returns the upper half of the product.
func mulHigh(x, y uint64) uint64

// Mul64 returns the 128-bit product of x and y: hi has the upper half and lo the lower half.
func Mul64(x, y uint64) (hi, lo uint64) { return mulHigh(x, y), x * y }
