package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Go string: immutable bytes {@code a[off .. off+len)}, mostly UTF-8. Slices share the bytes. Nobody writes to {@code
 * a} once a string refers to it. The static methods accept null as the empty string.
 */
public final class GoString implements Dyn, Comparable<GoString> {
    public static final GoString EMPTY = new GoString(new byte[0], 0, 0);

    public final byte[] a;
    public final int off;
    public final int len;

    /** A string over the given bytes, which must not change from now on. */
    public GoString(byte[] a, int off, int len) {
        this.a = a;
        this.off = off;
        this.len = len;
    }

    /** A string over all of the given bytes, which must not change from now on. */
    public static GoString wrap(byte[] a) {
        return new GoString(a, 0, a.length);
    }

    @Override
    public RType rtype() {
        return Types.STRING;
    }

    // Construction

    /** The string whose bytes are the characters of {@code latin1}. */
    public static GoString constant(String latin1) {
        return wrap(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The UTF-8 form of a Java string; a lone surrogate becomes U+FFFD. */
    public static GoString of(String java) {
        return wrap(Utf8.encode(java));
    }

    /** Go's {@code string(b)}. */
    public static @Nullable GoString fromBytes(@Nullable ByteSlice b) {
        if (b == null || b.len == 0) {
            return null;
        }
        return wrap(Arrays.copyOfRange(b.a, b.off, b.off + b.len));
    }

    /**
     * A string that shares the bytes of {@code b}: for lookups, comparisons and unsafe.String, where b stays unchanged.
     */
    public static @Nullable GoString view(@Nullable ByteSlice b) {
        return b == null ? null : new GoString(b.a, b.off, b.len);
    }

    /** Go's {@code string(r)} of an integer: its UTF-8 form, or that of U+FFFD if it is no valid code point. */
    public static GoString fromRune(long r) {
        int rune = Utf8.validRune(r) ? (int) r : Utf8.REPLACEMENT;
        if (rune < 0x80) {
            return OneByte.STRINGS[rune];
        }
        byte[] bytes = new byte[Utf8.width(rune)];
        Utf8.encode(rune, bytes, 0);
        return wrap(bytes);
    }

    /** Go's {@code string(runes)}. */
    public static @Nullable GoString fromRunes(@Nullable IntSlice runes) {
        if (runes == null || runes.len == 0) {
            return null;
        }
        int size = 0;
        for (int i = 0; i < runes.len; i++) {
            size = Math.addExact(size, Utf8.width(runes.a[runes.off + i]));
        }
        byte[] bytes = new byte[size];
        int at = 0;
        for (int i = 0; i < runes.len; i++) {
            at = Utf8.encode(runes.a[runes.off + i], bytes, at);
        }
        return wrap(bytes);
    }

    // Conversions from strings

    /** Go's {@code []byte(s)}, with the capacity gc's allocator gives. */
    public static ByteSlice toBytes(@Nullable GoString s) {
        int len = s == null ? 0 : s.len;
        byte[] bytes = new byte[Growth.roundedCapacity(len, 1)];
        if (s != null) {
            System.arraycopy(s.a, s.off, bytes, 0, len);
        }
        return new ByteSlice(bytes, 0, len, bytes.length);
    }

    /** {@code []byte(s)} of a constant: capacity and length are equal. */
    public static ByteSlice toBytesExact(@Nullable GoString s) {
        byte[] bytes = s == null ? new byte[0] : s.bytes();
        return new ByteSlice(bytes, 0, bytes.length, bytes.length);
    }

    /** A slice that shares the bytes of {@code s}: for reading, and unsafe.StringData. */
    public static @Nullable ByteSlice viewBytes(@Nullable GoString s) {
        return s == null ? null : new ByteSlice(s.a, s.off, s.len, s.len);
    }

    /** Go's {@code []rune(s)}, with the capacity gc's allocator gives. */
    public static IntSlice toRunes(@Nullable GoString s) {
        int count = (int) runeCount(s);
        int[] runes = new int[Growth.roundedCapacity(count, 4)];
        if (s != null) {
            int i = 0;
            for (int n = 0; n < count; n++) {
                long decoded = Utf8.decode(s.a, s.off + i, s.off + s.len);
                runes[n] = (int) decoded;
                i += (int) (decoded >>> 32);
            }
        }
        return new IntSlice(runes, 0, count, runes.length);
    }

    /** The number of runes, each invalid byte counting as one. */
    public static long runeCount(@Nullable GoString s) {
        return s == null ? 0 : Utf8.count(s.a, s.off, s.off + s.len);
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return Arrays.copyOfRange(a, off, off + len);
    }

    /** The Java string; each byte of invalid UTF-8 becomes U+FFFD. */
    @Override
    public String toString() {
        return Utf8.toJava(a, off, off + len);
    }

    /** The Java string of a Go string that may be null. */
    public static String toJava(@Nullable GoString s) {
        return s == null ? "" : s.toString();
    }

    // Operations

    /** The string as an object, for an interface. */
    public static GoString orEmpty(@Nullable GoString s) {
        return s == null ? EMPTY : s;
    }

    public static long len(@Nullable GoString s) {
        return s == null ? 0 : s.len;
    }

    /** Go's {@code s[i]}. */
    public static int at(@Nullable GoString s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)] & 0xff;
    }

    /** {@link #at(GoString, long)} with an index known to be an int. */
    public static int at(@Nullable GoString s, int i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + Objects.checkIndex(i, s.len)] & 0xff;
    }

    /** Go's {@code s[lo:hi]}. */
    public static @Nullable GoString slice(@Nullable GoString s, long lo, long hi) {
        int len = s == null ? 0 : s.len;
        if (Long.compareUnsigned(hi, len) > 0) {
            throw Panics.sliceAlen(hi, len);
        }
        if (Long.compareUnsigned(lo, hi) > 0) {
            throw Panics.sliceB(lo, hi);
        }
        if (s == null || lo == hi) {
            return null;
        }
        if (hi - lo == len) {
            return s;
        }
        return new GoString(s.a, s.off + (int) lo, (int) (hi - lo));
    }

    public static @Nullable GoString concat(@Nullable GoString a, @Nullable GoString b) {
        if (a == null || a.len == 0) {
            return b;
        }
        if (b == null || b.len == 0) {
            return a;
        }
        byte[] bytes = new byte[Math.addExact(a.len, b.len)];
        System.arraycopy(a.a, a.off, bytes, 0, a.len);
        System.arraycopy(b.a, b.off, bytes, a.len, b.len);
        return wrap(bytes);
    }

    /** All parts in order; a single part that is not empty is the result itself. */
    public static @Nullable GoString concat(@Nullable GoString[] parts) {
        int size = 0;
        int filled = 0;
        GoString last = null;
        for (GoString part : parts) {
            if (part != null && part.len > 0) {
                size = Math.addExact(size, part.len);
                filled++;
                last = part;
            }
        }
        if (filled <= 1) {
            return last;
        }
        byte[] bytes = new byte[size];
        int at = 0;
        for (GoString part : parts) {
            if (part != null) {
                System.arraycopy(part.a, part.off, bytes, at, part.len);
                at += part.len;
            }
        }
        return wrap(bytes);
    }

    public static boolean eq(@Nullable GoString a, @Nullable GoString b) {
        if (a == b) {
            return true;
        }
        if (a == null) {
            return b == null || b.len == 0;
        }
        if (b == null) {
            return a.len == 0;
        }
        return a.len == b.len && Hash.equal(a.a, a.off, b.a, b.off, a.len);
    }

    /** Negative, zero or positive as a is before, equal to or after b, bytewise. */
    public static int compare(@Nullable GoString a, @Nullable GoString b) {
        if (a == b) {
            return 0;
        }
        if (a == null || b == null) {
            return Long.compare(len(a), len(b));
        }
        return Arrays.compareUnsigned(a.a, a.off, a.off + a.len, b.a, b.off, b.off + b.len);
    }

    public static int hash(@Nullable GoString s) {
        return hash(s, 0);
    }

    /** A hash that depends on the seed. */
    public static int hash(@Nullable GoString s, int seed) {
        return s == null ? Hash.bytes(Hash.NONE, 0, 0, seed) : Hash.bytes(s.a, s.off, s.len, seed);
    }

    /**
     * The rune at byte i in the low 32 bits and its width in the high ones; U+FFFD and 1 where the bytes are no UTF-8.
     */
    public static long decode(@Nullable GoString s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        int at = s.off + (int) Objects.checkIndex(i, (long) s.len);
        byte b = s.a[at];
        return b >= 0 ? b | 1L << 32 : Utf8.decode(s.a, at, s.off + s.len);
    }

    // As a Java object

    @Override
    public int compareTo(GoString o) {
        return compare(this, o);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof GoString s && eq(this, s);
    }

    @Override
    public int hashCode() {
        return hash(this, 0);
    }

    /** The strings of one ASCII character. */
    private static final class OneByte {
        static final GoString[] STRINGS = strings();

        private static GoString[] strings() {
            GoString[] strings = new GoString[0x80];
            byte[] bytes = new byte[0x80];
            for (int i = 0; i < strings.length; i++) {
                bytes[i] = (byte) i;
                strings[i] = new GoString(bytes, i, 1);
            }
            return strings;
        }
    }
}
