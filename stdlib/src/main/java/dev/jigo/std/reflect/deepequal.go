package reflect

import "internal/bytealg"

// visit is a pair of references that is being compared.
type visit struct {
	a, b uintptr
	typ  *jtype
}

// DeepEqual reports whether x and y are deeply equal.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == nil && y == nil
	}
	a, b := ValueOf(x), ValueOf(y)
	return a.typ_ == b.typ_ && deepEqual(a, b, map[visit]bool{})
}

func deepEqual(a, b Value, visited map[visit]bool) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	if a.Type() != b.Type() {
		return false
	}
	switch a.Kind() {
	case Pointer, Map, Slice:
		if !a.IsNil() && !b.IsNil() {
			p, q := a.Pointer(), b.Pointer()
			if p > q {
				p, q = q, p
			}
			v := visit{p, q, a.typ_}
			if visited[v] {
				return true
			}
			visited[v] = true
		}
	}
	switch a.Kind() {
	case Array:
		return deepEqualElems(a, b, visited)
	case Slice:
		if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
			return false
		}
		if typeKind(typeElem(a.typ_)) == Uint8 {
			return bytealg.Equal(a.Bytes(), b.Bytes())
		}
		return deepEqualElems(a, b, visited)
	case Interface:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return deepEqual(a.Elem(), b.Elem(), visited)
	case Pointer:
		return a.UnsafePointer() == b.UnsafePointer() || deepEqual(a.Elem(), b.Elem(), visited)
	case Struct:
		for i := range a.NumField() {
			if !deepEqual(a.Field(i), b.Field(i), visited) {
				return false
			}
		}
		return true
	case Map:
		if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
			return false
		}
		if a.UnsafePointer() == b.UnsafePointer() {
			return true
		}
		for it := a.MapRange(); it.Next(); {
			other := b.MapIndex(it.Key())
			if !other.IsValid() || !deepEqual(it.Value(), other, visited) {
				return false
			}
		}
		return true
	case Func:
		return a.IsNil() && b.IsNil()
	}
	return equalRaw(a.typ_, a.raw(), b.raw())
}

func deepEqualElems(a, b Value, visited map[visit]bool) bool {
	for i := range a.Len() {
		if !deepEqual(a.Index(i), b.Index(i), visited) {
			return false
		}
	}
	return true
}
