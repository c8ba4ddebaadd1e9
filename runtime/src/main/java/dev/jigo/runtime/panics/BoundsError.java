package dev.jigo.runtime.panics;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An index or slice bound out of range, in gc's words. */
public final class BoundsError extends RuntimeError {
    /** The expression that failed. x is the bound, y what it was compared with. */
    public enum Code {
        INDEX("index out of range [%x] with length %y", "index out of range [%x]"),
        SLICE_ALEN("slice bounds out of range [:%x] with length %y", "slice bounds out of range [:%x]"),
        SLICE_ACAP("slice bounds out of range [:%x] with capacity %y", "slice bounds out of range [:%x]"),
        SLICE_B("slice bounds out of range [%x:%y]", "slice bounds out of range [%x:]"),
        SLICE3_ALEN("slice bounds out of range [::%x] with length %y", "slice bounds out of range [::%x]"),
        SLICE3_ACAP("slice bounds out of range [::%x] with capacity %y", "slice bounds out of range [::%x]"),
        SLICE3_B("slice bounds out of range [:%x:%y]", "slice bounds out of range [:%x:]"),
        SLICE3_C("slice bounds out of range [%x:%y:]", "slice bounds out of range [%x::]"),
        CONVERT(
                "cannot convert slice with length %x to array or pointer to array with length %y",
                "cannot convert slice with length %x to array or pointer to array with length %y");

        final String text;
        /** For a negative x, where y tells nothing. */
        final String negative;

        Code(String text, String negative) {
            this.text = text;
            this.negative = negative;
        }
    }

    private final long x;
    private final boolean signed;
    private final long y;
    private final Code code;

    BoundsError(long x, boolean signed, long y, Code code) {
        this.x = x;
        this.signed = signed;
        this.y = y;
        this.code = code;
    }

    @Override
    public String text() {
        String form = signed && x < 0 ? code.negative : code.text;
        return "runtime error: "
                + form.replace("%x", signed ? Long.toString(x) : Long.toUnsignedString(x))
                        .replace("%y", Long.toString(y));
    }

    @Override
    String typeName() {
        return "boundsError";
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof BoundsError b && x == b.x && signed == b.signed && y == b.y && code == b.code;
    }

    @Override
    public int hashCode() {
        return Objects.hash(x, signed, y, code);
    }
}
