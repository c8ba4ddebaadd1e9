package reflect

import "unsafe"

// CanConvert reports whether v can be converted to type t.
func (v Value) CanConvert(t Type) bool {
	vt := v.Type()
	if !vt.ConvertibleTo(t) {
		return false
	}
	if vt.Kind() == Slice {
		if t.Kind() == Array && t.Len() > v.Len() {
			return false
		}
		if t.Kind() == Pointer && t.Elem().Kind() == Array && t.Elem().Len() > v.Len() {
			return false
		}
	}
	return true
}

// Convert returns the value v converted to type t.
func (v Value) Convert(t Type) Value {
	vt := v.Type()
	if !vt.ConvertibleTo(t) {
		panic("reflect.Value.Convert: value of type " + vt.String() + " cannot be converted to type " + t.String())
	}
	to := t.common()
	return rawValue(to, v.converted(vt.common(), to), v.flag.ro())
}

func (v Value) converted(from, to *jtype) unsafe.Pointer {
	raw := v.raw()
	fk, tk := typeKind(from), typeKind(to)
	switch {
	case tk == Interface:
		return interfaceRaw(v.pack())
	case fk >= Int && fk <= Int64:
		x := rawInt(raw)
		switch {
		case tk >= Int && tk <= Uintptr:
			return makeInt(to, x)
		case tk == Float32 || tk == Float64:
			return makeFloat(to, float64(x))
		case tk == String:
			return makeString(runeString(x))
		}
	case fk >= Uint && fk <= Uintptr:
		x := rawUint(from, raw)
		switch {
		case tk >= Int && tk <= Uintptr:
			return makeInt(to, int64(x))
		case tk == Float32:
			return makeFloat(to, float64(float32(x)))
		case tk == Float64:
			return makeFloat(to, float64(x))
		case tk == String:
			if x > 0x10ffff {
				x = 0xfffd
			}
			return makeString(runeString(int64(x)))
		}
	case fk == Float32 || fk == Float64:
		x := rawFloat(raw)
		switch {
		case tk >= Int && tk <= Int64:
			return makeInt(to, int64(x))
		case tk >= Uint && tk <= Uintptr:
			return makeInt(to, int64(uint64(x)))
		case tk == Float32 || tk == Float64:
			return makeFloat(to, x)
		}
	case fk == Complex64 || fk == Complex128:
		if tk == Complex64 || tk == Complex128 {
			return makeComplex(to, rawComplex(raw))
		}
	case fk == String && tk == Slice:
		if typeKind(typeElem(to)) == Uint8 {
			return makeBytes([]byte(rawString(raw)))
		}
		return makeRunes([]rune(rawString(raw)))
	case fk == Slice && tk == String:
		if typeKind(typeElem(from)) == Uint8 {
			return makeString(string(bytesOf(raw)))
		}
		return makeString(string(runesOf(raw)))
	case fk == Slice && tk == Array:
		if n := typeLen(to); n > rawLen(from, raw) {
			panic("reflect: cannot convert slice with length " + indexText(rawLen(from, raw)) + " to array with length " + indexText(n))
		}
		return sliceToArray(to, raw, typeLen(to))
	case fk == Slice && tk == Pointer && typeKind(typeElem(to)) == Array:
		n := typeLen(typeElem(to))
		if n > rawLen(from, raw) {
			panic("reflect: cannot convert slice with length " + indexText(rawLen(from, raw)) + " to pointer to array with length " + indexText(n))
		}
		return arrayFromSlicePointer(typeElem(to), raw, n)
	}
	return convertLike(from, to, copyRaw(from, raw))
}

func runeString(x int64) string {
	if int64(rune(x)) != x {
		x = 0xfffd
	}
	return string(rune(x))
}
