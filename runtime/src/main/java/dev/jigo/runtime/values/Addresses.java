package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand for the addresses of objects: stable, alike for equal pointers, in gc's heap range. Different objects may
 * share one.
 */
public final class Addresses {
    private static final long HEAP = 0xc000000000L;

    private Addresses() {}

    public static long of(@Nullable Object o) {
        return switch (o) {
            case null -> 0;
            case Ptr p -> ofBase(p.base()) + 8L * p.index();
            case Slice s -> ofBase(s.array()) + 8L * s.off;
            default -> ofBase(o);
        };
    }

    private static long ofBase(@Nullable Object o) {
        return HEAP + 16L * (System.identityHashCode(o) & 0x7fffffffL);
    }
}
