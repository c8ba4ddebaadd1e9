package reflect

import "unsafe"

func (v Value) Bool() bool {
	v.mustBe(Bool, "Bool")
	return rawBool(v.raw())
}

func (v Value) Int() int64 {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.Int", v.kind()})
	}
	return rawInt(v.raw())
}

func (v Value) Uint() uint64 {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.Uint", v.kind()})
	}
	return rawUint(v.typ_, v.raw())
}

func (v Value) Float() float64 {
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.Float", v.kind()})
	}
	return rawFloat(v.raw())
}

func (v Value) Complex() complex128 {
	if !v.CanComplex() {
		panic(&ValueError{"reflect.Value.Complex", v.kind()})
	}
	return rawComplex(v.raw())
}

// Bytes returns the bytes of a slice of bytes or of an addressable array of bytes.
func (v Value) Bytes() []byte {
	switch v.kind() {
	case Slice:
		if typeKind(typeElem(v.typ_)) != Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return bytesOf(v.raw())
	case Array:
		if typeKind(typeElem(v.typ_)) != Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		n := typeLen(v.typ_)
		return bytesOf(sliceArray(v.typ_, v.ptr, 0, n, n))
	}
	panic(&ValueError{"reflect.Value.Bytes", v.kind()})
}

func (v Value) set(raw unsafe.Pointer) { store(v.typ_, v.ptr, raw) }

func (v Value) SetBool(x bool) {
	v.mustBeAssignable("SetBool")
	v.mustBe(Bool, "SetBool")
	v.set(makeBool(x))
}

func (v Value) SetInt(x int64) {
	v.mustBeAssignable("SetInt")
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.SetInt", v.kind()})
	}
	v.set(makeInt(v.typ_, x))
}

func (v Value) SetUint(x uint64) {
	v.mustBeAssignable("SetUint")
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.SetUint", v.kind()})
	}
	v.set(makeInt(v.typ_, int64(x)))
}

func (v Value) SetFloat(x float64) {
	v.mustBeAssignable("SetFloat")
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.SetFloat", v.kind()})
	}
	v.set(makeFloat(v.typ_, x))
}

func (v Value) SetComplex(x complex128) {
	v.mustBeAssignable("SetComplex")
	if !v.CanComplex() {
		panic(&ValueError{"reflect.Value.SetComplex", v.kind()})
	}
	v.set(makeComplex(v.typ_, x))
}

func (v Value) SetString(x string) {
	v.mustBeAssignable("SetString")
	v.mustBe(String, "SetString")
	v.set(makeString(x))
}

func (v Value) SetBytes(x []byte) {
	v.mustBeAssignable("SetBytes")
	v.mustBe(Slice, "SetBytes")
	if typeKind(typeElem(v.typ_)) != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	v.set(makeBytes(x))
}

func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeAssignable("SetPointer")
	v.mustBe(UnsafePointer, "SetPointer")
	v.set(x)
}

func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		panic(&ValueError{"reflect.Value.OverflowInt", v.kind()})
	}
	return toRType(v.typ_).OverflowInt(x)
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		panic(&ValueError{"reflect.Value.OverflowUint", v.kind()})
	}
	return toRType(v.typ_).OverflowUint(x)
}

func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		panic(&ValueError{"reflect.Value.OverflowFloat", v.kind()})
	}
	return toRType(v.typ_).OverflowFloat(x)
}

func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		panic(&ValueError{"reflect.Value.OverflowComplex", v.kind()})
	}
	return toRType(v.typ_).OverflowComplex(x)
}
