package reflectlite

import "unsafe"

// The natives are package reflect's.

//jigo:class dev/jigo/runtime/types/RType
type jtype struct{}

//go:linkname dynamicType reflect.dynamicType
func dynamicType(i any) *jtype

//go:linkname unbox reflect.unbox
func unbox(i any) unsafe.Pointer

//go:linkname box reflect.box
func box(t *jtype, raw unsafe.Pointer) any

//go:linkname asInterface reflect.asInterface
func asInterface(raw unsafe.Pointer) any

//go:linkname interfaceRaw reflect.interfaceRaw
func interfaceRaw(i any) unsafe.Pointer

//go:linkname convertLike reflect.convertLike
func convertLike(from, to *jtype, raw unsafe.Pointer) unsafe.Pointer

//go:linkname load reflect.load
func load(t *jtype, place unsafe.Pointer) unsafe.Pointer

//go:linkname store reflect.store
func store(t *jtype, place, raw unsafe.Pointer)

//go:linkname copyRaw reflect.copyRaw
func copyRaw(t *jtype, raw unsafe.Pointer) unsafe.Pointer

//go:linkname typeKind reflect.typeKind
func typeKind(t *jtype) Kind

//go:linkname typeString reflect.typeString
func typeString(t *jtype) string

//go:linkname typeName reflect.typeName
func typeName(t *jtype) string

//go:linkname typePkgPath reflect.typePkgPath
func typePkgPath(t *jtype) string

//go:linkname typeSize reflect.typeSize
func typeSize(t *jtype) uintptr

//go:linkname typeElem reflect.typeElem
func typeElem(t *jtype) *jtype

//go:linkname typeComparable reflect.typeComparable
func typeComparable(t *jtype) bool

//go:linkname typeImplements reflect.typeImplements
func typeImplements(t, u *jtype) bool

//go:linkname typeAssignable reflect.typeAssignable
func typeAssignable(t, u *jtype) bool

//go:linkname rawLen reflect.rawLen
func rawLen(t *jtype, raw unsafe.Pointer) int

//go:linkname sliceElemPlace reflect.sliceElemPlace
func sliceElemPlace(t *jtype, slice unsafe.Pointer, i int) unsafe.Pointer
