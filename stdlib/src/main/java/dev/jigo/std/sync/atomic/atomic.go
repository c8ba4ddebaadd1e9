// Package atomic is Go's sync/atomic on VarHandles. The types are Java classes; the functions work on any pointer.
package atomic

import "unsafe"

// Int32 is an atomic int32.
//
//jigo:class dev/jigo/std/sync/atomic/Int32
type Int32 struct{}

func (x *Int32) Load() int32
func (x *Int32) Store(val int32)
func (x *Int32) Swap(new int32) (old int32)
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool)
func (x *Int32) Add(delta int32) (new int32)
func (x *Int32) And(mask int32) (old int32)
func (x *Int32) Or(mask int32) (old int32)

// Int64 is an atomic int64.
//
//jigo:class dev/jigo/std/sync/atomic/Int64
type Int64 struct{}

func (x *Int64) Load() int64
func (x *Int64) Store(val int64)
func (x *Int64) Swap(new int64) (old int64)
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool)
func (x *Int64) Add(delta int64) (new int64)
func (x *Int64) And(mask int64) (old int64)
func (x *Int64) Or(mask int64) (old int64)

// Uint32 is an atomic uint32.
//
//jigo:class dev/jigo/std/sync/atomic/Uint32
type Uint32 struct{}

func (x *Uint32) Load() uint32
func (x *Uint32) Store(val uint32)
func (x *Uint32) Swap(new uint32) (old uint32)
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool)
func (x *Uint32) Add(delta uint32) (new uint32)
func (x *Uint32) And(mask uint32) (old uint32)
func (x *Uint32) Or(mask uint32) (old uint32)

// Uint64 is an atomic uint64.
//
//jigo:class dev/jigo/std/sync/atomic/Uint64
type Uint64 struct{}

func (x *Uint64) Load() uint64
func (x *Uint64) Store(val uint64)
func (x *Uint64) Swap(new uint64) (old uint64)
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool)
func (x *Uint64) Add(delta uint64) (new uint64)
func (x *Uint64) And(mask uint64) (old uint64)
func (x *Uint64) Or(mask uint64) (old uint64)

// Uintptr is an atomic uintptr.
//
//jigo:class dev/jigo/std/sync/atomic/Uintptr
type Uintptr struct{}

func (x *Uintptr) Load() uintptr
func (x *Uintptr) Store(val uintptr)
func (x *Uintptr) Swap(new uintptr) (old uintptr)
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool)
func (x *Uintptr) Add(delta uintptr) (new uintptr)
func (x *Uintptr) And(mask uintptr) (old uintptr)
func (x *Uintptr) Or(mask uintptr) (old uintptr)

// Bool is an atomic bool.
//
//jigo:class dev/jigo/std/sync/atomic/Bool
type Bool struct{}

func (x *Bool) Load() bool
func (x *Bool) Store(val bool)
func (x *Bool) Swap(new bool) (old bool)
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool)

//jigo:class dev/jigo/std/sync/atomic/Reference
type reference struct{}

func (x *reference) Load() unsafe.Pointer
func (x *reference) Store(val unsafe.Pointer)
func (x *reference) Swap(new unsafe.Pointer) (old unsafe.Pointer)
func (x *reference) CompareAndSwap(old, new unsafe.Pointer) (swapped bool)

// Pointer is an atomic *T.
type Pointer[T any] struct {
	_ [0]*T
	p reference
}

func (x *Pointer[T]) Load() *T             { return (*T)(x.p.Load()) }
func (x *Pointer[T]) Store(val *T)         { x.p.Store(unsafe.Pointer(val)) }
func (x *Pointer[T]) Swap(new *T) (old *T) { return (*T)(x.p.Swap(unsafe.Pointer(new))) }
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	return x.p.CompareAndSwap(unsafe.Pointer(old), unsafe.Pointer(new))
}

//jigo:class dev/jigo/std/sync/atomic/InterfaceCell
type interfaceCell struct{}

func (x *interfaceCell) Load() any
func (x *interfaceCell) Store(val any)
func (x *interfaceCell) Swap(new any) (old any)
func (x *interfaceCell) CompareAndSwap(old, new any) (swapped bool)

// A Value holds a value of one dynamic type, set by the first Store.
type Value struct{ v interfaceCell }

// Load returns the value set by the most recent Store, or nil.
func (v *Value) Load() (val any) { return v.v.Load() }

// Store panics if val is nil or of another type than the value stored before.
func (v *Value) Store(val any) { v.v.Store(val) }

// Swap stores new and returns the previous value, nil if there was none.
func (v *Value) Swap(new any) (old any) { return v.v.Swap(new) }

// CompareAndSwap panics if new is nil, if the types of old and new differ, or if old cannot be compared.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) { return v.v.CompareAndSwap(old, new) }

func LoadInt32(addr *int32) (val int32)
func StoreInt32(addr *int32, val int32)
func SwapInt32(addr *int32, new int32) (old int32)
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool)
func AddInt32(addr *int32, delta int32) (new int32)
func AndInt32(addr *int32, mask int32) (old int32)
func OrInt32(addr *int32, mask int32) (old int32)

func LoadInt64(addr *int64) (val int64)
func StoreInt64(addr *int64, val int64)
func SwapInt64(addr *int64, new int64) (old int64)
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool)
func AddInt64(addr *int64, delta int64) (new int64)
func AndInt64(addr *int64, mask int64) (old int64)
func OrInt64(addr *int64, mask int64) (old int64)

func LoadUint32(addr *uint32) (val uint32)
func StoreUint32(addr *uint32, val uint32)
func SwapUint32(addr *uint32, new uint32) (old uint32)
func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool)
func AddUint32(addr *uint32, delta uint32) (new uint32)
func AndUint32(addr *uint32, mask uint32) (old uint32)
func OrUint32(addr *uint32, mask uint32) (old uint32)

func LoadUint64(addr *uint64) (val uint64)
func StoreUint64(addr *uint64, val uint64)
func SwapUint64(addr *uint64, new uint64) (old uint64)
func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool)
func AddUint64(addr *uint64, delta uint64) (new uint64)
func AndUint64(addr *uint64, mask uint64) (old uint64)
func OrUint64(addr *uint64, mask uint64) (old uint64)

func LoadUintptr(addr *uintptr) (val uintptr)
func StoreUintptr(addr *uintptr, val uintptr)
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr)
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool)
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr)
func AndUintptr(addr *uintptr, mask uintptr) (old uintptr)
func OrUintptr(addr *uintptr, mask uintptr) (old uintptr)

func LoadPointer(addr *unsafe.Pointer) (val unsafe.Pointer)
func StorePointer(addr *unsafe.Pointer, val unsafe.Pointer)
func SwapPointer(addr *unsafe.Pointer, new unsafe.Pointer) (old unsafe.Pointer)
func CompareAndSwapPointer(addr *unsafe.Pointer, old, new unsafe.Pointer) (swapped bool)
