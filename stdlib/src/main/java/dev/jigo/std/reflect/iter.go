package reflect

import "iter"

// Seq returns the iterator of a for-range loop over v with one variable.
func (v Value) Seq() iter.Seq[Value] {
	t := v.Type()
	if canRangeFunc(t.common(), 1) {
		return func(yield func(Value) bool) {
			v.Call([]Value{yieldFunc(t, func(in []Value) bool { return yield(in[0]) })})
		}
	}
	switch v.kind() {
	case Int, Int8, Int16, Int32, Int64:
		return func(yield func(Value) bool) {
			n := v.Int()
			for i := int64(0); i < n; i++ {
				if !yield(rawValue(v.typ_, makeInt(v.typ_, i), 0)) {
					return
				}
			}
		}
	case Uint, Uint8, Uint16, Uint32, Uint64, Uintptr:
		return func(yield func(Value) bool) {
			n := v.Uint()
			for i := uint64(0); i < n; i++ {
				if !yield(rawValue(v.typ_, makeInt(v.typ_, int64(i)), 0)) {
					return
				}
			}
		}
	case Array, Slice, String:
		return func(yield func(Value) bool) {
			v.Seq2()(func(i, _ Value) bool { return yield(i) })
		}
	case Pointer:
		if t.Elem().Kind() == Array {
			return func(yield func(Value) bool) {
				for i := range v.Len() {
					if !yield(ValueOf(i)) {
						return
					}
				}
			}
		}
	case Map:
		return func(yield func(Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key()) {
					return
				}
			}
		}
	case Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		}
	}
	panic("reflect: " + t.String() + " cannot produce iter.Seq[Value]")
}

// Seq2 returns the iterator of a for-range loop over v with two variables.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	t := v.Type()
	if canRangeFunc(t.common(), 2) {
		return func(yield func(Value, Value) bool) {
			v.Call([]Value{yieldFunc(t, func(in []Value) bool { return yield(in[0], in[1]) })})
		}
	}
	switch v.kind() {
	case Array, Slice:
		return indexed(v)
	case Pointer:
		if t.Elem().Kind() == Array {
			return indexed(v.Elem())
		}
	case String:
		return func(yield func(Value, Value) bool) {
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value, Value) bool) {
			for it := v.MapRange(); it.Next(); {
				if !yield(it.Key(), it.Value()) {
					return
				}
			}
		}
	}
	panic("reflect: " + t.String() + " cannot produce iter.Seq2[Value, Value]")
}

func indexed(v Value) iter.Seq2[Value, Value] {
	return func(yield func(Value, Value) bool) {
		for i := range v.Len() {
			if !yield(ValueOf(i), v.Index(i)) {
				return
			}
		}
	}
}

// yieldFunc makes the func value that an iterator function of type t takes.
func yieldFunc(t Type, yield func([]Value) bool) Value {
	yt := t.In(0)
	return MakeFunc(yt, func(in []Value) []Value {
		more := New(yt.Out(0)).Elem()
		more.SetBool(yield(in))
		return []Value{more}
	})
}
