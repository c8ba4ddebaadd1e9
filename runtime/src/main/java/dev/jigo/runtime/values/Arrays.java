package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Operations on Go arrays, which are Java arrays.
 *
 * <p>An array of arrays is an Object[] of arrays. {@code dims} counts the levels of arrays of arrays (0 for {@code
 * [N]int}, 1 for {@code [N][M]int}), {@code leaf} tells what the innermost arrays hold: {@link #PLAIN} values or {@link
 * #STRUCTS}. A null inner array or struct is a zero value.
 */
public final class Arrays {
    public static final int PLAIN = 0;
    public static final int STRUCTS = 1;

    private static final VarHandle ELEMENTS = MethodHandles.arrayElementVarHandle(Object[].class);

    private Arrays() {}

    /** The index as an int if it lies in an array of length {@code len}; else Go's panic. */
    public static int index(long i, int len) {
        return (int) Objects.checkIndex(i, (long) len);
    }

    // Addressed elements

    /** Puts {@code fresh} where an element is still null, and gives the element that is there then. */
    public static Object materialize(@Nullable Object[] a, int i, Object fresh) {
        Object before = ELEMENTS.compareAndExchange(a, i, null, fresh);
        return before == null ? fresh : before;
    }

    /** Assigns to an element of struct type; {@code v} is the caller's to give away. */
    public static void setStruct(@Nullable Object[] a, long i, Struct v) {
        putStruct(a, index(i, a.length), v);
    }

    /** Assigns to an element of array type; {@code v} is the caller's to give away. */
    public static void setArray(@Nullable Object[] a, long i, Object v, int dims, int leaf) {
        putArray(a, index(i, a.length), v, dims, leaf);
    }

    static void putStruct(@Nullable Object[] a, int i, @Nullable Object v) {
        Object there = a[i];
        if (there == null) {
            a[i] = v;
        } else if (v != null) {
            ((Struct) there).assign((Struct) v);
        } else {
            clearStruct((Struct) there);
        }
    }

    static void putArray(@Nullable Object[] a, int i, @Nullable Object v, int dims, int leaf) {
        Object there = a[i];
        if (there == null) {
            a[i] = v;
        } else if (v != null) {
            assign(there, v, dims, leaf);
        } else {
            clear(there, dims, leaf);
        }
    }

    // Copies

    /** A copy of an array of structs. */
    public static @Nullable Object[] copyStructs(@Nullable Object[] a) {
        Object[] copy = new Object[a.length];
        copyStructs(a, 0, copy, 0, a.length);
        return copy;
    }

    /** A copy of an array of arrays; {@code dims} &ge; 1. */
    public static @Nullable Object[] copyNested(@Nullable Object[] a, int dims, int leaf) {
        Object[] copy = new Object[a.length];
        for (int i = 0; i < a.length; i++) {
            Object inner = a[i];
            if (inner != null) {
                copy[i] = copy(inner, dims - 1, leaf);
            }
        }
        return copy;
    }

    /** A copy of any array. */
    public static Object copy(Object array, int dims, int leaf) {
        return switch (array) {
            case boolean[] a -> a.clone();
            case byte[] a -> a.clone();
            case short[] a -> a.clone();
            case int[] a -> a.clone();
            case long[] a -> a.clone();
            case float[] a -> a.clone();
            case double[] a -> a.clone();
            case Object[] a -> dims > 0 ? copyNested(a, dims, leaf) : leaf == STRUCTS ? copyStructs(a) : a.clone();
            default -> throw new IllegalArgumentException("not an array: " + array.getClass());
        };
    }

    /** Assigns the contents of one array of structs to another. */
    public static void assignStructs(@Nullable Object[] to, @Nullable Object[] from) {
        if (to != from) {
            assignStructs(from, 0, to, 0, to.length);
        }
    }

    /** Assigns the contents of one array to another of the same type. */
    public static void assign(Object to, Object from, int dims, int leaf) {
        if (to == from) {
            return;
        }
        if (to instanceof Object[] t && from instanceof Object[] f && (dims > 0 || leaf == STRUCTS)) {
            if (dims > 0) {
                assignArrays(f, 0, t, 0, t.length, dims - 1, leaf);
            } else {
                assignStructs(f, 0, t, 0, t.length);
            }
        } else {
            System.arraycopy(from, 0, to, 0, java.lang.reflect.Array.getLength(to));
        }
    }

    /** Sets all elements to zero. */
    public static void clear(Object array, int dims, int leaf) {
        switch (array) {
            case boolean[] a -> java.util.Arrays.fill(a, false);
            case byte[] a -> java.util.Arrays.fill(a, (byte) 0);
            case short[] a -> java.util.Arrays.fill(a, (short) 0);
            case int[] a -> java.util.Arrays.fill(a, 0);
            case long[] a -> java.util.Arrays.fill(a, 0);
            case float[] a -> java.util.Arrays.fill(a, 0);
            case double[] a -> java.util.Arrays.fill(a, 0);
            case Object[] a -> {
                for (int i = 0; i < a.length; i++) {
                    clearElement(a, i, dims, leaf);
                }
            }
            default -> throw new IllegalArgumentException("not an array: " + array.getClass());
        }
    }

    private static void clearElement(@Nullable Object[] a, int i, int dims, int leaf) {
        if (dims > 0) {
            putArray(a, i, null, dims - 1, leaf);
        } else if (leaf == STRUCTS) {
            putStruct(a, i, null);
        } else {
            a[i] = null;
        }
    }

    static void clearStruct(Struct s) {
        s.assign((Struct) s.structType().values().newVariable());
    }

    /** Fills a range that holds nothing yet with copies of structs. */
    static void copyStructs(@Nullable Object[] from, int fromIndex, @Nullable Object[] to, int toIndex, int n) {
        for (int k = 0; k < n; k++) {
            Object v = from[fromIndex + k];
            if (v != null) {
                to[toIndex + k] = ((Struct) v).copy();
            }
        }
    }

    /** Fills a range that holds nothing yet with copies of arrays. */
    static void copyArrays(
            @Nullable Object[] from, int fromIndex, @Nullable Object[] to, int toIndex, int n, int dims, int leaf) {
        for (int k = 0; k < n; k++) {
            Object v = from[fromIndex + k];
            if (v != null) {
                to[toIndex + k] = copy(v, dims, leaf);
            }
        }
    }

    /** Assigns structs to a range, which may overlap with the source. */
    static void assignStructs(@Nullable Object[] from, int fromIndex, @Nullable Object[] to, int toIndex, int n) {
        boolean backward = from == to && fromIndex < toIndex;
        for (int k = 0; k < n; k++) {
            int i = backward ? n - 1 - k : k;
            Object v = from[fromIndex + i];
            boolean adopts = v != null && to[toIndex + i] == null;
            putStruct(to, toIndex + i, adopts ? ((Struct) v).copy() : v);
        }
    }

    /** Assigns arrays to a range, which may overlap with the source. */
    static void assignArrays(
            @Nullable Object[] from, int fromIndex, @Nullable Object[] to, int toIndex, int n, int dims, int leaf) {
        boolean backward = from == to && fromIndex < toIndex;
        for (int k = 0; k < n; k++) {
            int i = backward ? n - 1 - k : k;
            Object v = from[fromIndex + i];
            boolean adopts = v != null && to[toIndex + i] == null;
            putArray(to, toIndex + i, adopts ? copy(v, dims, leaf) : v, dims, leaf);
        }
    }

    // Equality

    public static boolean eq(boolean[] a, boolean[] b) {
        return java.util.Arrays.equals(a, b);
    }

    public static boolean eq(byte[] a, byte[] b) {
        return java.util.Arrays.equals(a, b);
    }

    public static boolean eq(short[] a, short[] b) {
        return java.util.Arrays.equals(a, b);
    }

    public static boolean eq(int[] a, int[] b) {
        return java.util.Arrays.equals(a, b);
    }

    public static boolean eq(long[] a, long[] b) {
        return java.util.Arrays.equals(a, b);
    }

    public static boolean eq(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    public static boolean eq(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /** Arrays of strings. */
    public static boolean eqStrings(@Nullable Object[] a, @Nullable Object[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!GoString.eq((GoString) a[i], (GoString) b[i])) {
                return false;
            }
        }
        return true;
    }

    /** Arrays of interface values. */
    public static boolean eqIfaces(@Nullable Object[] a, @Nullable Object[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!Iface.eq(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    /** Arrays of pointers or channels. */
    public static boolean eqPtrs(@Nullable Object[] a, @Nullable Object[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!Ptr.eq(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    /** Arrays of any one type, whose descriptor's type is {@code arrayType}. */
    public static boolean eq(Object a, Object b, dev.jigo.runtime.types.RType arrayType) {
        return arrayType.values().equal(a, b);
    }

    /** A hash of an array that agrees with ==. */
    public static int hash(Object a, int seed, dev.jigo.runtime.types.RType arrayType) {
        return arrayType.values().hash(a, seed);
    }

    // Pointers to elements; those of structs and arrays are the elements themselves

    public static BoolPtr ptr(boolean[] a, long i) {
        return new BoolElem(a, index(i, a.length));
    }

    public static IntPtr ptr(byte[] a, long i) {
        return new Int8Elem(a, index(i, a.length));
    }

    public static IntPtr ptrU(byte[] a, long i) {
        return new Uint8Elem(a, index(i, a.length));
    }

    public static IntPtr ptr(short[] a, long i) {
        return new Int16Elem(a, index(i, a.length));
    }

    public static IntPtr ptrU(short[] a, long i) {
        return new Uint16Elem(a, index(i, a.length));
    }

    public static IntPtr ptr(int[] a, long i) {
        return new Int32Elem(a, index(i, a.length));
    }

    public static LongPtr ptr(long[] a, long i) {
        return new LongElem(a, index(i, a.length));
    }

    public static FloatPtr ptr(float[] a, long i) {
        return new FloatElem(a, index(i, a.length));
    }

    public static DoublePtr ptr(double[] a, long i) {
        return new DoubleElem(a, index(i, a.length));
    }

    public static RefPtr ptr(@Nullable Object[] a, long i) {
        return new RefElem(a, index(i, a.length));
    }
}
