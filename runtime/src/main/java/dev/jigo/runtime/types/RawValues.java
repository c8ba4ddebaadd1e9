package dev.jigo.runtime.types;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.values.BoolVar;
import dev.jigo.runtime.values.Complex;
import dev.jigo.runtime.values.DoubleVar;
import dev.jigo.runtime.values.FloatVar;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.Hash;
import dev.jigo.runtime.values.Iface;
import dev.jigo.runtime.values.IntVar;
import dev.jigo.runtime.values.LongVar;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.RefVar;
import dev.jigo.runtime.values.Struct;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Operations on raw values of one type. Where a struct or an array comes from storage, null stands for its zero value.
 * Values that are stored or boxed here are not copied: the caller hands them over.
 */
public final class RawValues {
    private final RType type;
    private final Kind kind;
    private final Boxing boxing;
    private final @Nullable Supplier<Struct> structs;

    private RawValues(RType type) {
        this.type = type;
        this.kind = type.kind();
        this.boxing = Boxing.of(type);
        this.structs = kind == Kind.STRUCT ? StructFactory.of(type) : null;
    }

    static RawValues of(RType type) {
        return new RawValues(type);
    }

    /** A raw struct value or pointer to a struct that must not be nil. */
    public static Struct struct(@Nullable Object raw) {
        if (raw == null) {
            throw new NullPointerException("nil pointer to a struct");
        }
        return (Struct) raw;
    }

    // Values

    /** A new zero value. */
    public @Nullable Object zero() {
        return switch (kind.jvm()) {
            case 'Z' -> false;
            case 'I' -> 0;
            case 'J' -> 0L;
            case 'F' -> 0f;
            case 'D' -> 0d;
            default ->
                switch (kind) {
                    case STRUCT -> newStruct();
                    case ARRAY -> ArrayValues.make(type.elem(), Math.toIntExact(type.len()));
                    default -> null;
                };
        };
    }

    private Struct newStruct() {
        if (structs == null) {
            throw new IllegalStateException(type + " is not a struct type");
        }
        return structs.get();
    }

    /** The value itself, or a fresh zero value where null stands for one. */
    public @Nullable Object orZero(@Nullable Object raw) {
        return raw == null ? zero() : raw;
    }

    /** A value that shares no variable with the given one. */
    public @Nullable Object copy(@Nullable Object raw) {
        return switch (kind) {
            case STRUCT -> raw == null ? zero() : ((Struct) raw).copy();
            case ARRAY -> raw == null ? zero() : ArrayValues.copy(type.elem(), raw);
            default -> raw;
        };
    }

    public boolean isZero(@Nullable Object raw) {
        if (raw == null) {
            return true;
        }
        return switch (kind) {
            case STRING -> GoString.len((GoString) raw) == 0;
            case COMPLEX64, COMPLEX128 ->
                isPositiveZero(Complex.re((Complex) raw)) && isPositiveZero(Complex.im((Complex) raw));
            case FLOAT32, FLOAT64 -> isPositiveZero(((Number) raw).doubleValue());
            case STRUCT ->
                type.fields().stream().allMatch(f -> f.type().values().isZero(((Struct) raw).getField(f.index())));
            case ARRAY -> ArrayValues.isZero(type.elem(), raw);
            default ->
                switch (raw) {
                    case Boolean b -> !b;
                    case Integer i -> i == 0;
                    case Long l -> l == 0;
                    default -> false;
                };
        };
    }

    private static boolean isPositiveZero(double d) {
        return Double.doubleToRawLongBits(d) == 0;
    }

    /** Go's ==; panics as Go does where it is not defined. */
    public boolean equal(@Nullable Object a, @Nullable Object b) {
        return switch (kind) {
            case FLOAT32, FLOAT64 -> number(a) == number(b);
            case COMPLEX64, COMPLEX128 -> Complex.eq((Complex) a, (Complex) b);
            case STRING -> GoString.eq((GoString) a, (GoString) b);
            case INTERFACE -> Iface.eq(a, b);
            case POINTER, UNSAFE_POINTER -> Ptr.eq(a, b);
            case CHAN -> a == b;
            case STRUCT -> struct(orZero(a)).eq(struct(orZero(b)));
            case ARRAY -> equalArrays(a, b);
            case MAP, SLICE, FUNC -> throw Panics.uncomparable(type.toString());
            default -> java.util.Objects.equals(a, b);
        };
    }

    private boolean equalArrays(@Nullable Object a, @Nullable Object b) {
        if (!type.comparable()) {
            throw Panics.uncomparable(type.toString());
        }
        if (a == null || b == null) {
            return a == b || ArrayValues.equal(type.elem(), present(orZero(a)), present(orZero(b)));
        }
        return ArrayValues.equal(type.elem(), a, b);
    }

    private static Object present(@Nullable Object o) {
        return java.util.Objects.requireNonNull(o);
    }

    private static double number(@Nullable Object raw) {
        return raw instanceof Number n ? n.doubleValue() : 0;
    }

    /** A hash that agrees with {@link #equal}; panics as Go does where there is none. */
    public int hash(@Nullable Object raw, int seed) {
        return switch (kind) {
            case FLOAT32, FLOAT64 -> Hash.ofDouble(number(raw), seed);
            case COMPLEX64, COMPLEX128 -> Complex.hash((Complex) raw, seed);
            case STRING -> GoString.hash((GoString) raw, seed);
            case INTERFACE -> Iface.hash(raw, seed);
            case POINTER, UNSAFE_POINTER -> Hash.mix(Ptr.hash(raw), seed);
            case CHAN -> Hash.mix(System.identityHashCode(raw), seed);
            case STRUCT -> struct(orZero(raw)).hash(seed);
            case ARRAY -> hashArray(raw, seed);
            case MAP, SLICE, FUNC -> throw Panics.unhashable(type.toString());
            default -> Hash.mix(toBits(raw), seed);
        };
    }

    private int hashArray(@Nullable Object raw, int seed) {
        if (!type.comparable()) {
            throw Panics.unhashable(type.toString());
        }
        return ArrayValues.hash(type.elem(), present(orZero(raw)), seed);
    }

    // Interfaces

    /** The value in an interface; of an interface type, the value itself. */
    public @Nullable Object box(@Nullable Object raw) {
        return boxing.box(raw);
    }

    // Variables

    /** A pointer to a new variable that holds the zero value. */
    public Object newVariable() {
        return switch (kind.jvm()) {
            case 'Z' -> new BoolVar();
            case 'I' -> new IntVar();
            case 'J' -> new LongVar();
            case 'F' -> new FloatVar();
            case 'D' -> new DoubleVar();
            default -> isPlace() ? present(zero()) : new RefVar();
        };
    }

    /** Whether a variable of this type is an object that is its own pointer: structs and arrays. */
    public boolean isPlace() {
        return kind == Kind.STRUCT || kind == Kind.ARRAY;
    }

    /** The value of the variable a pointer refers to; a struct or array is the variable itself, not a copy. */
    public @Nullable Object load(@Nullable Object pointer) {
        if (pointer == null) {
            throw new NullPointerException("nil pointer to " + type);
        }
        return isPlace() ? pointer : ((Ptr) pointer).load();
    }

    /** Assigns to the variable a pointer refers to; the contents of a struct or array are copied. */
    public void store(@Nullable Object pointer, @Nullable Object raw) {
        if (pointer == null) {
            throw new NullPointerException("nil pointer to " + type);
        }
        switch (kind) {
            case STRUCT -> ((Struct) pointer).assign(struct(orZero(raw)));
            case ARRAY -> ArrayValues.assign(type.elem(), pointer, present(orZero(raw)));
            default -> ((Ptr) pointer).store(raw);
        }
    }

    // Storage of maps and channels, where all kinds but L travel as 64 bits

    /** The bits of a value that is no reference. */
    public long toBits(@Nullable Object raw) {
        return switch (raw) {
            case Boolean b -> b ? 1 : 0;
            case Integer i -> i;
            case Long l -> l;
            case Float f -> Float.floatToRawIntBits(f);
            case Double d -> Double.doubleToRawLongBits(d);
            case null, default -> throw new IllegalStateException(type + " does not travel as bits");
        };
    }

    public Object fromBits(long bits) {
        return switch (kind.jvm()) {
            case 'Z' -> bits != 0;
            case 'I' -> (int) bits;
            case 'J' -> bits;
            case 'F' -> Float.intBitsToFloat((int) bits);
            case 'D' -> Double.longBitsToDouble(bits);
            default -> throw new IllegalStateException(type + " does not travel as bits");
        };
    }
}
