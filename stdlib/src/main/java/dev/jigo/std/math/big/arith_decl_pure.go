package big

// The inner loops of arithmetic; all vectors are at least as long as z.

// addVV sets z = x + y and returns the carry.
func addVV(z, x, y []Word) (c Word)

// subVV sets z = x - y and returns the borrow.
func subVV(z, x, y []Word) (c Word)

// lshVU sets z = x << s, s less than the size of a word, and returns what is shifted out.
func lshVU(z, x []Word, s uint) (c Word)

// rshVU sets z = x >> s, s less than the size of a word, and returns what is shifted out.
func rshVU(z, x []Word, s uint) (c Word)

// mulAddVWW sets z = x*y + r and returns the carry.
func mulAddVWW(z, x []Word, y, r Word) (c Word)

// addMulVVWW sets z = x + y*m + a and returns the carry.
func addMulVVWW(z, x, y []Word, m, a Word) (c Word)
