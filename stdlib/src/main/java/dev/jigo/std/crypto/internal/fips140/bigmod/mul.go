package bigmod

// addMulVVW multiplies x by y, adds it to z and returns the carry. Its time does not depend on values.
func addMulVVW(z, x []uint, y uint) (carry uint)
