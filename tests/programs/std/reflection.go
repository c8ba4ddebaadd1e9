package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"sort"
	"strings"
)

type Shape interface {
	Area() float64
	Name() string
}

type Base struct{ ID int }

func (b Base) Hello(n string) string { return fmt.Sprintf("hello %s from %d", n, b.ID) }
func (b *Base) SetID(i int)          { b.ID = i }

type Square struct {
	Base
	Side  float64 `json:"side,omitempty" xml:"s"`
	Label string
	priv  int
	Tags  []string
	M     map[string]int
	P     *int
	F     func(int) int
}

func (s Square) Area() float64 { return s.Side * s.Side }
func (s Square) Name() string  { return "square" }
func (s Square) Sum(a int, rest ...int) int {
	for _, r := range rest {
		a += r
	}
	return a
}

type Color int

func (c Color) String() string { return [...]string{"red", "green"}[c] }

type Gen[K comparable, V any] struct {
	Key K
	Val V
}

func main() {
	sq := Square{Base: Base{3}, Side: 2, Label: "l", Tags: []string{"a"}, M: map[string]int{"x": 1}}
	t := reflect.TypeOf(sq)
	fmt.Println(t, t.Kind(), t.Name(), t.PkgPath(), t.NumField(), t.NumMethod(), t.Size(), t.Comparable())
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag.Get("json"), f.Anonymous, f.Index, f.Offset, f.IsExported(), f.PkgPath)
	}
	for i := range t.NumMethod() {
		m := t.Method(i)
		fmt.Println(m.Name, m.Type, m.Index)
	}
	pt := reflect.TypeOf(&sq)
	fmt.Println(pt.NumMethod(), pt.Elem() == t, pt.Implements(reflect.TypeFor[Shape]()), t.Implements(reflect.TypeFor[fmt.Stringer]()))
	v := reflect.ValueOf(&sq).Elem()
	v.FieldByName("Side").SetFloat(3)
	v.Field(2).SetString("changed")
	v.FieldByName("Tags").Set(reflect.Append(v.FieldByName("Tags"), reflect.ValueOf("b")))
	v.FieldByName("M").SetMapIndex(reflect.ValueOf("y"), reflect.ValueOf(2))
	n := 9
	v.FieldByName("P").Set(reflect.ValueOf(&n))
	fmt.Println(sq.Side, sq.Label, sq.Tags, sq.M, *sq.P, v.FieldByName("ID"), v.FieldByName("priv").CanSet(), v.FieldByName("nope").IsValid())
	fmt.Println(v.MethodByName("Sum").Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2), reflect.ValueOf(3)})[0])
	fmt.Println(v.MethodByName("Sum").CallSlice([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf([]int{4, 5})})[0].Int())
	fmt.Println(v.MethodByName("Hello").Call([]reflect.Value{reflect.ValueOf("bob")})[0], v.Addr().MethodByName("SetID").IsValid(), v.MethodByName("SetID").IsValid())
	v.Addr().MethodByName("SetID").Call([]reflect.Value{reflect.ValueOf(77)})
	fmt.Println(sq.ID, reflect.ValueOf(sq).MethodByName("Area").Interface().(func() float64)())
	m, _ := t.MethodByName("Name")
	fmt.Println(m.Func.Call([]reflect.Value{reflect.ValueOf(sq)})[0])

	mv := reflect.ValueOf(map[string]int{"b": 2, "a": 1})
	keys := mv.MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	for _, k := range keys {
		fmt.Print(k, "=", mv.MapIndex(k), " ")
	}
	it := mv.MapRange()
	c := 0
	for it.Next() {
		c += int(it.Value().Int())
	}
	fmt.Println(c, mv.Len())
	fn := reflect.MakeFunc(reflect.TypeOf(func(a, b int) (int, error) { return 0, nil }), func(in []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(int(in[0].Int() * in[1].Int())), reflect.Zero(reflect.TypeFor[error]())}
	})
	r, err := fn.Interface().(func(a, b int) (int, error))(6, 7)
	fmt.Println(r, err)
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var intSwap func(string, string) (string, string)
	reflect.ValueOf(&intSwap).Elem().Set(reflect.MakeFunc(reflect.TypeOf(intSwap), swap))
	fmt.Println(intSwap("x", "y"))

	for _, typ := range []reflect.Type{reflect.SliceOf(t), reflect.MapOf(reflect.TypeOf(""), pt), reflect.PointerTo(pt), reflect.ChanOf(reflect.RecvDir, t), reflect.ArrayOf(3, reflect.TypeOf(0)), reflect.FuncOf([]reflect.Type{t, reflect.TypeOf([]int{})}, []reflect.Type{pt}, true), reflect.TypeOf(Gen[string, []int]{}), reflect.TypeOf(struct {
		A int `k:"v"`
		b string
	}{}), reflect.TypeOf((*io.Reader)(nil)).Elem(), reflect.TypeOf(Color(1)), reflect.TypeOf(errors.New)} {
		fmt.Println(typ, typ.Kind(), typ.Name(), typ.String())
	}
	st := reflect.StructOf([]reflect.StructField{{Name: "A", Type: reflect.TypeOf(0), Tag: `json:"a"`}, {Name: "B", Type: reflect.TypeOf("")}})
	sv := reflect.New(st).Elem()
	sv.Field(0).SetInt(5)
	fmt.Printf("%v %+v\n", st, sv)
	fmt.Println(reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}), reflect.DeepEqual([]int{}, []int(nil)), reflect.DeepEqual(sq, sq), reflect.DeepEqual(1, int64(1)))
	ch := reflect.MakeChan(reflect.TypeOf(make(chan int)), 2)
	ch.Send(reflect.ValueOf(4))
	x, ok := ch.Recv()
	_, ok2 := ch.TryRecv()
	fmt.Println(x, ok, ok2, ch.Cap())
	chosen, _, _ := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: ch}, {Dir: reflect.SelectDefault}})
	fmt.Println(chosen)
	fmt.Println(reflect.ValueOf(3.7).Convert(reflect.TypeOf(0)), reflect.ValueOf(65).Convert(reflect.TypeOf("")), reflect.ValueOf("hi").Convert(reflect.TypeOf([]byte{})), reflect.TypeOf(1).ConvertibleTo(reflect.TypeOf("")), reflect.TypeOf("").AssignableTo(reflect.TypeFor[any]()))
	arr := [3]int{1, 2, 3}
	av := reflect.ValueOf(&arr).Elem()
	av.Index(1).SetInt(20)
	fmt.Println(arr, av.Slice(1, 3), av.Len(), reflect.Indirect(reflect.ValueOf(&n)))
	var e error = &os.PathError{Op: "open", Path: "p", Err: io.EOF}
	ev := reflect.ValueOf(&e).Elem()
	fmt.Println(ev.Kind(), ev.Elem().Type(), ev.Elem().Elem().Field(0), reflect.ValueOf(e).Elem().NumField())
	for _, bad := range []func(){
		func() { reflect.ValueOf(1).SetInt(2) },
		func() { reflect.ValueOf(&sq).Elem().FieldByName("priv").SetInt(1) },
		func() { reflect.ValueOf("s").Int() },
		func() { reflect.ValueOf(sq).Field(99) },
		func() { var v reflect.Value; v.Type() },
		func() { reflect.ValueOf([]int{1}).Index(5) },
		func() { reflect.ValueOf(strings.ToUpper).Call(nil) },
		func() { reflect.ValueOf(&n).Elem().Set(reflect.ValueOf("x")) },
		func() { reflect.TypeOf(1).Elem() },
		func() { reflect.ValueOf(nil).Interface() },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			bad()
		}()
	}
	fmt.Println(reflect.ValueOf(sq).IsZero(), reflect.ValueOf(Square{}).Field(1).IsZero(), reflect.Zero(t).Field(0), reflect.VisibleFields(t)[1].Name)
	for i, x := range reflect.ValueOf([]string{"p", "q"}).Seq2() {
		fmt.Print(i, x, " ")
	}
	fmt.Println()
}
