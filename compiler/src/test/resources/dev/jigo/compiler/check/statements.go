package p

const f1 float32 = 1
const f15 float32 = 1.5
const s string = "a"
type MyS = struct{ f int }

func nv() {}
func two(a, b int) {}
func g[T any](x T) {}

func main() {
	x := 1
	_ = 1 << f15
	_ = 1 << s
	_ = x << 1.0
	x <<= 1.5
	x += "a"
	x, y := 1, 2, 3
	two(nv())
	two(nv(), 1, 2)
	two(x.y)
	g(nv)
	g(nv())
	_ = []int{nv()}
	var e error = MyS{}
	_ = new(nv)
	_ = new(nv())
	_ = new(nil)
	_ = new(1 << 70)
	_ = new(int8(1))
	_ = new(undefined)
	_ = new(len)
	_ = &struct{}{}.x
	for i := range 10 { i = "a" }
	for i, j := range 10 { }
	var f float64
	for f = range 10 { }
	for x = range "abc" { }
	for x, f = range []string{} { }
	for range nv() { }
	for range nil { }
	for range int { }
	for range (func(func() bool))(nil) { }
	for a := range (func(func() bool))(nil) { }
	defer recover()
	defer panic(1)
	defer append([]int{}, 1)
	go func() {}
	defer (nv())
	go x
	if x := nv(); x { }
	switch nv() { }
	switch x := nv(); x { }
	switch x.(type) { }
	switch y := any(x).(type) { case int, string: _ = y + 1; case undefined: y.foo(); case []int: y = nil; default: }
	select { case x = <-make(chan string): case x, ok := <-make(chan int): }
	goto end
	return nv()
end:
}

func r1() (int, error) { return }
func r2() (x int, err error) { return 1 }
func r3() { return nv() }
func r4() error { return &MyS{} }
func r5() int { if true { return 1 } else { } }
func r6() int { switch { case true: return 1 } }
func r7() int { for { if true { break } } }
func r8() int { L: for { for { break L } } }
func r9() int { panic(1); }
func r10() int { goto L; L: return 1 }
func r11() int { select {} }
func r12() int { { return 1 }; ; }
