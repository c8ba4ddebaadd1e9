package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"time"
	"unsafe"
)

type T struct {
	A int
	B string
	c []byte
	D *int
	E map[string]int
	F any
	G func()
	H chan int
	I [2]bool
	J error
}

type stringer struct{ n int }

func (s stringer) String() string { return fmt.Sprint("S", s.n) }

type ptrStringer struct{ n int }

func (s *ptrStringer) String() string { return fmt.Sprint("P", s.n) }

type goStringer int

func (g goStringer) GoString() string { return "gs!" }

type formatter struct{}

func (formatter) Format(f fmt.State, c rune) {
	w, wok := f.Width()
	p, pok := f.Precision()
	fmt.Fprintf(f, "<%c %d %v %d %v %v%v%v%v%v>", c, w, wok, p, pok, f.Flag('+'), f.Flag('-'), f.Flag('#'), f.Flag(' '), f.Flag('0'))
}

type panicker struct{}

func (panicker) String() string { panic("oops") }

type myErr struct{}

func (*myErr) Error() string { return "my error" }

type Int int
type Bytes []byte
type Inner struct{ X, Y any }

func main() {
	x := 5
	_ = x
	t := T{A: 1, B: "b", c: []byte("c"), E: map[string]int{"z": 26, "a": 1}, F: 2.5, I: [2]bool{true}, J: errors.New("e")}
	fmt.Printf("%v\n%+v\n", t, t)
	fmt.Println(strings.Contains(fmt.Sprintf("%#v", t), `main.T{A:1, B:"b", c:[]uint8{0x63}, D:(*int)(nil), E:map[string]int{"a":1, "z":26}, F:2.5, G:(func())(nil), H:(chan int)(nil), I:[2]bool{true, false}`))
	for _, v := range []any{true, 42, -42, uint8(200), int64(math.MinInt64), uint64(math.MaxUint64), 3.14159, float32(2.5), 1e100, math.NaN(), math.Inf(-1), complex(1, -2), "héllo\n", 'x', []byte("ab\x00"), []string{"a", "b c"}, [2]int{1, 2}, map[int]string{2: "b", 1: "a"}, struct{}{}, nil, &t.I, stringer{3}, &ptrStringer{4}, ptrStringer{5}, goStringer(6), Int(7), Bytes("xy"), error(&myErr{}), Inner{1, []any{nil, "s"}}, []any{1, nil, "x"}, []error{nil, errors.New("x")}[:1], time.Second} {
		for _, f := range []string{"%v", "%+v", "%#v", "%T", "%d", "%s", "%q", "%x", "%X", "% x", "%#x", "%o", "%#o", "%O", "%b", "%e", "%f", "%g", "%G", "%.2f", "%8.3v|", "%-8v|", "%08v|", "%+d", "% d", "%c", "%U", "%#U", "%t", "%10s|", "%-10s|", "%.2s|", "%p"} {
			if f == "%p" || f == "%v" && fmt.Sprintf("%T", v) == "*[2]bool" {
				continue
			}
			if strings.HasPrefix(fmt.Sprintf("%T", v), "*") && strings.ContainsAny(f, "dxXobO") {
				continue
			}
			fmt.Printf("%s=", f)
			fmt.Printf(f, v)
			fmt.Print(" ")
		}
		fmt.Println()
	}
	fmt.Printf("%d %s\n", "str", 5)
	fmt.Printf("%d\n")
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("x\n", 1, "a")
	fmt.Printf("%!\n")
	fmt.Printf("%z %-\n", 3)
	fmt.Printf("%[2]d %[1]d %d %[5]d\n", 1, 2)
	fmt.Printf("%[1]*.[2]*f|%*d|%-*d|\n", 8, 2, 5, 42, 4, 7)
	fmt.Printf("%.*f %6.2f%% %+.3e\n", 2, 3.14159, 99.5, 123456.789)
	fmt.Printf("%v %v\n", panicker{}, (*ptrStringer)(nil))
	fmt.Printf("%v %+5.2d %#-0x\n", formatter{}, formatter{}, formatter{})
	fmt.Printf("%6d|%-6d|%06d|%x|%X|%#x\n", 42, 42, -42, -255, "hello", []byte{1, 171})
	fmt.Printf("%t %v %08b %o %#o %O\n", false, true, 5, 64, 64, 64)
	fmt.Printf("%q %#q %+q %x % X\n", "a\tb\"", "raw`no", "é", "é", "é")
	fmt.Printf("%c %q %U %#U\n", 0x1F600, 0x1F600, 0x1F600, 0x1F600)
	fmt.Printf("%g %g %g %v %v\n", 1e20, 1e21, 1e-5, float32(0.1), 0.1)
	fmt.Printf("%5t|%-7t|%v\n", true, false, [3]bool{})
	fmt.Println(fmt.Sprint("a", 1, 2, "b", "c", 3.0, nil), fmt.Sprintln("x", 1))
	err := fmt.Errorf("wrap %w and %w: %d", errors.New("one"), &myErr{}, 3)
	var m *myErr
	fmt.Println(err, errors.As(err, &m), errors.Unwrap(err))
	fmt.Fprintln(os.Stderr, "to stderr")
	fmt.Println(fmt.Append([]byte("x"), 1, "y"), string(fmt.Appendf(nil, "%03d", 7)))

	var a, b int
	var s string
	var f float64
	n, err := fmt.Sscanf("10-20 abc 2.5", "%d-%d %s %g", &a, &b, &s, &f)
	fmt.Println(n, err, a, b, s, f)
	n, err = fmt.Sscan("7 8 word", &a, &b, &s)
	fmt.Println(n, err, a, b, s)
	n, err = fmt.Sscanf("zz", "%d", &a)
	fmt.Println(n, err)
	n, err = fmt.Sscan("0x1F 017 1_000", &a, &b, &n)
	fmt.Println(n, err, a, b)
	n, err = fmt.Fscanln(strings.NewReader("1 2\n3"), &a, &b)
	fmt.Println(n, err, a, b)
	var r rune
	var q string
	fmt.Sscanf(`x "quoted str"`, "%c %q", &r, &q)
	fmt.Println(string(r), q, unsafe.Sizeof(t))
}
