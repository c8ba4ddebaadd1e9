package dev.jigo.runtime.types;

import dev.jigo.runtime.values.Arrays;
import dev.jigo.runtime.values.BoolElem;
import dev.jigo.runtime.values.DoubleElem;
import dev.jigo.runtime.values.FloatElem;
import dev.jigo.runtime.values.Hash;
import dev.jigo.runtime.values.Int16Elem;
import dev.jigo.runtime.values.Int32Elem;
import dev.jigo.runtime.values.Int8Elem;
import dev.jigo.runtime.values.LongElem;
import dev.jigo.runtime.values.RefElem;
import dev.jigo.runtime.values.Uint16Elem;
import dev.jigo.runtime.values.Uint8Elem;
import org.jspecify.annotations.Nullable;

/**
 * Operations on Java arrays that hold elements of a type known only at run time; the arrays of Go arrays and slices.
 */
public final class ArrayValues {
    private ArrayValues() {}

    /** A new array of zero values. */
    public static Object make(RType elem, int length) {
        return switch (elem.kind()) {
            case BOOL -> new boolean[length];
            case INT8, UINT8 -> new byte[length];
            case INT16, UINT16 -> new short[length];
            case INT32, UINT32 -> new int[length];
            case INT, INT64, UINT, UINT64, UINTPTR -> new long[length];
            case FLOAT32 -> new float[length];
            case FLOAT64 -> new double[length];
            default -> new Object[length];
        };
    }

    /** The raw value at i; a struct or array is the variable itself, made if nothing was there yet. */
    public static @Nullable Object get(RType elem, Object array, int i) {
        return switch (array) {
            case boolean[] a -> a[i];
            case byte[] a -> elem.kind() == Kind.UINT8 ? a[i] & 0xff : (int) a[i];
            case short[] a -> elem.kind() == Kind.UINT16 ? a[i] & 0xffff : (int) a[i];
            case int[] a -> a[i];
            case long[] a -> a[i];
            case float[] a -> a[i];
            case double[] a -> a[i];
            case Object[] a -> elem.values().isPlace() ? place(elem, a, i) : a[i];
            default -> throw notAnArray(array);
        };
    }

    private static Object place(RType elem, @Nullable Object[] a, int i) {
        Object there = a[i];
        return there != null ? there : Arrays.materialize(a, i, elem.values().newVariable());
    }

    private static IllegalStateException notAnArray(Object array) {
        return new IllegalStateException("not an array: " + array.getClass());
    }

    /** Assigns to element i; the contents of a struct or array are copied. */
    public static void set(RType elem, Object array, int i, @Nullable Object raw) {
        switch (array) {
            case boolean[] a -> a[i] = (Boolean) present(raw);
            case byte[] a -> a[i] = (byte) (int) (Integer) present(raw);
            case short[] a -> a[i] = (short) (int) (Integer) present(raw);
            case int[] a -> a[i] = (Integer) present(raw);
            case long[] a -> a[i] = (Long) present(raw);
            case float[] a -> a[i] = (Float) present(raw);
            case double[] a -> a[i] = (Double) present(raw);
            case Object[] a -> setReference(elem, a, i, raw);
            default -> throw notAnArray(array);
        }
    }

    private static void setReference(RType elem, @Nullable Object[] a, int i, @Nullable Object raw) {
        if (elem.values().isPlace()) {
            elem.values().store(place(elem, a, i), raw);
        } else {
            a[i] = raw;
        }
    }

    private static Object present(@Nullable Object raw) {
        return java.util.Objects.requireNonNull(raw);
    }

    /** A pointer to element i. */
    public static Object ptr(RType elem, Object array, int i) {
        return switch (array) {
            case boolean[] a -> new BoolElem(a, i);
            case byte[] a -> elem.kind() == Kind.UINT8 ? new Uint8Elem(a, i) : new Int8Elem(a, i);
            case short[] a -> elem.kind() == Kind.UINT16 ? new Uint16Elem(a, i) : new Int16Elem(a, i);
            case int[] a -> new Int32Elem(a, i);
            case long[] a -> new LongElem(a, i);
            case float[] a -> new FloatElem(a, i);
            case double[] a -> new DoubleElem(a, i);
            case Object[] a -> elem.values().isPlace() ? place(elem, a, i) : new RefElem(a, i);
            default -> throw notAnArray(array);
        };
    }

    public static int length(Object array) {
        return java.lang.reflect.Array.getLength(array);
    }

    /** A copy that shares no variable with the original. */
    public static Object copy(RType elem, Object array) {
        int length = length(array);
        Object copy = make(elem, length);
        copyElements(elem, array, 0, copy, 0, length);
        return copy;
    }

    /**
     * Makes all elements of {@code to} equal to those of {@code from}; structs and arrays in it stay the same objects.
     */
    static void assign(RType elem, Object to, Object from) {
        if (to != from) {
            copyElements(elem, from, 0, to, 0, length(to));
        }
    }

    /** Copies n elements, as {@code copy} does, also within one array. */
    public static void copyElements(RType elem, Object from, int fromIndex, Object to, int toIndex, int n) {
        if (!(from instanceof Object[] f
                && to instanceof Object[] t
                && elem.values().isPlace())) {
            System.arraycopy(from, fromIndex, to, toIndex, n);
            return;
        }
        boolean backward = from == to && fromIndex < toIndex;
        for (int k = 0; k < n; k++) {
            int i = backward ? n - 1 - k : k;
            copyPlace(elem, f[fromIndex + i], t, toIndex + i);
        }
    }

    private static void copyPlace(RType elem, @Nullable Object value, @Nullable Object[] to, int i) {
        Object there = to[i];
        if (there != null) {
            elem.values().store(there, value);
        } else if (value != null) {
            to[i] = elem.values().copy(value);
        }
    }

    static boolean isZero(RType elem, Object array) {
        for (int i = 0; i < length(array); i++) {
            Object raw = array instanceof Object[] a ? a[i] : get(elem, array, i);
            if (!elem.values().isZero(raw)) {
                return false;
            }
        }
        return true;
    }

    static boolean equal(RType elem, Object a, Object b) {
        return switch (a) {
            case boolean[] x -> java.util.Arrays.equals(x, (boolean[]) b);
            case byte[] x -> java.util.Arrays.equals(x, (byte[]) b);
            case short[] x -> java.util.Arrays.equals(x, (short[]) b);
            case int[] x -> java.util.Arrays.equals(x, (int[]) b);
            case long[] x -> java.util.Arrays.equals(x, (long[]) b);
            case float[] x -> Arrays.eq(x, (float[]) b);
            case double[] x -> Arrays.eq(x, (double[]) b);
            case Object[] x -> equalReferences(elem, x, (Object[]) b);
            default -> throw notAnArray(a);
        };
    }

    private static boolean equalReferences(RType elem, @Nullable Object[] a, @Nullable Object[] b) {
        RawValues values = elem.values();
        for (int i = 0; i < a.length; i++) {
            if (!values.equal(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    static int hash(RType elem, Object array, int seed) {
        RawValues values = elem.values();
        int h = seed;
        for (int i = 0; i < length(array); i++) {
            Object raw = array instanceof Object[] a ? a[i] : get(elem, array, i);
            h = Hash.combine(h, values.hash(raw, seed));
        }
        return h;
    }
}
