package main

import (
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"math/cmplx"
	"math/rand"
	randv2 "math/rand/v2"
)

func main() {
	for _, x := range []float64{0, 0.5, -2, 2.5, 1e10, math.Pi, math.NaN(), math.Inf(1), -0.0001} {
		fmt.Println(math.Sqrt(x), math.Floor(x), math.Ceil(x), math.Round(x), math.RoundToEven(x), math.Trunc(x), math.Abs(x), math.Exp(x), math.Log(x), math.Log2(x), math.Log10(x), math.Sin(x), math.Cos(x), math.Tan(x), math.Atan(x), math.Sinh(x), math.Tanh(x), math.Cbrt(x), math.Gamma(x), math.Erf(x), math.Log1p(x), math.Expm1(x))
		fr, e := math.Frexp(x)
		in, fp := math.Modf(x)
		fmt.Println(fr, e, in, fp, math.Mod(x, 3), math.Remainder(x, 3), math.Pow(x, 3), math.Hypot(x, 1), math.Atan2(x, 2), math.Float64bits(x), math.Float32bits(float32(x)), math.Signbit(x), math.IsNaN(x), math.Max(x, 1), math.Min(x, 1), math.Dim(x, 1), math.FMA(x, 2, 1), math.Nextafter(x, 2), math.Ldexp(x, 3), math.Copysign(x, -1))
	}
	fmt.Println(math.MaxInt64, math.MinInt64, uint64(math.MaxUint64), math.MaxFloat32, math.SmallestNonzeroFloat64)
	for _, u := range []uint64{0, 1, 0xff, 1 << 63, 0x123456789abcdef0} {
		fmt.Println(bits.LeadingZeros64(u), bits.TrailingZeros64(u), bits.OnesCount64(u), bits.Reverse64(u), bits.ReverseBytes64(u), bits.Len64(u), bits.RotateLeft64(u, 7), bits.LeadingZeros8(uint8(u)), bits.Len(uint(u)))
		hi, lo := bits.Mul64(u, 0xdeadbeefcafe)
		s, c := bits.Add64(u, math.MaxUint64, 1)
		d, b := bits.Sub64(u, 5, 1)
		fmt.Println(hi, lo, s, c, d, b)
	}
	q, r := bits.Div64(1, 2, 3)
	fmt.Println(q, r)
	c := complex(3, -4)
	fmt.Println(cmplx.Abs(c), cmplx.Sqrt(c), cmplx.Exp(c), cmplx.Pow(c, 2), cmplx.Phase(c), cmplx.Conj(c))
	g := rand.New(rand.NewSource(42))
	fmt.Println(g.Int(), g.Intn(100), g.Float64(), g.Perm(5), g.Int31n(10), g.NormFloat64(), g.ExpFloat64(), g.Uint32())
	p := randv2.New(randv2.NewPCG(1, 2))
	fmt.Println(p.Uint64(), p.IntN(100), p.Float64(), p.Perm(5), p.NormFloat64())
	var seed [32]byte
	copy(seed[:], "chacha8 seed for the test of it!")
	ch := randv2.New(randv2.NewChaCha8(seed))
	sum := uint64(0)
	for range 1000 {
		sum = sum*31 + ch.Uint64()
	}
	fmt.Println(sum, ch.Uint64(), randv2.IntN(1))
	a, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	b := new(big.Int).Exp(a, big.NewInt(7), nil)
	fmt.Println(b, new(big.Int).Mod(b, big.NewInt(1000007)), new(big.Int).Sqrt(a), a.Cmp(b), a.BitLen(), new(big.Int).GCD(nil, nil, a, big.NewInt(30)))
	f := new(big.Int).MulRange(1, 200)
	fmt.Println(f, len(f.String()))
	fmt.Println(new(big.Rat).SetFrac64(10, 4), new(big.Float).SetPrec(200).Quo(big.NewFloat(1), big.NewFloat(3)), big.NewInt(97).ProbablyPrime(10))
}
