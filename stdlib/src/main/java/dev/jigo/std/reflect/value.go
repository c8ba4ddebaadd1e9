package reflect

import (
	"errors"
	"strconv"
	"unsafe"
)

// flag holds the kind and what may be done with a Value. The read-only and addressable bits are gc's, which some modules read.
type flag uintptr

const (
	flagKindMask    flag = 1<<5 - 1
	flagStickyRO    flag = 1 << 5
	flagEmbedRO     flag = 1 << 6
	flagIndir       flag = 1 << 7
	flagAddr        flag = 1 << 8
	flagMethod      flag = 1 << 9
	flagMethodShift      = 10
	flagRO               = flagStickyRO | flagEmbedRO
)

// Value is the reflection of a Go value; the zero Value represents none.
type Value struct {
	typ_ *jtype
	// ptr is the place of the value if flagIndir is set, else the raw value. With flagMethod it is the receiver.
	ptr unsafe.Pointer
	flag
}

func (f flag) kind() Kind { return Kind(f & flagKindMask) }

// ro is the read-only bit that results of a read-only value get.
func (f flag) ro() flag {
	if f&flagRO != 0 {
		return flagStickyRO
	}
	return 0
}

func rawValue(t *jtype, raw unsafe.Pointer, extra flag) Value {
	return Value{t, raw, flag(typeKind(t)) | extra}
}

func placeValue(t *jtype, place unsafe.Pointer, extra flag) Value {
	return Value{t, place, flag(typeKind(t)) | flagIndir | flagAddr | extra}
}

// raw is the value as the virtual machine holds it, shared with the variable if there is one.
func (v Value) raw() unsafe.Pointer {
	if v.flag&flagMethod != 0 {
		return methodFunc(v)
	}
	if v.flag&flagIndir != 0 {
		return load(v.typ_, v.ptr)
	}
	return v.ptr
}

// A ValueError occurs when a Value method is invoked on a Value that does not support it.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == 0 {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

func (f flag) mustBe(expected Kind, method string) {
	if f.kind() != expected {
		panic(&ValueError{"reflect.Value." + method, f.kind()})
	}
}

func (f flag) mustBeExported(method string) {
	if f == 0 {
		panic(&ValueError{"reflect.Value." + method, Invalid})
	}
	if f&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

func (f flag) mustBeAssignable(method string) {
	f.mustBeExported(method)
	if f&flagAddr == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

// ValueOf returns a Value of the dynamic value of i.
func ValueOf(i any) Value {
	if i == nil {
		return Value{}
	}
	return rawValue(dynamicType(i), unbox(i), 0)
}

// Zero returns the zero value of a type.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	t := typ.common()
	return rawValue(t, zeroRaw(t), 0)
}

// New returns a pointer to a new zero value.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	t := typ.common()
	return rawValue(pointerType(t), newVariable(t), 0)
}

// NewAt returns a pointer to a value of the given type at p.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return rawValue(pointerType(typ.common()), p, 0)
}

// Indirect returns what v points to, or v if it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) IsValid() bool    { return v.flag != 0 }
func (v Value) Kind() Kind       { return v.kind() }
func (v Value) CanAddr() bool    { return v.flag&flagAddr != 0 }
func (v Value) CanSet() bool     { return v.flag&(flagAddr|flagRO) == flagAddr }
func (v Value) CanInt() bool     { return v.kind() >= Int && v.kind() <= Int64 }
func (v Value) CanUint() bool    { return v.kind() >= Uint && v.kind() <= Uintptr }
func (v Value) CanFloat() bool   { return v.kind() == Float32 || v.kind() == Float64 }
func (v Value) CanComplex() bool { return v.kind() == Complex64 || v.kind() == Complex128 }

func (v Value) CanInterface() bool {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&flagRO == 0
}

// Type returns v's type.
func (v Value) Type() Type {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return toRType(methodType(v.typ_, int(v.flag)>>flagMethodShift))
	}
	return toRType(v.typ_)
}

// Interface returns v's value.
func (v Value) Interface() (i any) {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.pack()
}

// pack is Interface without the check of exported fields.
func (v Value) pack() any {
	if v.kind() == Interface {
		return asInterface(v.raw())
	}
	if v.flag&flagMethod != 0 {
		return box(v.Type().common(), v.raw())
	}
	if v.flag&flagIndir != 0 {
		return box(v.typ_, copyRaw(v.typ_, load(v.typ_, v.ptr)))
	}
	return box(v.typ_, v.ptr)
}

// TypeAssert is v.Interface().(T).
func TypeAssert[T any](v Value) (T, bool) {
	if v.flag == 0 {
		panic(&ValueError{"reflect.TypeAssert", Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect.TypeAssert: cannot return value obtained from unexported field or method")
	}
	x, ok := v.pack().(T)
	return x, ok
}

// Addr returns a pointer to v.
func (v Value) Addr() Value {
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{pointerType(v.typ_), v.ptr, v.flag.ro() | flag(Pointer)}
}

// UnsafeAddr returns the identity of the place of v.
func (v Value) UnsafeAddr() uintptr {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.UnsafeAddr", Invalid})
	}
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return identity(v.ptr)
}

// Elem returns what the interface v holds or the pointer v points to.
func (v Value) Elem() Value {
	switch v.kind() {
	case Interface:
		x := ValueOf(asInterface(v.raw()))
		if x.flag != 0 {
			x.flag |= v.flag.ro()
		}
		return x
	case Pointer:
		p := v.raw()
		if p == nil {
			return Value{}
		}
		return placeValue(typeElem(v.typ_), p, v.flag&flagRO)
	}
	panic(&ValueError{"reflect.Value.Elem", v.kind()})
}

// NumField returns the number of fields of the struct v.
func (v Value) NumField() int {
	v.mustBe(Struct, "NumField")
	return typeNumField(v.typ_)
}

// Field returns the i'th field of the struct v.
func (v Value) Field(i int) Value {
	v.mustBe(Struct, "Field")
	if i < 0 || i >= typeNumField(v.typ_) {
		panic("reflect: Field index out of range")
	}
	ft := fieldType(v.typ_, i)
	ro := v.flag & flagRO
	if fieldPkgPath(v.typ_, i) != "" {
		if fieldEmbedded(v.typ_, i) {
			ro |= flagEmbedRO
		} else {
			ro |= flagStickyRO
		}
	} else {
		ro = v.flag & flagStickyRO
	}
	if v.flag&flagIndir != 0 {
		f := Value{ft, fieldPlace(v.typ_, v.ptr, i), flag(typeKind(ft)) | v.flag&(flagIndir|flagAddr) | ro}
		return f
	}
	return rawValue(ft, fieldRaw(v.typ_, v.ptr, i), ro)
}

// FieldByIndex returns the nested field with the given index; it panics at a nil embedded pointer.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.mustBe(Struct, "FieldByIndex")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && typeKind(typeElem(v.typ_)) == Struct {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

// FieldByIndexErr is FieldByIndex with an error for a nil embedded pointer.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) == 1 {
		return v.Field(index[0]), nil
	}
	v.mustBe(Struct, "FieldByIndexErr")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && typeKind(typeElem(v.typ_)) == Struct {
			if v.IsNil() {
				return Value{}, errors.New("reflect: indirection through nil pointer to embedded struct field " + typeName(typeElem(v.typ_)))
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

// FieldByName returns the field with the given name, the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	v.mustBe(Struct, "FieldByName")
	if f, ok := toRType(v.typ_).FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the field whose name match accepts.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := toRType(v.typ_).FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// IsNil reports whether the chan, func, interface, map, pointer or slice v is nil.
func (v Value) IsNil() bool {
	switch v.kind() {
	case Chan, Func, Interface, Map, Pointer, Slice, UnsafePointer:
		if v.flag&flagMethod != 0 {
			return false
		}
		return v.raw() == nil
	}
	panic(&ValueError{"reflect.Value.IsNil", v.kind()})
}

// IsZero reports whether v is the zero value of its type.
func (v Value) IsZero() bool {
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.IsZero", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return false
	}
	return isZero(v.typ_, v.raw())
}

// SetZero sets v to the zero value of its type.
func (v Value) SetZero() {
	v.mustBeAssignable("SetZero")
	store(v.typ_, v.ptr, zeroRaw(v.typ_))
}

// assignTo returns v's raw value as a value of type t, which v must be assignable to.
func (v Value) assignTo(context string, t *jtype) unsafe.Pointer {
	vt := v.typ_
	if v.flag&flagMethod != 0 {
		vt = v.Type().common()
	}
	if vt == t {
		return v.raw()
	}
	if !typeAssignable(vt, t) {
		panic(context + ": value of type " + typeString(vt) + " is not assignable to type " + typeString(t))
	}
	if typeKind(t) == Interface {
		return interfaceRaw(v.pack())
	}
	return convertLike(vt, t, v.raw())
}

// interfaceRaw is the raw form of a value of interface type: the interface value itself.
func interfaceRaw(i any) unsafe.Pointer

// convertLike changes the struct class of a raw value between identical underlying types; others pass unchanged.
func convertLike(from, to *jtype, raw unsafe.Pointer) unsafe.Pointer

// Set assigns x to v.
func (v Value) Set(x Value) {
	v.mustBeAssignable("Set")
	x.mustBeExported("Set")
	store(v.typ_, v.ptr, x.assignTo("reflect.Set", v.typ_))
}

// Equal reports whether v equals u, as == of interface values would, comparing what interfaces hold.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.Kind() != u.Kind() || v.Type() != u.Type() {
		return false
	}
	switch v.Kind() {
	case Func, Map, Slice:
		panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
	}
	return equalRaw(v.typ_, v.raw(), u.raw())
}

// Comparable reports whether v can be compared without a panic.
func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return true
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		for i := range v.Len() {
			if !v.Index(i).Comparable() {
				return false
			}
		}
		return typeComparable(v.typ_)
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	}
	return typeComparable(v.typ_)
}

// String returns the string v holds; for other kinds a description.
func (v Value) String() string {
	switch v.kind() {
	case String:
		return rawString(v.raw())
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.Type().String() + " Value>"
}

// Pointer returns the identity of what v refers to.
func (v Value) Pointer() uintptr {
	switch v.kind() {
	case Chan, Func, Map, Pointer, Slice, String, UnsafePointer:
		return identity(v.raw())
	}
	panic(&ValueError{"reflect.Value.Pointer", v.kind()})
}

// UnsafePointer returns v's value as an unsafe.Pointer.
func (v Value) UnsafePointer() unsafe.Pointer {
	switch v.kind() {
	case Chan, Func, Map, Pointer, Slice, String, UnsafePointer:
		return v.raw()
	}
	panic(&ValueError{"reflect.Value.UnsafePointer", v.kind()})
}

// InterfaceData is kept for compatibility: two words that differ for different values.
func (v Value) InterfaceData() [2]uintptr {
	v.mustBe(Interface, "InterfaceData")
	raw := v.raw()
	if raw == nil {
		return [2]uintptr{}
	}
	return [2]uintptr{identity(unsafe.Pointer(dynamicType(asInterface(raw)))), identity(raw)}
}

func indexText(i int) string { return strconv.Itoa(i) }
