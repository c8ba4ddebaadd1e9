package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Pointers to numbers that lie, little-endian as on amd64, in arrays and variables of other number types. */
final class ByteViews {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteViews() {}

    /** The width in bytes of the array element that a pointer points to; 0 if it points to no array element of numbers. */
    static int elementWidth(Ptr p) {
        return width(p.base());
    }

    private static int width(@Nullable Object array) {
        return switch (array) {
            case byte[] _ -> 1;
            case short[] _ -> 2;
            case int[] _, float[] _ -> 4;
            case long[] _, double[] _ -> 8;
            case null, default -> 0;
        };
    }

    /** A pointer of the wanted class to a number at a place; null if there is no such number. */
    static @Nullable Object pointer(Object p, RType elem, Class<?> target) {
        if (!Unsafe.isNumber(elem)) {
            return null;
        }
        int index = p instanceof Ptr q ? q.index() : 0;
        Object array = p instanceof Ptr q ? q.base() : p;
        if (array instanceof byte[] bytes) {
            return inBytes(bytes, index, (int) elem.size(), target);
        }
        if (p instanceof Ptr q && isWord(q)) {
            return new Word(q).pointer(target);
        }
        return null;
    }

    private static boolean isWord(Ptr p) {
        return p instanceof LongPtr || p instanceof DoublePtr || p instanceof FloatPtr || p instanceof IntPtr;
    }

    /** A pointer further on in the same array. */
    static @Nullable Object moved(Object p, long bytes) {
        Object array = p instanceof Ptr q ? q.base() : p;
        int width = array instanceof Object[] ? 8 : width(array);
        if (width == 0 || bytes % width != 0) {
            return null;
        }
        int index = (p instanceof Ptr q ? q.index() : 0) + (int) (bytes / width);
        return switch (array) {
            case byte[] a -> new Uint8Elem(a, index);
            case short[] a -> new Uint16Elem(a, index);
            case int[] a -> new Int32Elem(a, index);
            case float[] a -> new FloatElem(a, index);
            case long[] a -> new LongElem(a, index);
            case double[] a -> new DoubleElem(a, index);
            case null, default -> null;
        };
    }

    private static @Nullable Object inBytes(byte[] bytes, int at, int width, Class<?> target) {
        if (target == LongPtr.class) {
            return new LongAt(bytes, at);
        }
        if (target == IntPtr.class) {
            return width == 1 ? new Uint8Elem(bytes, at) : new IntAt(bytes, at, width);
        }
        return null;
    }

    private static final class LongAt extends LongPtr {
        private final byte[] bytes;
        private final int at;

        LongAt(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        @Override
        public long get() {
            return (long) LONGS.get(bytes, at);
        }

        @Override
        public void set(long value) {
            LONGS.set(bytes, at, value);
        }

        @Override
        public Object base() {
            return bytes;
        }

        @Override
        public int index() {
            return at;
        }
    }

    private static final class IntAt extends IntPtr {
        private final byte[] bytes;
        private final int at;
        private final int width;

        IntAt(byte[] bytes, int at, int width) {
            this.bytes = bytes;
            this.at = at;
            this.width = width;
        }

        @Override
        public int get() {
            return width == 2 ? (short) SHORTS.get(bytes, at) & 0xffff : (int) INTS.get(bytes, at);
        }

        @Override
        public void set(int value) {
            if (width == 2) {
                SHORTS.set(bytes, at, (short) value);
            } else {
                INTS.set(bytes, at, value);
            }
        }

        @Override
        public Object base() {
            return bytes;
        }

        @Override
        public int index() {
            return at;
        }
    }

    /** A variable of a number type, by its bits. */
    private record Word(Ptr variable) {

        @Nullable Object pointer(Class<?> target) {
            boolean wide = variable instanceof LongPtr || variable instanceof DoublePtr;
            if (wide && target == LongPtr.class) {
                return new LongBits(this);
            }
            if (wide && target == DoublePtr.class) {
                return new DoubleBits(this);
            }
            if (!wide && target == IntPtr.class) {
                return new IntBits(this);
            }
            return !wide && target == FloatPtr.class ? new FloatBits(this) : null;
        }

        long bits() {
            return switch (variable) {
                case LongPtr p -> p.get();
                case DoublePtr p -> Double.doubleToRawLongBits(p.get());
                case IntPtr p -> p.get();
                case FloatPtr p -> Float.floatToRawIntBits(p.get());
                default -> throw new IllegalStateException();
            };
        }

        void setBits(long bits) {
            switch (variable) {
                case LongPtr p -> p.set(bits);
                case DoublePtr p -> p.set(Double.longBitsToDouble(bits));
                case IntPtr p -> p.set((int) bits);
                case FloatPtr p -> p.set(Float.intBitsToFloat((int) bits));
                default -> throw new IllegalStateException();
            }
        }
    }

    private static final class LongBits extends LongPtr {
        private final Word word;

        LongBits(Word word) {
            this.word = word;
        }

        @Override
        public long get() {
            return word.bits();
        }

        @Override
        public void set(long value) {
            word.setBits(value);
        }

        @Override
        public @Nullable Object base() {
            return word.variable.base();
        }
    }

    private static final class DoubleBits extends DoublePtr {
        private final Word word;

        DoubleBits(Word word) {
            this.word = word;
        }

        @Override
        public double get() {
            return Double.longBitsToDouble(word.bits());
        }

        @Override
        public void set(double value) {
            word.setBits(Double.doubleToRawLongBits(value));
        }

        @Override
        public @Nullable Object base() {
            return word.variable.base();
        }
    }

    private static final class IntBits extends IntPtr {
        private final Word word;

        IntBits(Word word) {
            this.word = word;
        }

        @Override
        public int get() {
            return (int) word.bits();
        }

        @Override
        public void set(int value) {
            word.setBits(value);
        }

        @Override
        public @Nullable Object base() {
            return word.variable.base();
        }
    }

    private static final class FloatBits extends FloatPtr {
        private final Word word;

        FloatBits(Word word) {
            this.word = word;
        }

        @Override
        public float get() {
            return Float.intBitsToFloat((int) word.bits());
        }

        @Override
        public void set(float value) {
            word.setBits(Float.floatToRawIntBits(value));
        }

        @Override
        public @Nullable Object base() {
            return word.variable.base();
        }
    }
}
