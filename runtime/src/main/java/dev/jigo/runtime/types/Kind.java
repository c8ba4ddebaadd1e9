package dev.jigo.runtime.types;

/** The kinds of types; {@code ordinal()} is the number of {@code reflect.Kind}. */
public enum Kind {
    INVALID("invalid", 'L', 0),
    BOOL("bool", 'Z', 1),
    INT("int", 'J', 8),
    INT8("int8", 'I', 1),
    INT16("int16", 'I', 2),
    INT32("int32", 'I', 4),
    INT64("int64", 'J', 8),
    UINT("uint", 'J', 8),
    UINT8("uint8", 'I', 1),
    UINT16("uint16", 'I', 2),
    UINT32("uint32", 'I', 4),
    UINT64("uint64", 'J', 8),
    UINTPTR("uintptr", 'J', 8),
    FLOAT32("float32", 'F', 4),
    FLOAT64("float64", 'D', 8),
    COMPLEX64("complex64", 'L', 8),
    COMPLEX128("complex128", 'L', 16),
    ARRAY("array", 'L', 0),
    CHAN("chan", 'L', 8),
    FUNC("func", 'L', 8),
    INTERFACE("interface", 'L', 16),
    MAP("map", 'L', 8),
    POINTER("ptr", 'L', 8),
    SLICE("slice", 'L', 24),
    STRING("string", 'L', 16),
    STRUCT("struct", 'L', 0),
    UNSAFE_POINTER("unsafe.Pointer", 'L', 8);

    private final String text;
    private final char jvm;
    private final int size;

    Kind(String text, char jvm, int size) {
        this.text = text;
        this.jvm = jvm;
        this.size = size;
    }

    /** The kind of the JVM type: Z, I, J, F, D or L. */
    public char jvm() {
        return jvm;
    }

    /** The size in bytes on amd64; 0 for arrays and structs, whose types tell. */
    public int size() {
        return size;
    }

    /** Whether values of the kind are numbers that a map keeps as 64 bits in a key of kind J: integers and bool. */
    public boolean isIntegral() {
        return jvm == 'Z' || jvm == 'I' || jvm == 'J';
    }

    public boolean isSigned() {
        return ordinal() >= INT.ordinal() && ordinal() <= INT64.ordinal();
    }

    public boolean isUnsigned() {
        return ordinal() >= UINT.ordinal() && ordinal() <= UINTPTR.ordinal();
    }

    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    public boolean isComplex() {
        return this == COMPLEX64 || this == COMPLEX128;
    }

    /** Whether the kind alone is a whole type: bool, numbers, string, unsafe.Pointer. */
    public boolean isBasic() {
        boolean number = ordinal() >= BOOL.ordinal() && ordinal() <= COMPLEX128.ordinal();
        return number || this == STRING || this == UNSAFE_POINTER;
    }

    /** As {@code reflect.Kind.String}. */
    @Override
    public String toString() {
        return text;
    }
}
