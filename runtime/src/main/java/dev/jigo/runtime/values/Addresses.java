package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand for the addresses of objects: stable, alike for equal pointers, ordered within one array. Two
 * objects may share a number, as seldom as two random numbers of 31 bits are equal.
 */
public final class Addresses {
    private static final long HEAP = 0xc000000000L;

    /** The distance of elements whose size is not known: more than any likely size. */
    private static final int UNKNOWN_SIZE = 4096;

    private Addresses() {}

    /** The number of a pointer in any representation, or of the first element of a slice; 0 for nil. */
    public static long of(@Nullable Object o) {
        return switch (o) {
            case null -> 0;
            case Place p when p.origin == null -> p.distance;
            case Place p -> of(p.origin) + p.distance;
            case Ptr p when MemoryPointers.memoryOf(p) != null -> base(p.base()) + p.index();
            case Ptr p -> base(p.base()) + (long) stride(p.base()) * p.index();
            case Slice s -> base(s.array()) + (long) stride(s.array()) * s.off;
            default -> base(o);
        };
    }

    /** The distance of neighbouring elements of an array. */
    static int stride(@Nullable Object array) {
        int unit = array == null || array instanceof Ptr ? 0 : Memory.unit(array);
        return unit == 0 ? UNKNOWN_SIZE : unit;
    }

    /** Arrays are as far apart as they can be long, so that they never seem to overlap. */
    private static long base(@Nullable Object o) {
        long hash = System.identityHashCode(o) & 0x7fffffffL;
        boolean array = o != null && o.getClass().isArray();
        return array ? hash << 32 : HEAP + 16 * hash;
    }
}
