package dev.jigo.runtime.values;

import dev.jigo.runtime.types.Kind;
import org.jspecify.annotations.Nullable;

/** Pointers to numbers somewhere in a {@link Memory}. */
final class MemoryPointers {
    private MemoryPointers() {}

    /** A pointer to a number of the given kind at a byte offset. */
    static Ptr of(Memory memory, long offset, Kind kind) {
        int width = kind.size();
        return switch (kind.jvm()) {
            case 'Z' -> new BoolNumber(memory, offset);
            case 'I' -> new IntNumber(memory, offset, width, kind.isSigned());
            case 'J' -> new LongNumber(memory, offset);
            case 'F' -> new FloatNumber(memory, offset);
            case 'D' -> new DoubleNumber(memory, offset);
            default -> throw new IllegalArgumentException(kind + " is no number");
        };
    }

    /** The memory and the offset that a pointer made here refers to; null for other pointers. */
    static @Nullable Memory memoryOf(Ptr p) {
        return switch (p) {
            case BoolNumber b -> b.memory;
            case IntNumber i -> i.memory;
            case LongNumber l -> l.memory;
            case FloatNumber f -> f.memory;
            case DoubleNumber d -> d.memory;
            default -> null;
        };
    }

    private static final class BoolNumber extends BoolPtr {
        private final Memory memory;
        private final long offset;

        BoolNumber(Memory memory, long offset) {
            this.memory = memory;
            this.offset = offset;
        }

        @Override
        public boolean get() {
            return memory.load(offset, 1) != 0;
        }

        @Override
        public void set(boolean value) {
            memory.store(offset, 1, value ? 1 : 0);
        }

        @Override
        public Object base() {
            return memory.holder();
        }

        @Override
        public int index() {
            return (int) offset;
        }
    }

    private static final class IntNumber extends IntPtr {
        private final Memory memory;
        private final long offset;
        private final int width;
        private final boolean signed;

        IntNumber(Memory memory, long offset, int width, boolean signed) {
            this.memory = memory;
            this.offset = offset;
            this.width = width;
            this.signed = signed;
        }

        @Override
        public int get() {
            int bits = (int) memory.load(offset, width);
            int unused = 32 - 8 * width;
            return signed ? bits << unused >> unused : bits;
        }

        @Override
        public void set(int value) {
            memory.store(offset, width, value);
        }

        @Override
        public Object base() {
            return memory.holder();
        }

        @Override
        public int index() {
            return (int) offset;
        }
    }

    private static final class LongNumber extends LongPtr {
        private final Memory memory;
        private final long offset;

        LongNumber(Memory memory, long offset) {
            this.memory = memory;
            this.offset = offset;
        }

        @Override
        public long get() {
            return memory.load(offset, 8);
        }

        @Override
        public void set(long value) {
            memory.store(offset, 8, value);
        }

        @Override
        public Object base() {
            return memory.holder();
        }

        @Override
        public int index() {
            return (int) offset;
        }
    }

    private static final class FloatNumber extends FloatPtr {
        private final Memory memory;
        private final long offset;

        FloatNumber(Memory memory, long offset) {
            this.memory = memory;
            this.offset = offset;
        }

        @Override
        public float get() {
            return Float.intBitsToFloat((int) memory.load(offset, 4));
        }

        @Override
        public void set(float value) {
            memory.store(offset, 4, Float.floatToRawIntBits(value));
        }

        @Override
        public Object base() {
            return memory.holder();
        }

        @Override
        public int index() {
            return (int) offset;
        }
    }

    private static final class DoubleNumber extends DoublePtr {
        private final Memory memory;
        private final long offset;

        DoubleNumber(Memory memory, long offset) {
            this.memory = memory;
            this.offset = offset;
        }

        @Override
        public double get() {
            return Double.longBitsToDouble(memory.load(offset, 8));
        }

        @Override
        public void set(double value) {
            memory.store(offset, 8, Double.doubleToRawLongBits(value));
        }

        @Override
        public Object base() {
            return memory.holder();
        }

        @Override
        public int index() {
            return (int) offset;
        }
    }
}
