// Package reflectlite is the part of reflect that packages below reflect need.
package reflectlite

import "unsafe"

// Type is the representation of a Go type. Types are comparable with ==.
type Type interface {
	Name() string
	PkgPath() string
	Size() uintptr
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	Comparable() bool
	String() string
	Elem() Type

	common() *jtype
}

// Kind numbers are those of package reflect.
type Kind uint

const (
	Array     Kind = 17
	Chan      Kind = 18
	Func      Kind = 19
	Interface Kind = 20
	Map       Kind = 21
	Ptr       Kind = 22
	Slice     Kind = 23
	String    Kind = 24
	Struct    Kind = 25
)

// rtype is a value, so that == compares descriptors.
type rtype struct{ t *jtype }

// TypeOf returns the dynamic type of i, nil if i is nil.
func TypeOf(i any) Type {
	if i == nil {
		return nil
	}
	return rtype{dynamicType(i)}
}

func (t rtype) common() *jtype   { return t.t }
func (t rtype) Name() string     { return typeName(t.t) }
func (t rtype) PkgPath() string  { return typePkgPath(t.t) }
func (t rtype) Size() uintptr    { return typeSize(t.t) }
func (t rtype) Kind() Kind       { return typeKind(t.t) }
func (t rtype) Comparable() bool { return typeComparable(t.t) }
func (t rtype) String() string   { return typeString(t.t) }

func (t rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return typeImplements(t.t, u.common())
}

func (t rtype) AssignableTo(u Type) bool { return typeAssignable(t.t, u.common()) }

func (t rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Ptr, Slice:
		return rtype{typeElem(t.t)}
	}
	panic("reflect: Elem of invalid type " + t.String())
}

// Value is the reflection of a Go value: a raw value, or the place of a variable.
type Value struct {
	t     *jtype
	ptr   unsafe.Pointer
	place bool
}

// A ValueError occurs when a Value method is invoked on a Value that does not support it.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string { return "reflect: call of " + e.Method + " on unsuitable Value" }

// ValueOf returns a Value of the dynamic value of i.
func ValueOf(i any) Value {
	if i == nil {
		return Value{}
	}
	return Value{dynamicType(i), unbox(i), false}
}

func (v Value) raw() unsafe.Pointer {
	if v.place {
		return load(v.t, v.ptr)
	}
	return v.ptr
}

func (v Value) IsValid() bool { return v.t != nil }
func (v Value) CanSet() bool  { return v.place }
func (v Value) Type() Type    { return rtype{v.t} }
func (v Value) Len() int      { return rawLen(v.t, v.raw()) }

func (v Value) Kind() Kind {
	if v.t == nil {
		return 0
	}
	return typeKind(v.t)
}

func (v Value) IsNil() bool { return v.raw() == nil }

func (v Value) Elem() Value {
	switch v.Kind() {
	case Interface:
		return ValueOf(asInterface(v.raw()))
	case Ptr:
		p := v.raw()
		if p == nil {
			return Value{}
		}
		return Value{typeElem(v.t), p, true}
	}
	panic(&ValueError{"reflectlite.Value.Elem", v.Kind()})
}

func (v Value) CanInterface() bool { return v.t != nil }

// ToInterface returns v's value as an interface value.
func ToInterface(v Value) (i any) {
	if v.Kind() == Interface {
		return asInterface(v.raw())
	}
	return box(v.t, copyRaw(v.t, v.raw()))
}

func (v Value) Set(x Value) {
	if !v.place {
		panic("reflect: reflectlite.Value.Set using unaddressable value")
	}
	if v.t != x.t && !typeAssignable(x.t, v.t) {
		panic("reflectlite.Set: value of type " + typeString(x.t) + " is not assignable to type " + typeString(v.t))
	}
	switch {
	case v.t == x.t:
		store(v.t, v.ptr, x.raw())
	case v.Kind() == Interface:
		store(v.t, v.ptr, interfaceRaw(ToInterface(x)))
	default:
		store(v.t, v.ptr, convertLike(x.t, v.t, x.raw()))
	}
}

// Swapper returns a function that swaps two elements of slice.
func Swapper(slice any) func(i, j int) {
	t, raw := dynamicType(slice), unbox(slice)
	if typeKind(t) != Slice {
		panic(&ValueError{Method: "Swapper", Kind: typeKind(t)})
	}
	n, et := rawLen(t, raw), typeElem(t)
	return func(i, j int) {
		if uint(i) >= uint(n) || uint(j) >= uint(n) {
			panic("reflect: slice index out of range")
		}
		a, b := sliceElemPlace(t, raw, i), sliceElemPlace(t, raw, j)
		x := copyRaw(et, load(et, a))
		store(et, a, load(et, b))
		store(et, b, x)
	}
}
