// Package constanttime compares and selects without branches, so that the time taken tells nothing of the operands.
package constanttime

// sign is 1 for negative x, else 0.
func sign(x int) int { return int(uint(x) >> 63) }

// Select returns x if v is not 0, and y if it is.
func Select(v, x, y int) int {
	mask := -sign(v | -v)
	return mask&x | ^mask&y
}

// ByteEq returns 1 if x == y and 0 otherwise.
func ByteEq(x, y uint8) int { return Eq(int32(x), int32(y)) }

// Eq returns 1 if x == y and 0 otherwise.
func Eq(x, y int32) int { return sign(int(uint32(x^y)) - 1) }

// LessOrEq returns 1 if x <= y and 0 otherwise; the difference may overflow.
func LessOrEq(x, y int) int {
	difference := y - x
	return 1 ^ sign(difference^(y^x)&(difference^y))
}
