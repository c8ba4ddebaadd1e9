// Package reflect is Go's package reflect over the type descriptors of Jigo's runtime.
package reflect

import (
	"iter"
	"strconv"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// Type is the representation of a Go type. Types are comparable with ==.
type Type interface {
	Align() int
	FieldAlign() int
	Method(int) Method
	Methods() iter.Seq[Method]
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	Fields() iter.Seq[StructField]
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Ins() iter.Seq[Type]
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	Outs() iter.Seq[Type]
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	CanSeq() bool
	CanSeq2() bool

	common() *jtype
}

// A Kind is the kind of type that a Type represents.
type Kind uint

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// Ptr is the old name of Pointer.
const Ptr = Pointer

var kindNames = []string{
	"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
	"float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr", "slice", "string",
	"struct", "unsafe.Pointer",
}

func (k Kind) String() string {
	if uint(k) < uint(len(kindNames)) {
		return kindNames[uint(k)]
	}
	return "kind" + strconv.Itoa(int(k))
}

// ChanDir is a channel type's direction.
type ChanDir int

const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + strconv.Itoa(int(d))
}

// Method is a single method.
type Method struct {
	Name    string
	PkgPath string
	Type    Type
	Func    Value
	Index   int
}

// IsExported reports whether the method is exported.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// A StructField is a single field of a struct.
type StructField struct {
	Name      string
	PkgPath   string
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

// IsExported reports whether the field is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// rtype is the one implementation of Type; there is one for each descriptor.
type rtype struct{ t *jtype }

func toRType(t *jtype) *rtype {
	if t == nil {
		return nil
	}
	if w := typeWrapper(t); w != nil {
		return (*rtype)(w)
	}
	return (*rtype)(setTypeWrapper(t, unsafe.Pointer(&rtype{t})))
}

func toType(t *jtype) Type {
	if t == nil {
		return nil
	}
	return toRType(t)
}

// TypeOf returns the dynamic type of i, nil if i is nil.
func TypeOf(i any) Type {
	if i == nil {
		return nil
	}
	return toRType(dynamicType(i))
}

// TypeFor returns the Type of the type argument.
func TypeFor[T any]() Type {
	var v T
	if t := TypeOf(v); t != nil {
		return t
	}
	return TypeOf((*T)(nil)).Elem()
}

func (t *rtype) common() *jtype   { return t.t }
func (t *rtype) Kind() Kind       { return typeKind(t.t) }
func (t *rtype) String() string   { return typeString(t.t) }
func (t *rtype) Name() string     { return typeName(t.t) }
func (t *rtype) PkgPath() string  { return typePkgPath(t.t) }
func (t *rtype) Size() uintptr    { return typeSize(t.t) }
func (t *rtype) Align() int       { return typeAlign(t.t) }
func (t *rtype) FieldAlign() int  { return typeAlign(t.t) }
func (t *rtype) NumMethod() int   { return typeNumMethod(t.t) }
func (t *rtype) Comparable() bool { return typeComparable(t.t) }

func (t *rtype) Bits() int {
	k := t.Kind()
	if k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.Size()) * 8
}

func (t *rtype) must(k Kind, method string) {
	if t.Kind() != k {
		panic("reflect: " + method + " of non-" + k.String() + " type " + t.String())
	}
}

func (t *rtype) ChanDir() ChanDir {
	t.must(Chan, "ChanDir")
	return ChanDir(typeChanDir(t.t))
}

func (t *rtype) IsVariadic() bool {
	t.must(Func, "IsVariadic")
	return typeVariadic(t.t)
}

func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return toRType(typeElem(t.t))
	}
	panic("reflect: Elem of invalid type " + t.String())
}

func (t *rtype) Key() Type {
	t.must(Map, "Key")
	return toRType(typeKey(t.t))
}

func (t *rtype) Len() int {
	t.must(Array, "Len")
	return typeLen(t.t)
}

func (t *rtype) NumField() int {
	t.must(Struct, "NumField")
	return typeNumField(t.t)
}

func (t *rtype) NumIn() int {
	t.must(Func, "NumIn")
	return typeNumIn(t.t)
}

func (t *rtype) NumOut() int {
	t.must(Func, "NumOut")
	return typeNumOut(t.t)
}

func (t *rtype) In(i int) Type {
	t.must(Func, "In")
	return toRType(typeIn(t.t, i))
}

func (t *rtype) Out(i int) Type {
	t.must(Func, "Out")
	return toRType(typeOut(t.t, i))
}

func sequence[T any](n int, at func(int) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := range n {
			if !yield(at(i)) {
				return
			}
		}
	}
}

func (t *rtype) Ins() iter.Seq[Type]           { return sequence(t.NumIn(), t.In) }
func (t *rtype) Outs() iter.Seq[Type]          { return sequence(t.NumOut(), t.Out) }
func (t *rtype) Fields() iter.Seq[StructField] { return sequence(t.NumField(), t.Field) }
func (t *rtype) Methods() iter.Seq[Method]     { return sequence(t.NumMethod(), t.Method) }

func (t *rtype) Field(i int) StructField {
	t.must(Struct, "Field")
	if i < 0 || i >= typeNumField(t.t) {
		panic("reflect: Field index out of bounds")
	}
	return StructField{
		Name:      fieldName(t.t, i),
		PkgPath:   fieldPkgPath(t.t, i),
		Type:      toRType(fieldType(t.t, i)),
		Tag:       StructTag(fieldTag(t.t, i)),
		Offset:    fieldOffset(t.t, i),
		Index:     []int{i},
		Anonymous: fieldEmbedded(t.t, i),
	}
}

func (t *rtype) FieldByIndex(index []int) StructField {
	t.must(Struct, "FieldByIndex")
	var f StructField
	var at Type = t
	for i, x := range index {
		if i > 0 {
			if at.Kind() == Pointer && at.Elem().Kind() == Struct {
				at = at.Elem()
			}
		}
		f = at.Field(x)
		at = f.Type
	}
	f.Index = append([]int(nil), index...)
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.must(Struct, "FieldByName")
	embedded := false
	if name != "" {
		for i := range typeNumField(t.t) {
			if fieldName(t.t, i) == name {
				return t.Field(i), true
			}
			embedded = embedded || fieldEmbedded(t.t, i)
		}
	}
	if !embedded {
		return StructField{}, false
	}
	return t.FieldByNameFunc(func(s string) bool { return s == name })
}

// FieldByNameFunc searches breadth first through the embedded structs. Two matches at the shallowest depth that has one
// annihilate each other.
func (t *rtype) FieldByNameFunc(match func(string) bool) (result StructField, ok bool) {
	t.must(Struct, "FieldByNameFunc")
	type level struct {
		t     *rtype
		index []int
		many  bool
	}
	visited := map[*rtype]bool{}
	for current := []level{{t: t}}; len(current) > 0; {
		var next []level
		at := map[*rtype]int{}
		for _, l := range current {
			if visited[l.t] {
				continue
			}
			visited[l.t] = true
			for i := range typeNumField(l.t.t) {
				if match(fieldName(l.t.t, i)) {
					if l.many || ok {
						return StructField{}, false
					}
					result, ok = l.t.Field(i), true
					result.Index = append(append([]int(nil), l.index...), i)
					continue
				}
				if ok || !fieldEmbedded(l.t.t, i) {
					continue
				}
				ft := fieldType(l.t.t, i)
				if typeKind(ft) == Pointer {
					ft = typeElem(ft)
				}
				if typeKind(ft) != Struct {
					continue
				}
				st := toRType(ft)
				if j, seen := at[st]; seen {
					next[j].many = true
					continue
				}
				at[st] = len(next)
				next = append(next, level{st, append(append([]int(nil), l.index...), i), l.many})
			}
		}
		if ok {
			return result, true
		}
		current = next
	}
	return StructField{}, false
}

func (t *rtype) Method(i int) Method {
	if i < 0 || i >= typeNumMethod(t.t) {
		panic("reflect: Method index out of range")
	}
	m := Method{Name: methodName(t.t, i), PkgPath: methodPkgPath(t.t, i), Index: i}
	mt := methodType(t.t, i)
	if t.Kind() == Interface {
		m.Type = toRType(mt)
		return m
	}
	in := []Type{t}
	for j := range typeNumIn(mt) {
		in = append(in, toRType(typeIn(mt, j)))
	}
	var out []Type
	for j := range typeNumOut(mt) {
		out = append(out, toRType(typeOut(mt, j)))
	}
	m.Type = FuncOf(in, out, typeVariadic(mt))
	m.Func = Value{m.Type.common(), methodExpression(t.t, i, m.Type.common()), flag(Func)}
	return m
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	for i := range typeNumMethod(t.t) {
		if methodName(t.t, i) == name {
			return t.Method(i), true
		}
	}
	return Method{}, false
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return typeImplements(t.t, u.common())
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return typeAssignable(t.t, u.common())
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return typeConvertible(t.t, u.common())
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowFloat32(real(x)) || overflowFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

func (t *rtype) OverflowInt(x int64) bool {
	if k := t.Kind(); k < Int || k > Int64 {
		panic("reflect: OverflowInt of non-int type " + t.String())
	}
	shift := 64 - t.Size()*8
	return x != x<<shift>>shift
}

func (t *rtype) OverflowUint(x uint64) bool {
	if k := t.Kind(); k < Uint || k > Uintptr {
		panic("reflect: OverflowUint of non-uint type " + t.String())
	}
	shift := 64 - t.Size()*8
	return x != x<<shift>>shift
}

func overflowFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	const max = 0x1p127 * (1 + (1 - 0x1p-23))
	return max < x && x <= 1.79769313486231570814527423731704356798070e+308
}

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int8, Int16, Int32, Int64, Int, Uint8, Uint16, Uint32, Uint64, Uint, Uintptr, Array, Slice, Chan, String, Map:
		return true
	case Func:
		return canRangeFunc(t.t, 1)
	case Pointer:
		return typeKind(typeElem(t.t)) == Array
	}
	return false
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return canRangeFunc(t.t, 2)
	case Pointer:
		return typeKind(typeElem(t.t)) == Array
	}
	return false
}

func canRangeFunc(t *jtype, n int) bool {
	if typeKind(t) != Func || typeNumIn(t) != 1 || typeNumOut(t) != 0 {
		return false
	}
	y := typeIn(t, 0)
	return typeKind(y) == Func && typeNumIn(y) == n && typeNumOut(y) == 1 && typeKind(typeOut(y, 0)) == Bool
}

// The functions below make types.

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

func PointerTo(t Type) Type { return toRType(pointerType(t.common())) }
func SliceOf(t Type) Type   { return toRType(sliceType(t.common())) }

func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	return toRType(arrayType(length, elem.common()))
}

func ChanOf(dir ChanDir, t Type) Type {
	if dir < RecvDir || dir > BothDir {
		panic("reflect.ChanOf: invalid dir")
	}
	return toRType(chanType(int(dir), t.common()))
}

func MapOf(key, elem Type) Type {
	if !key.Comparable() {
		panic("reflect.MapOf: invalid key type " + key.String())
	}
	return toRType(mapType(key.common(), elem.common()))
}

func pointers(types []Type) []unsafe.Pointer {
	list := make([]unsafe.Pointer, len(types))
	for i, t := range types {
		list[i] = unsafe.Pointer(t.common())
	}
	return list
}

func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	return toRType(funcType(pointers(in), pointers(out), variadic))
}

func StructOf(fields []StructField) Type {
	n := len(fields)
	names, paths, tags := make([]string, n), make([]string, n), make([]string, n)
	types, embedded := make([]unsafe.Pointer, n), make([]bool, n)
	seen := map[string]bool{}
	for i, f := range fields {
		switch {
		case f.Name == "":
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
		case !isValidFieldName(f.Name):
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has invalid name")
		case f.Type == nil:
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
		case !isExportedName(f.Name) && f.PkgPath == "":
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		case seen[f.Name] && f.Name != "_":
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		seen[f.Name] = true
		names[i], paths[i], tags[i] = f.Name, f.PkgPath, string(f.Tag)
		types[i], embedded[i] = unsafe.Pointer(f.Type.common()), f.Anonymous
	}
	return toRType(structType(names, paths, tags, types, embedded))
}

func isValidFieldName(name string) bool {
	for i, c := range name {
		if c != '_' && !unicode.IsLetter(c) && (i == 0 || !unicode.IsDigit(c)) {
			return false
		}
	}
	return len(name) > 0
}

func isExportedName(name string) bool {
	c, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(c)
}

// VisibleFields returns the fields of the struct type t that a selector reaches: its own, and those promoted from
// embedded structs, each with its index from t. Embedded structs stand before their fields.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	var all []StructField
	var walk func(t Type, index []int, above map[Type]bool)
	walk = func(t Type, index []int, above map[Type]bool) {
		if above[t] {
			return
		}
		above[t] = true
		for i := range t.NumField() {
			f := t.Field(i)
			f.Index = append(append([]int(nil), index...), i)
			all = append(all, f)
			if f.Anonymous {
				ft := f.Type
				if ft.Kind() == Pointer {
					ft = ft.Elem()
				}
				if ft.Kind() == Struct {
					walk(ft, f.Index, above)
				}
			}
		}
		delete(above, t)
	}
	walk(t, nil, map[Type]bool{})
	depth := map[string]int{}
	count := map[string]int{}
	for _, f := range all {
		d, seen := depth[f.Name]
		switch {
		case !seen || len(f.Index) < d:
			depth[f.Name], count[f.Name] = len(f.Index), 1
		case len(f.Index) == d:
			count[f.Name]++
		}
	}
	visible := all[:0]
	for _, f := range all {
		if len(f.Index) == depth[f.Name] && count[f.Name] == 1 {
			visible = append(visible, f)
		}
	}
	return visible
}
