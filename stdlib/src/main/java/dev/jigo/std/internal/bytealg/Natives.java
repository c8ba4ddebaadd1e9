package dev.jigo.std.internal.bytealg;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.runtime.values.GoString;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The functions of {@code internal/bytealg}. Slices and strings are searched as ranges of byte arrays. */
public final class Natives {
    private static final byte[] NONE = {};

    private Natives() {}

    /** Bytes {@code from} (inclusive) to {@code to} of an array. */
    private record Range(byte[] a, int from, int to) {
        static Range of(@Nullable ByteSlice s) {
            return s == null ? new Range(NONE, 0, 0) : new Range(s.a, s.off, s.off + s.len);
        }

        static Range of(@Nullable GoString s) {
            return s == null ? new Range(NONE, 0, 0) : new Range(s.a, s.off, s.off + s.len);
        }

        int length() {
            return to - from;
        }

        long indexOf(byte c) {
            for (int i = from; i < to; i++) {
                if (a[i] == c) {
                    return (long) i - from;
                }
            }
            return -1;
        }

        long lastIndexOf(byte c) {
            for (int i = to - 1; i >= from; i--) {
                if (a[i] == c) {
                    return (long) i - from;
                }
            }
            return -1;
        }

        long count(byte c) {
            long n = 0;
            for (int i = from; i < to; i++) {
                n += a[i] == c ? 1 : 0;
            }
            return n;
        }

        /** The first place where {@code needle}, which is not empty, stands; candidates are found by its first byte. */
        long indexOf(Range needle) {
            byte first = needle.a[needle.from];
            int last = to - needle.length();
            for (int i = from; i <= last; i++) {
                if (a[i] == first && Arrays.equals(a, i, i + needle.length(), needle.a, needle.from, needle.to)) {
                    return (long) i - from;
                }
            }
            return -1;
        }

        int compareTo(Range other) {
            return Integer.signum(Arrays.compareUnsigned(a, from, to, other.a, other.from, other.to));
        }
    }

    public static long Compare(@Nullable ByteSlice a, @Nullable ByteSlice b) {
        return Range.of(a).compareTo(Range.of(b));
    }

    public static long CompareString(@Nullable GoString a, @Nullable GoString b) {
        return Range.of(a).compareTo(Range.of(b));
    }

    public static long Count(@Nullable ByteSlice b, int c) {
        return Range.of(b).count((byte) c);
    }

    public static long CountString(@Nullable GoString s, int c) {
        return Range.of(s).count((byte) c);
    }

    public static boolean Equal(@Nullable ByteSlice a, @Nullable ByteSlice b) {
        Range x = Range.of(a);
        Range y = Range.of(b);
        return Arrays.equals(x.a, x.from, x.to, y.a, y.from, y.to);
    }

    public static long Index(@Nullable ByteSlice a, @Nullable ByteSlice b) {
        Range needle = Range.of(b);
        return needle.length() == 0 ? 0 : Range.of(a).indexOf(needle);
    }

    public static long IndexString(@Nullable GoString a, @Nullable GoString b) {
        Range needle = Range.of(b);
        return needle.length() == 0 ? 0 : Range.of(a).indexOf(needle);
    }

    public static long IndexByte(@Nullable ByteSlice b, int c) {
        return Range.of(b).indexOf((byte) c);
    }

    public static long IndexByteString(@Nullable GoString s, int c) {
        return Range.of(s).indexOf((byte) c);
    }

    public static long LastIndexByte(@Nullable ByteSlice s, int c) {
        return Range.of(s).lastIndexOf((byte) c);
    }

    public static long LastIndexByteString(@Nullable GoString s, int c) {
        return Range.of(s).lastIndexOf((byte) c);
    }

    public static ByteSlice MakeNoZero(long n) {
        if (n < 0 || n > Integer.MAX_VALUE - 8) {
            throw Panics.makesliceLen();
        }
        return ByteSlice.make(n);
    }
}
