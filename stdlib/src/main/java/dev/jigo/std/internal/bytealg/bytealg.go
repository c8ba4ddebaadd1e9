// Package bytealg holds the byte searches and comparisons that strings and bytes stand on. All are intrinsic loops
// of the virtual machine's library, reached through Java methods.
package bytealg

// MaxLen is the longest needle that Index and IndexString are meant for.
var MaxLen int = 64

// MaxBruteForce says that IndexString is fast for every haystack.
const MaxBruteForce = 1 << 30

const PrimeRK = 16777619

// Cutover reports after how many failed comparisons a caller should switch to IndexString.
func Cutover(n int) int { return (n + 16) / 8 }

func Compare(a, b []byte) int
func CompareString(a, b string) int
func Count(b []byte, c byte) int
func CountString(s string, c byte) int
func Equal(a, b []byte) bool
func Index(a, b []byte) int
func IndexString(a, b string) int
func IndexByte(b []byte, c byte) int
func IndexByteString(s string, c byte) int
func LastIndexByte(s []byte, c byte) int
func LastIndexByteString(s string, c byte) int
func MakeNoZero(n int) []byte

// HashStr returns the rolling hash of sep and the factor that removes its first byte.
func HashStr[T string | []byte](sep T) (uint32, uint32) {
	hash := uint32(0)
	for i := 0; i < len(sep); i++ {
		hash = hash*PrimeRK + uint32(sep[i])
	}
	return hash, power(len(sep))
}

// HashStrRev is HashStr of the bytes in reverse order.
func HashStrRev[T string | []byte](sep T) (uint32, uint32) {
	hash := uint32(0)
	for i := len(sep) - 1; i >= 0; i-- {
		hash = hash*PrimeRK + uint32(sep[i])
	}
	return hash, power(len(sep))
}

func power(n int) uint32 {
	result, square := uint32(1), uint32(PrimeRK)
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			result *= square
		}
		square *= square
	}
	return result
}

// IndexRabinKarp returns the index of the first sep in s, or -1.
func IndexRabinKarp[T string | []byte](s, sep T) int {
	return IndexString(string(s), string(sep))
}

// LastIndexRabinKarp returns the index of the last sep in s, or -1.
func LastIndexRabinKarp[T string | []byte](s, sep T) int {
	want, drop := HashStrRev(sep)
	n := len(sep)
	last := len(s) - n
	if last < 0 {
		return -1
	}
	hash := uint32(0)
	for i := len(s) - 1; i >= last; i-- {
		hash = hash*PrimeRK + uint32(s[i])
	}
	for i := last; ; i-- {
		if hash == want && string(s[i:i+n]) == string(sep) {
			return i
		}
		if i == 0 {
			return -1
		}
		hash = hash*PrimeRK + uint32(s[i-1]) - drop*uint32(s[i+n-1])
	}
}
