package reflect

import "unsafe"

// Len returns the length of an array, chan, map, slice, string or pointer to array.
func (v Value) Len() int {
	switch v.kind() {
	case Array:
		return typeLen(v.typ_)
	case Chan, Map, Slice, String:
		return rawLen(v.typ_, v.raw())
	case Pointer:
		if typeKind(typeElem(v.typ_)) == Array {
			return typeLen(typeElem(v.typ_))
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Len", v.kind()})
}

// Cap returns the capacity of an array, chan, slice or pointer to array.
func (v Value) Cap() int {
	switch v.kind() {
	case Array:
		return typeLen(v.typ_)
	case Chan, Slice:
		return rawCap(v.typ_, v.raw())
	case Pointer:
		if typeKind(typeElem(v.typ_)) == Array {
			return typeLen(typeElem(v.typ_))
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	panic(&ValueError{"reflect.Value.Cap", v.kind()})
}

var uint8Type = dynamicType(uint8(0))
var stringType = dynamicType("")

// Index returns the i'th element of an array, slice or string.
func (v Value) Index(i int) Value {
	switch v.kind() {
	case Array:
		if i < 0 || i >= typeLen(v.typ_) {
			panic("reflect: array index out of range")
		}
		et := typeElem(v.typ_)
		if v.flag&flagIndir != 0 {
			return Value{et, arrayElemPlace(v.typ_, v.ptr, i), flag(typeKind(et)) | v.flag&(flagIndir|flagAddr) | v.flag.ro()}
		}
		return rawValue(et, arrayElemRaw(v.typ_, v.ptr, i), v.flag.ro())
	case Slice:
		raw := v.raw()
		if i < 0 || i >= rawLen(v.typ_, raw) {
			panic("reflect: slice index out of range")
		}
		return placeValue(typeElem(v.typ_), sliceElemPlace(v.typ_, raw, i), v.flag.ro())
	case String:
		s := rawString(v.raw())
		if i < 0 || i >= len(s) {
			panic("reflect: string index out of range")
		}
		return rawValue(uint8Type, makeInt(uint8Type, int64(s[i])), v.flag.ro())
	}
	panic(&ValueError{"reflect.Value.Index", v.kind()})
}

// Slice returns v[i:j].
func (v Value) Slice(i, j int) Value {
	switch v.kind() {
	case Array:
		if v.flag&flagAddr == 0 {
			panic("reflect.Value.Slice: slice of unaddressable array")
		}
		n := typeLen(v.typ_)
		if i < 0 || j < i || j > n {
			panic("reflect.Value.Slice: slice index out of bounds")
		}
		return rawValue(sliceType(typeElem(v.typ_)), sliceArray(v.typ_, v.ptr, i, j, n), v.flag.ro())
	case Slice:
		raw := v.raw()
		c := rawCap(v.typ_, raw)
		if i < 0 || j < i || j > c {
			panic("reflect.Value.Slice: slice index out of bounds")
		}
		return rawValue(v.typ_, reslice(v.typ_, raw, i, j, c), v.flag.ro())
	case String:
		s := rawString(v.raw())
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		return rawValue(v.typ_, makeString(s[i:j]), v.flag.ro())
	}
	panic(&ValueError{"reflect.Value.Slice", v.kind()})
}

// Slice3 returns v[i:j:k].
func (v Value) Slice3(i, j, k int) Value {
	switch v.kind() {
	case Array:
		if v.flag&flagAddr == 0 {
			panic("reflect.Value.Slice3: slice of unaddressable array")
		}
		if i < 0 || j < i || k < j || k > typeLen(v.typ_) {
			panic("reflect.Value.Slice3: slice index out of bounds")
		}
		return rawValue(sliceType(typeElem(v.typ_)), sliceArray(v.typ_, v.ptr, i, j, k), v.flag.ro())
	case Slice:
		raw := v.raw()
		if i < 0 || j < i || k < j || k > rawCap(v.typ_, raw) {
			panic("reflect.Value.Slice3: slice index out of bounds")
		}
		return rawValue(v.typ_, reslice(v.typ_, raw, i, j, k), v.flag.ro())
	}
	panic(&ValueError{"reflect.Value.Slice3", v.kind()})
}

func (v Value) SetLen(n int) {
	v.mustBeAssignable("SetLen")
	v.mustBe(Slice, "SetLen")
	raw := v.raw()
	c := rawCap(v.typ_, raw)
	if n < 0 || n > c {
		panic("reflect: slice length out of range in SetLen")
	}
	v.set(reslice(v.typ_, raw, 0, n, c))
}

func (v Value) SetCap(n int) {
	v.mustBeAssignable("SetCap")
	v.mustBe(Slice, "SetCap")
	raw := v.raw()
	l := rawLen(v.typ_, raw)
	if n < l || n > rawCap(v.typ_, raw) {
		panic("reflect: slice capacity out of range in SetCap")
	}
	v.set(reslice(v.typ_, raw, 0, l, n))
}

// Grow makes room for n more elements.
func (v Value) Grow(n int) {
	v.mustBeAssignable("Grow")
	v.mustBe(Slice, "Grow")
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	raw := v.raw()
	l := rawLen(v.typ_, raw)
	if l+n < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	if l+n > rawCap(v.typ_, raw) {
		v.set(growSlice(v.typ_, raw, n))
	}
}

// Clear empties a map or zeroes the elements of a slice.
func (v Value) Clear() {
	switch v.Kind() {
	case Slice, Map:
		clearRaw(v.typ_, v.raw())
	default:
		panic(&ValueError{"reflect.Value.Clear", v.Kind()})
	}
}

// MakeSlice makes a slice.
func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if len < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if cap < 0 {
		panic("reflect.MakeSlice: negative cap")
	}
	if len > cap {
		panic("reflect.MakeSlice: len > cap")
	}
	t := typ.common()
	return rawValue(t, makeSliceRaw(t, len, cap), 0)
}

// SliceAt returns the slice of n elements that begins at p.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	t := sliceType(typ.common())
	return rawValue(t, sliceAt(t, p, n), 0)
}

func sliceAt(t *jtype, p unsafe.Pointer, n int) unsafe.Pointer

// Append appends the values x to the slice s.
func Append(s Value, x ...Value) Value {
	s.mustBe(Slice, "Append")
	n := s.Len()
	s = s.extend(len(x))
	for i, v := range x {
		s.Index(n + i).Set(v)
	}
	return s
}

// AppendSlice appends the slice t to the slice s.
func AppendSlice(s, t Value) Value {
	s.mustBe(Slice, "AppendSlice")
	t.mustBe(Slice, "AppendSlice")
	if s.typ_ != t.typ_ && typeElem(s.typ_) != typeElem(t.typ_) {
		panic("reflect.AppendSlice: " + typeString(s.typ_) + " != " + typeString(t.typ_))
	}
	n, m := s.Len(), t.Len()
	s = s.extend(m)
	Copy(s.Slice(n, n+m), t)
	return s
}

// extend returns s with n more elements, in new memory if there is no room.
func (v Value) extend(n int) Value {
	v.mustBeExported("Append")
	raw := v.raw()
	l := rawLen(v.typ_, raw)
	if l+n > rawCap(v.typ_, raw) {
		raw = growSlice(v.typ_, raw, n)
	}
	if raw == nil && n == 0 {
		return rawValue(v.typ_, nil, 0)
	}
	return rawValue(v.typ_, reslice(v.typ_, raw, 0, l+n, rawCap(v.typ_, raw)), 0)
}

// Copy copies elements from src, a slice, array or string of bytes, to dst, a slice or addressable array.
func Copy(dst, src Value) int {
	switch dst.kind() {
	case Array:
		dst.mustBeAssignable("Copy")
		dst = dst.Slice(0, dst.Len())
	case Slice:
		dst.mustBeExported("Copy")
	default:
		panic(&ValueError{"reflect.Copy", dst.kind()})
	}
	src.mustBeExported("Copy")
	switch src.kind() {
	case String:
		if typeKind(typeElem(dst.typ_)) != Uint8 {
			panic(&ValueError{"reflect.Copy", src.kind()})
		}
		return copy(dst.Bytes(), rawString(src.raw()))
	case Array:
		if src.flag&flagAddr == 0 {
			variable := New(src.Type()).Elem()
			variable.Set(src)
			src = variable
		}
		src = src.Slice(0, src.Len())
	case Slice:
	default:
		panic(&ValueError{"reflect.Copy", src.kind()})
	}
	if typeElem(dst.typ_) != typeElem(src.typ_) {
		panic("reflect.Copy: " + typeString(typeElem(dst.typ_)) + " != " + typeString(typeElem(src.typ_)))
	}
	return copyElems(dst.typ_, dst.raw(), src.raw())
}

// Swapper returns a function that swaps two elements of slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	n := v.Len()
	return func(i, j int) {
		if uint(i) >= uint(n) || uint(j) >= uint(n) {
			panic("reflect: slice index out of range")
		}
		a, b := v.Index(i), v.Index(j)
		x := copyRaw(a.typ_, a.raw())
		a.set(b.raw())
		b.set(x)
	}
}

// MakeMap makes a map.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize makes a map with room for about n entries.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	t := typ.common()
	return rawValue(t, makeMapRaw(t, n), 0)
}

// MapIndex returns the value of key, the zero Value if it is not there.
func (v Value) MapIndex(key Value) Value {
	v.mustBe(Map, "MapIndex")
	raw, ok := mapGet(v.typ_, v.raw(), key.assignTo("reflect.Value.MapIndex", typeKey(v.typ_)))
	if !ok {
		return Value{}
	}
	return rawValue(typeElem(v.typ_), raw, (v.flag | key.flag).ro())
}

// SetMapIndex sets the value of key, or deletes it if elem is the zero Value.
func (v Value) SetMapIndex(key, elem Value) {
	v.mustBe(Map, "SetMapIndex")
	v.mustBeExported("SetMapIndex")
	key.mustBeExported("SetMapIndex")
	k := copyRaw(typeKey(v.typ_), key.assignTo("reflect.Value.SetMapIndex", typeKey(v.typ_)))
	if elem.typ_ == nil {
		mapDelete(v.typ_, v.raw(), k)
		return
	}
	elem.mustBeExported("SetMapIndex")
	et := typeElem(v.typ_)
	mapPut(v.typ_, v.raw(), k, copyRaw(et, elem.assignTo("reflect.Value.SetMapIndex", et)))
}

// MapKeys returns all keys in no order.
func (v Value) MapKeys() []Value {
	v.mustBe(Map, "MapKeys")
	keys := make([]Value, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		keys = append(keys, it.Key())
	}
	return keys
}

// A MapIter is an iterator for ranging over a map.
type MapIter struct {
	m    Value
	it   *mapIterator
	done bool
}

// MapRange returns an iterator over the map v.
func (v Value) MapRange() *MapIter {
	if v.kind() != Map {
		panic(&ValueError{"reflect.Value.MapRange", v.kind()})
	}
	return &MapIter{m: v}
}

// Next advances the iterator.
func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if iter.done {
		panic("MapIter.Next called on exhausted iterator")
	}
	if iter.it == nil {
		iter.it = newMapIterator(iter.m.typ_, iter.m.raw())
	}
	iter.done = !iter.it.next()
	return !iter.done
}

func (iter *MapIter) current(method string) *mapIterator {
	if iter.it == nil {
		panic("MapIter." + method + " called before Next")
	}
	if iter.done {
		panic("MapIter." + method + " called on exhausted iterator")
	}
	return iter.it
}

func (iter *MapIter) Key() Value {
	return rawValue(typeKey(iter.m.typ_), iter.current("Key").key(), iter.m.flag.ro())
}

func (iter *MapIter) Value() Value {
	return rawValue(typeElem(iter.m.typ_), iter.current("Value").elem(), iter.m.flag.ro())
}

// Reset makes the iterator start over on the map v.
func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.mustBe(Map, "Reset")
	}
	iter.m, iter.it, iter.done = v, nil, false
}

// SetIterKey assigns the iterator's key to v.
func (v Value) SetIterKey(iter *MapIter) {
	v.mustBeAssignable("SetIterKey")
	v.Set(iter.Key())
}

// SetIterValue assigns the iterator's value to v.
func (v Value) SetIterValue(iter *MapIter) {
	v.mustBeAssignable("SetIterValue")
	v.Set(iter.Value())
}

// MakeChan makes a channel.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	t := typ.common()
	return rawValue(t, makeChanRaw(t, buffer), 0)
}

func (v Value) Close() {
	v.mustBe(Chan, "Close")
	v.mustBeExported("Close")
	if ChanDir(typeChanDir(v.typ_))&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	chanClose(v.raw())
}

func (v Value) recv(block bool) (x Value, ok bool) {
	if ChanDir(typeChanDir(v.typ_))&RecvDir == 0 {
		panic("reflect: recv on send-only channel")
	}
	raw, selected, ok := chanRecv(v.typ_, v.raw(), block)
	if !selected {
		return Value{}, false
	}
	return rawValue(typeElem(v.typ_), raw, 0), ok
}

func (v Value) send(x Value, block bool) bool {
	if ChanDir(typeChanDir(v.typ_))&SendDir == 0 {
		panic("reflect: send on recv-only channel")
	}
	x.mustBeExported("Send")
	et := typeElem(v.typ_)
	return chanSend(v.typ_, v.raw(), copyRaw(et, x.assignTo("reflect.Value.Send", et)), block)
}

func (v Value) Recv() (x Value, ok bool) {
	v.mustBe(Chan, "Recv")
	v.mustBeExported("Recv")
	return v.recv(true)
}

func (v Value) TryRecv() (x Value, ok bool) {
	v.mustBe(Chan, "TryRecv")
	v.mustBeExported("TryRecv")
	return v.recv(false)
}

func (v Value) Send(x Value) {
	v.mustBe(Chan, "Send")
	v.mustBeExported("Send")
	v.send(x, true)
}

func (v Value) TrySend(x Value) bool {
	v.mustBe(Chan, "TrySend")
	v.mustBeExported("TrySend")
	return v.send(x, false)
}

// A SelectDir is the direction of a select case.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is one case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// Select executes a select statement made of cases.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	n := len(cases)
	if n > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	dirs := make([]int, n)
	chans, types, values := make([]unsafe.Pointer, n), make([]unsafe.Pointer, n), make([]unsafe.Pointer, n)
	defaults := 0
	for i, c := range cases {
		dirs[i] = int(c.Dir)
		switch c.Dir {
		default:
			panic("reflect.Select: invalid Dir")
		case SelectDefault:
			if defaults++; defaults > 1 {
				panic("reflect.Select: multiple default cases")
			}
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
		case SelectSend:
			if !c.Chan.IsValid() {
				break
			}
			c.Chan.mustBe(Chan, "Select")
			c.Chan.mustBeExported("Select")
			t := c.Chan.typ_
			if ChanDir(typeChanDir(t))&SendDir == 0 {
				panic("reflect.Select: SendDir case using recv-only channel")
			}
			if !c.Send.IsValid() {
				panic("reflect.Select: SendDir case missing Send value")
			}
			c.Send.mustBeExported("Select")
			et := typeElem(t)
			chans[i], types[i] = c.Chan.raw(), unsafe.Pointer(t)
			values[i] = copyRaw(et, c.Send.assignTo("reflect.Select", et))
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if !c.Chan.IsValid() {
				break
			}
			c.Chan.mustBe(Chan, "Select")
			c.Chan.mustBeExported("Select")
			t := c.Chan.typ_
			if ChanDir(typeChanDir(t))&RecvDir == 0 {
				panic("reflect.Select: RecvDir case using send-only channel")
			}
			chans[i], types[i] = c.Chan.raw(), unsafe.Pointer(t)
		}
	}
	chosen, raw, recvOK := selectRaw(dirs, chans, types, values)
	if cases[chosen].Dir == SelectRecv {
		recv = rawValue(typeElem(cases[chosen].Chan.typ_), raw, 0)
	}
	return chosen, recv, recvOK
}
