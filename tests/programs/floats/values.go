package main

import (
	"fmt"
	"math"
)

func main() {
	z := 0.0
	inf, nan := 1/z, z/z
	println(inf, -inf, nan, -z, 1/-inf)
	println(nan == nan, nan != nan, nan < 1, nan >= 1, inf > 1e308)
	println(0.1+0.2, 1e100, 1e-320, 123456789.0, float32(0.1))
	fmt.Println(0.1+0.2, 1e100, 1e21, 1e20, 1e-7, 5.0, float32(0.1), float32(16777216), -z, inf, nan)
	fmt.Println(math.MaxFloat64, math.SmallestNonzeroFloat64, math.Pi, float32(math.Pi))
	fmt.Printf("%.3f %8.2e %g %G %v %6.1f|%-8.2f|%+.1f\n", 3.14159, 12345.678, 1e-10, 1e20, 2.50, 2.25, 1.5, 3.0)
	var f32 float32 = 1 << 24
	println(f32+1 == f32, float64(f32)+1 == float64(f32))
	fmt.Println(math.Sqrt(2), math.Floor(-1.5), math.Mod(7, -3), math.Trunc(2.7), math.Round(2.5), math.IsNaN(nan))
	fmt.Println(math.Float64bits(1.5), math.Float32bits(-0.5), math.Inf(1), math.Copysign(1, -z))
	fmt.Println(min(nan, 1), max(1, inf), min(z, -z), max(-1.5, 2))
	x, y := 1.5, 2.0
	x, y = y/x, x*y
	println(x, y)
}
