package reflect

import (
	"iter"
	"unsafe"
)

// NumMethod returns the number of methods in the value's method set.
func (v Value) NumMethod() int {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.NumMethod", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return 0
	}
	return typeNumMethod(v.typ_)
}

// Method returns a func value of v's i'th method bound to v.
func (v Value) Method(i int) Value {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.Method", Invalid})
	}
	if v.flag&flagMethod != 0 || uint(i) >= uint(typeNumMethod(v.typ_)) {
		panic("reflect: Method index out of range")
	}
	if v.Kind() == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	receiver := v.ptr
	if v.flag&flagIndir != 0 {
		receiver = copyRaw(v.typ_, load(v.typ_, v.ptr))
	}
	return Value{v.typ_, receiver, flag(Func) | v.flag.ro() | flagMethod | flag(i)<<flagMethodShift}
}

// MethodByName returns the method of that name, the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.MethodByName", Invalid})
	}
	if v.flag&flagMethod != 0 {
		return Value{}
	}
	for i := range typeNumMethod(v.typ_) {
		if methodName(v.typ_, i) == name {
			return v.Method(i)
		}
	}
	return Value{}
}

// Fields returns an iterator over the fields of the struct v and their values.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	t := v.Type()
	if t.Kind() != Struct {
		panic("reflect: Fields of non-struct type " + t.String())
	}
	return func(yield func(StructField, Value) bool) {
		for i := range v.NumField() {
			if !yield(t.Field(i), v.Field(i)) {
				return
			}
		}
	}
}

// Methods returns an iterator over the methods of v and their bound values.
func (v Value) Methods() iter.Seq2[Method, Value] {
	return func(yield func(Method, Value) bool) {
		t := v.Type()
		for i := range v.NumMethod() {
			if !yield(t.Method(i), v.Method(i)) {
				return
			}
		}
	}
}

// methodFunc makes the func value of a bound method.
func methodFunc(v Value) unsafe.Pointer {
	return methodValue(v.typ_, v.ptr, int(v.flag)>>flagMethodShift)
}

// Call calls the function v; a variadic one gets its last arguments packed.
func (v Value) Call(in []Value) []Value {
	v.mustBe(Func, "Call")
	v.mustBeExported("Call")
	return v.call("Call", in)
}

// CallSlice calls the variadic function v with in[len(in)-1] as its final slice.
func (v Value) CallSlice(in []Value) []Value {
	v.mustBe(Func, "CallSlice")
	v.mustBeExported("CallSlice")
	return v.call("CallSlice", in)
}

func (v Value) call(op string, in []Value) []Value {
	t := v.typ_
	isMethod := v.flag&flagMethod != 0
	if isMethod {
		t = methodType(v.typ_, int(v.flag)>>flagMethodShift)
	} else if v.raw() == nil {
		panic("reflect.Value.Call: call of nil function")
	}
	n := typeNumIn(t)
	variadic := typeVariadic(t)
	if op == "CallSlice" {
		if !variadic {
			panic("reflect: CallSlice of non-variadic function")
		}
		if len(in) < n {
			panic("reflect: CallSlice with too few input arguments")
		}
		if len(in) > n {
			panic("reflect: CallSlice with too many input arguments")
		}
	} else {
		if variadic {
			n--
		}
		if len(in) < n {
			panic("reflect: Call with too few input arguments")
		}
		if !variadic && len(in) > n {
			panic("reflect: Call with too many input arguments")
		}
	}
	for _, x := range in {
		if x.Kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
	}
	for i := range n {
		if xt, target := in[i].Type(), typeIn(t, i); !typeAssignable(xt.common(), target) {
			panic("reflect: " + op + " using " + xt.String() + " as type " + typeString(target))
		}
	}
	if op == "Call" && variadic {
		in = packVariadic(t, in, n)
	}
	args := make([]unsafe.Pointer, len(in))
	for i, x := range in {
		x.mustBeExported("Call")
		target := typeIn(t, i)
		args[i] = x.assignTo("reflect.Value.Call", target)
	}
	var results []unsafe.Pointer
	if isMethod {
		results = callMethod(v.typ_, v.ptr, int(v.flag)>>flagMethodShift, args)
	} else {
		results = callFunc(t, v.raw(), args)
	}
	out := make([]Value, len(results))
	for i, raw := range results {
		out[i] = rawValue(typeOut(t, i), raw, 0)
	}
	return out
}

// packVariadic puts the arguments from the n'th on into a slice.
func packVariadic(t *jtype, in []Value, n int) []Value {
	st := typeIn(t, n)
	rest := rawValue(st, makeSliceRaw(st, len(in)-n, len(in)-n), 0)
	for i, x := range in[n:] {
		if xt := x.Type(); !typeAssignable(xt.common(), typeElem(st)) {
			panic("reflect: cannot use " + xt.String() + " as type " + typeString(typeElem(st)) + " in Call")
		}
		rest.Index(i).Set(x)
	}
	return append(append(make([]Value, 0, n+1), in[:n]...), rest)
}

// MakeFunc returns a function of the given type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	t := typ.common()
	return rawValue(t, makeFuncRaw(t, rawFunc(t, fn), rawFunc(t, deferredEntry(fn))), 0)
}

// rawFunc makes fn take and give raw values of the parameters and results of t.
func rawFunc(t *jtype, fn func(args []Value) []Value) func(args []unsafe.Pointer) []unsafe.Pointer {
	return func(args []unsafe.Pointer) []unsafe.Pointer {
		in := make([]Value, len(args))
		for i, raw := range args {
			in[i] = rawValue(typeIn(t, i), raw, 0)
		}
		out := fn(in)
		if len(out) != typeNumOut(t) {
			panic("reflect: wrong return count from function created by MakeFunc")
		}
		results := make([]unsafe.Pointer, len(out))
		for i, v := range out {
			if v.typ_ == nil {
				panic("reflect: function created by MakeFunc using " + "closure" + " returned zero Value")
			}
			if v.flag&flagRO != 0 {
				panic("reflect: function created by MakeFunc using " + "closure" + " returned value obtained from unexported field")
			}
			ot := typeOut(t, i)
			results[i] = copyRaw(ot, v.assignTo("reflect.MakeFunc", ot))
		}
		return results
	}
}
