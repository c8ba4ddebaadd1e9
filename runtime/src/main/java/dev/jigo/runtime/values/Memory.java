package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an array of numbers or of one number variable, as they would lie in memory on amd64: what a pointer cast
 * by package unsafe to a number of another size reads and writes. Widths are 1, 2, 4 or 8 bytes; bits come
 * zero-extended.
 */
final class Memory {
    private static final VarHandle WORDS = view(long[].class);
    private static final VarHandle HALVES = view(int[].class);
    private static final VarHandle QUARTERS = view(short[].class);

    private final Object holder;
    private final int unit;

    private Memory(Object holder, int unit) {
        this.holder = holder;
        this.unit = unit;
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /** The memory of an array or a pointer to a variable; null if it holds no numbers. */
    static @Nullable Memory of(Object holder) {
        int unit = unit(holder);
        return unit == 0 ? null : new Memory(holder, unit);
    }

    /** The size of an element of an array, or of the variable behind a pointer, in bytes; 0 if it is no number. */
    static int unit(Object holder) {
        return switch (holder) {
            case byte[] _, boolean[] _, BoolPtr _ -> 1;
            case short[] _ -> 2;
            case int[] _, float[] _, IntPtr _, FloatPtr _ -> 4;
            case long[] _, double[] _, LongPtr _, DoublePtr _ -> 8;
            default -> 0;
        };
    }

    Object holder() {
        return holder;
    }

    /** The number of bytes. */
    private long size() {
        return holder instanceof Ptr ? unit : (long) java.lang.reflect.Array.getLength(holder) * unit;
    }

    private void check(long offset, int width) {
        if (offset < 0 || offset + width > size()) {
            throw new IndexOutOfBoundsException(
                    "access of bytes " + offset + " to " + (offset + width) + " of " + size());
        }
    }

    long load(long offset, int width) {
        check(offset, width);
        if (holder instanceof byte[] a) {
            return switch (width) {
                case 8 -> (long) WORDS.get(a, (int) offset);
                case 4 -> (int) HALVES.get(a, (int) offset) & 0xffffffffL;
                case 2 -> (short) QUARTERS.get(a, (int) offset) & 0xffffL;
                default -> a[(int) offset] & 0xffL;
            };
        }
        long bits = 0;
        for (int i = 0; i < width; i++) {
            long at = offset + i;
            bits |= (unitBits((int) (at / unit)) >>> 8 * (at % unit) & 0xff) << 8 * i;
        }
        return bits;
    }

    void store(long offset, int width, long bits) {
        check(offset, width);
        if (holder instanceof byte[] a) {
            switch (width) {
                case 8 -> WORDS.set(a, (int) offset, bits);
                case 4 -> HALVES.set(a, (int) offset, (int) bits);
                case 2 -> QUARTERS.set(a, (int) offset, (short) bits);
                default -> a[(int) offset] = (byte) bits;
            }
            return;
        }
        for (int i = 0; i < width; i++) {
            long at = offset + i;
            int index = (int) (at / unit);
            long shift = 8 * (at % unit);
            long kept = unitBits(index) & ~(0xffL << shift);
            setUnitBits(index, kept | (bits >>> 8 * i & 0xff) << shift);
        }
    }

    private long unitBits(int i) {
        return switch (holder) {
            case boolean[] a -> a[i] ? 1 : 0;
            case short[] a -> a[i] & 0xffffL;
            case int[] a -> a[i] & 0xffffffffL;
            case long[] a -> a[i];
            case float[] a -> Float.floatToRawIntBits(a[i]) & 0xffffffffL;
            case double[] a -> Double.doubleToRawLongBits(a[i]);
            case BoolPtr p -> p.get() ? 1 : 0;
            case IntPtr p -> p.get() & 0xffffffffL;
            case LongPtr p -> p.get();
            case FloatPtr p -> Float.floatToRawIntBits(p.get()) & 0xffffffffL;
            case DoublePtr p -> Double.doubleToRawLongBits(p.get());
            default -> throw new IllegalStateException("no numbers in " + holder.getClass());
        };
    }

    private void setUnitBits(int i, long bits) {
        switch (holder) {
            case boolean[] a -> a[i] = (bits & 0xff) != 0;
            case short[] a -> a[i] = (short) bits;
            case int[] a -> a[i] = (int) bits;
            case long[] a -> a[i] = bits;
            case float[] a -> a[i] = Float.intBitsToFloat((int) bits);
            case double[] a -> a[i] = Double.longBitsToDouble(bits);
            case BoolPtr p -> p.set((bits & 0xff) != 0);
            case IntPtr p -> p.set((int) bits);
            case LongPtr p -> p.set(bits);
            case FloatPtr p -> p.set(Float.intBitsToFloat((int) bits));
            case DoublePtr p -> p.set(Double.longBitsToDouble(bits));
            default -> throw new IllegalStateException("no numbers in " + holder.getClass());
        }
    }
}
