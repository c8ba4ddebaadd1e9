package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/**
 * A slice header: {@code len} elements from {@code off} of an array, which has room for {@code cap}. Immutable; nil is
 * null. Subclasses hold the array in {@code a}. Their static methods accept nil, take lengths and indices as Go's int,
 * and panic as Go does.
 */
public abstract class Slice {
    public final int off;
    public final int len;
    public final int cap;

    Slice(int off, int len, int cap) {
        this.off = off;
        this.len = len;
        this.cap = cap;
    }

    /** The array, of the type the subclass tells. */
    public abstract Object array();

    /** Whether two slices have an element in common; for slices.overlaps and the alias checks of crypto. */
    public static boolean overlaps(@Nullable Slice s, @Nullable Slice t) {
        return s != null && t != null && s.array() == t.array() && s.off < t.off + t.len && t.off < s.off + s.len;
    }

    public static long len(@Nullable Slice s) {
        return s == null ? 0 : s.len;
    }

    public static long cap(@Nullable Slice s) {
        return s == null ? 0 : s.cap;
    }
}
