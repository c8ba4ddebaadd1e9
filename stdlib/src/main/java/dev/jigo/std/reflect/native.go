package reflect

import "unsafe"

// jtype is the runtime's own type descriptor. A *jtype is canonical: == is type identity.
//
//jigo:class dev/jigo/runtime/types/RType
type jtype struct{}

// A raw value is what the virtual machine holds for a Go value: a Boolean, Integer, Long, Float or Double for numbers,
// the representation itself for all else. It travels as an unsafe.Pointer. A place is a pointer to a variable.

func dynamicType(i any) *jtype
func unbox(i any) unsafe.Pointer
func box(t *jtype, raw unsafe.Pointer) any
func asInterface(raw unsafe.Pointer) any
func load(t *jtype, place unsafe.Pointer) unsafe.Pointer
func store(t *jtype, place, raw unsafe.Pointer)
func copyRaw(t *jtype, raw unsafe.Pointer) unsafe.Pointer
func zeroRaw(t *jtype) unsafe.Pointer
func newVariable(t *jtype) unsafe.Pointer
func isZero(t *jtype, raw unsafe.Pointer) bool
func equalRaw(t *jtype, a, b unsafe.Pointer) bool

func rawBool(raw unsafe.Pointer) bool
func rawInt(raw unsafe.Pointer) int64
func rawUint(t *jtype, raw unsafe.Pointer) uint64
func rawFloat(raw unsafe.Pointer) float64
func rawComplex(raw unsafe.Pointer) complex128
func rawString(raw unsafe.Pointer) string
func makeBool(x bool) unsafe.Pointer
func makeInt(t *jtype, x int64) unsafe.Pointer
func makeFloat(t *jtype, x float64) unsafe.Pointer
func makeComplex(t *jtype, x complex128) unsafe.Pointer
func makeString(x string) unsafe.Pointer
func bytesOf(raw unsafe.Pointer) []byte
func runesOf(raw unsafe.Pointer) []rune
func makeBytes(x []byte) unsafe.Pointer
func makeRunes(x []rune) unsafe.Pointer
func identity(raw unsafe.Pointer) uintptr

func typeKind(t *jtype) Kind
func typeString(t *jtype) string
func typeName(t *jtype) string
func typePkgPath(t *jtype) string
func typeSize(t *jtype) uintptr
func typeAlign(t *jtype) int
func typeElem(t *jtype) *jtype
func typeKey(t *jtype) *jtype
func typeLen(t *jtype) int
func typeComparable(t *jtype) bool
func typeChanDir(t *jtype) int
func typeVariadic(t *jtype) bool
func typeNumIn(t *jtype) int
func typeNumOut(t *jtype) int
func typeIn(t *jtype, i int) *jtype
func typeOut(t *jtype, i int) *jtype
func typeNumField(t *jtype) int
func fieldName(t *jtype, i int) string
func fieldPkgPath(t *jtype, i int) string
func fieldTag(t *jtype, i int) string
func fieldType(t *jtype, i int) *jtype
func fieldOffset(t *jtype, i int) uintptr
func fieldEmbedded(t *jtype, i int) bool
func typeNumMethod(t *jtype) int
func methodName(t *jtype, i int) string
func methodPkgPath(t *jtype, i int) string
func methodType(t *jtype, i int) *jtype
func typeImplements(t, u *jtype) bool
func typeAssignable(t, u *jtype) bool
func typeConvertible(t, u *jtype) bool
func typeWrapper(t *jtype) unsafe.Pointer
func setTypeWrapper(t *jtype, wrapper unsafe.Pointer) unsafe.Pointer
func pointerType(t *jtype) *jtype
func sliceType(t *jtype) *jtype
func arrayType(n int, t *jtype) *jtype
func chanType(dir int, t *jtype) *jtype
func mapType(key, elem *jtype) *jtype
func funcType(in, out []unsafe.Pointer, variadic bool) *jtype
func structType(names, pkgPaths, tags []string, types []unsafe.Pointer, embedded []bool) *jtype

func fieldRaw(t *jtype, structure unsafe.Pointer, i int) unsafe.Pointer
func fieldPlace(t *jtype, structure unsafe.Pointer, i int) unsafe.Pointer
func arrayElemRaw(t *jtype, array unsafe.Pointer, i int) unsafe.Pointer
func arrayElemPlace(t *jtype, array unsafe.Pointer, i int) unsafe.Pointer
func sliceElemPlace(t *jtype, slice unsafe.Pointer, i int) unsafe.Pointer
func rawLen(t *jtype, raw unsafe.Pointer) int
func rawCap(t *jtype, raw unsafe.Pointer) int
func makeSliceRaw(t *jtype, n, capacity int) unsafe.Pointer
func reslice(t *jtype, raw unsafe.Pointer, i, j, k int) unsafe.Pointer
func sliceArray(t *jtype, array unsafe.Pointer, i, j, k int) unsafe.Pointer
func growSlice(t *jtype, raw unsafe.Pointer, n int) unsafe.Pointer
func copyElems(t *jtype, dst, src unsafe.Pointer) int
func sliceToArray(t *jtype, raw unsafe.Pointer, n int) unsafe.Pointer
func arrayFromSlicePointer(t *jtype, raw unsafe.Pointer, n int) unsafe.Pointer
func clearRaw(t *jtype, raw unsafe.Pointer)

func makeMapRaw(t *jtype, n int) unsafe.Pointer
func mapGet(t *jtype, m, key unsafe.Pointer) (unsafe.Pointer, bool)
func mapPut(t *jtype, m, key, elem unsafe.Pointer)
func mapDelete(t *jtype, m, key unsafe.Pointer)

// mapIterator is the runtime's map iterator with raw keys and values.
//
//jigo:class dev/jigo/std/reflect/RawMapIterator
type mapIterator struct{}

func newMapIterator(t *jtype, m unsafe.Pointer) *mapIterator
func (it *mapIterator) next() bool
func (it *mapIterator) key() unsafe.Pointer
func (it *mapIterator) elem() unsafe.Pointer

func makeChanRaw(t *jtype, size int) unsafe.Pointer
func chanSend(t *jtype, c, raw unsafe.Pointer, block bool) bool
func chanRecv(t *jtype, c unsafe.Pointer, block bool) (raw unsafe.Pointer, selected, ok bool)
func chanClose(c unsafe.Pointer)
func selectRaw(dirs []int, chans, types, values []unsafe.Pointer) (chosen int, raw unsafe.Pointer, ok bool)

func callFunc(t *jtype, f unsafe.Pointer, args []unsafe.Pointer) []unsafe.Pointer
func callMethod(t *jtype, receiver unsafe.Pointer, i int, args []unsafe.Pointer) []unsafe.Pointer
func methodValue(t *jtype, receiver unsafe.Pointer, i int) unsafe.Pointer
func methodExpression(t *jtype, i int, function *jtype) unsafe.Pointer

// makeFuncRaw makes a function that runs impl, or deferred if a defer statement calls it.
func makeFuncRaw(t *jtype, impl, deferred func(args []unsafe.Pointer) []unsafe.Pointer) unsafe.Pointer

// deferredEntry gives fn as it is when a defer statement calls it: its own calls of recover work.
func deferredEntry(fn func(args []Value) []Value) func(args []Value) []Value
