package dev.jigo.compiler.types;

/**
 * A predeclared type without structure. {@code byte} and {@code rune} are basics of their own with the kind of what they
 * stand for.
 */
public final class Basic implements Type {
    /** The kinds, with the classes they belong to. */
    public enum Kind {
        INVALID(0),
        BOOL(Basic.IS_BOOLEAN),
        INT(Basic.IS_INTEGER),
        INT8(Basic.IS_INTEGER),
        INT16(Basic.IS_INTEGER),
        INT32(Basic.IS_INTEGER),
        INT64(Basic.IS_INTEGER),
        UINT(Basic.IS_INTEGER | Basic.IS_UNSIGNED),
        UINT8(Basic.IS_INTEGER | Basic.IS_UNSIGNED),
        UINT16(Basic.IS_INTEGER | Basic.IS_UNSIGNED),
        UINT32(Basic.IS_INTEGER | Basic.IS_UNSIGNED),
        UINT64(Basic.IS_INTEGER | Basic.IS_UNSIGNED),
        UINTPTR(Basic.IS_INTEGER | Basic.IS_UNSIGNED),
        FLOAT32(Basic.IS_FLOAT),
        FLOAT64(Basic.IS_FLOAT),
        COMPLEX64(Basic.IS_COMPLEX),
        COMPLEX128(Basic.IS_COMPLEX),
        STRING(Basic.IS_STRING),
        UNSAFE_POINTER(0),
        UNTYPED_BOOL(Basic.IS_BOOLEAN | Basic.IS_UNTYPED),
        UNTYPED_INT(Basic.IS_INTEGER | Basic.IS_UNTYPED),
        UNTYPED_RUNE(Basic.IS_INTEGER | Basic.IS_UNTYPED),
        UNTYPED_FLOAT(Basic.IS_FLOAT | Basic.IS_UNTYPED),
        UNTYPED_COMPLEX(Basic.IS_COMPLEX | Basic.IS_UNTYPED),
        UNTYPED_STRING(Basic.IS_STRING | Basic.IS_UNTYPED),
        UNTYPED_NIL(Basic.IS_UNTYPED);

        private final int info;

        Kind(int info) {
            this.info = info;
        }
    }

    public static final int IS_BOOLEAN = 1;
    public static final int IS_INTEGER = 2;
    public static final int IS_UNSIGNED = 4;
    public static final int IS_FLOAT = 8;
    public static final int IS_COMPLEX = 16;
    public static final int IS_STRING = 32;
    public static final int IS_UNTYPED = 64;
    public static final int IS_ORDERED = IS_INTEGER | IS_FLOAT | IS_STRING;
    public static final int IS_NUMERIC = IS_INTEGER | IS_FLOAT | IS_COMPLEX;
    public static final int IS_CONST_TYPE = IS_BOOLEAN | IS_NUMERIC | IS_STRING;

    private final Kind kind;
    private final String name;

    Basic(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The classes ({@code IS_...}) this type belongs to. */
    public int info() {
        return kind.info;
    }

    /** Whether the type belongs to one of the classes of the mask. */
    public boolean is(int mask) {
        return (kind.info & mask) != 0;
    }

    public boolean isUntyped() {
        return is(IS_UNTYPED);
    }

    @Override
    public Type underlying() {
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
