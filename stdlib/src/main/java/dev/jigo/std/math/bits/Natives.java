package dev.jigo.std.math.bits;

/** Products of double width. */
public final class Natives {
    private Natives() {}

    public static long mulHigh(long x, long y) {
        return Math.unsignedMultiplyHigh(x, y);
    }
}
