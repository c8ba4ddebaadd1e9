package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	for _, s := range []string{"0", "-1", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "0x1f", "0b101", "0o17", "1_000", "", "abc", "1e3", "+5"} {
		n, err := strconv.ParseInt(s, 0, 64)
		u, uerr := strconv.ParseUint(s, 0, 64)
		a, aerr := strconv.Atoi(s)
		fmt.Println(n, err, u, uerr, a, aerr)
	}
	fmt.Println(strconv.ParseInt("128", 10, 8))
	fmt.Println(strconv.ParseInt("zz", 36, 64))
	fmt.Println(strconv.ParseInt("1", 1, 64))
	for _, s := range []string{"1.5", "1e400", "-1e-400", "0x1p-2", "inf", "-Infinity", "nan", "1.7976931348623157e308", "4.9e-324", "2.2250738585072011e-308", "0.1", "123456789012345678901234567890", ".5e1", "1_0.5", "x", "1e", "9007199254740993"} {
		f, err := strconv.ParseFloat(s, 64)
		g, err2 := strconv.ParseFloat(s, 32)
		fmt.Println(f, err, g, err2)
	}
	for _, f := range []float64{0, 1, -1.5, 0.1, 1.0 / 3, 1e21, 1e20, 123456789, 5e-324, math.MaxFloat64, math.Inf(1), math.NaN(), math.Copysign(0, -1), 2.5, 3.5, 0.000001, 0.0000001, 100, 1e6} {
		fmt.Println(strconv.FormatFloat(f, 'g', -1, 64), strconv.FormatFloat(f, 'e', 3, 64), strconv.FormatFloat(f, 'f', 2, 64), strconv.FormatFloat(f, 'G', 5, 32), strconv.FormatFloat(f, 'b', -1, 64), strconv.FormatFloat(f, 'x', -1, 64), strconv.FormatFloat(f, 'f', -1, 32))
	}
	fmt.Println(strconv.Itoa(-45), strconv.FormatInt(-255, 16), strconv.FormatInt(math.MinInt64, 2), strconv.FormatUint(math.MaxUint64, 36))
	fmt.Println(strconv.Quote("a\tb\x00\u00e9\U0001F600\xff\"\\"), strconv.QuoteToASCII("é世"), strconv.QuoteRune('☺'), strconv.QuoteRuneToASCII('☺'), strconv.CanBackquote("a`b"))
	for _, s := range []string{`"a\nb"`, "`raw`", `'x'`, `"bad`, `"\x41\u00e9\101"`, `""`, `'ab'`} {
		u, err := strconv.Unquote(s)
		fmt.Printf("%q %v\n", u, err)
	}
	b, err := strconv.ParseBool("TRUE")
	fmt.Println(b, err)
	_, err = strconv.ParseBool("maybe")
	fmt.Println(err, strconv.FormatBool(false))
	c, err := strconv.ParseComplex("1+2i", 128)
	fmt.Println(c, err, strconv.FormatComplex(complex(1, -0.5), 'g', -1, 128))
	fmt.Println(string(strconv.AppendInt([]byte("n="), 42, 10)), string(strconv.AppendQuote(nil, "q")), strconv.IntSize)
	ne := err
	_, ne = strconv.Atoi("12a")
	e := ne.(*strconv.NumError)
	fmt.Println(e.Func, e.Num, e.Err, e.Err == strconv.ErrSyntax)
}
