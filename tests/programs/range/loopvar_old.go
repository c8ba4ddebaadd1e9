//go:build go1.21

package main

// Before go1.22 a loop has one variable for all its iterations.
func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for k, v := range []int{5, 6} {
		fs = append(fs, func() int { return k*100 + v })
	}
	for _, f := range fs {
		println(f())
	}
}
