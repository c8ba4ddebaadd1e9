package reflect

// StringHeader and SliceHeader keep old code compiling; there is no memory that they could describe.
type StringHeader struct {
	Data uintptr
	Len  int
}

type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}
