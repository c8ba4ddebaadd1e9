package dev.jigo.compiler.constant;

import java.math.BigInteger;

/**
 * A binary floating-point number {@code mantissa * 2^exponent} of at most {@link #PRECISION} mantissa bits, rounded
 * half to even. The mantissa is odd or zero, so equal numbers are equal records. There are no infinities:
 * callers turn what {@link #isHuge()} into the unknown constant, and what {@link #isTiny()} into zero.
 */
public record BinaryFloat(BigInteger mantissa, long exponent) implements Comparable<BinaryFloat> {
    /** Mantissa bits of a constant. */
    public static final int PRECISION = 512;

    static final BinaryFloat ZERO = new BinaryFloat(BigInteger.ZERO, 0);
    private static final long MAX_EXPONENT = Integer.MAX_VALUE;

    static BinaryFloat of(BigInteger mantissa, long exponent) {
        return of(mantissa, exponent, PRECISION, false);
    }

    /** Rounds to {@code precision} bits; {@code sticky} says that the true value lies a little beyond the mantissa. */
    static BinaryFloat of(BigInteger mantissa, long exponent, int precision, boolean sticky) {
        if (mantissa.signum() == 0) {
            return ZERO;
        }
        BigInteger magnitude = mantissa.abs();
        int excess = magnitude.bitLength() - precision;
        if (excess > 0) {
            BigInteger kept = magnitude.shiftRight(excess);
            boolean half = magnitude.testBit(excess - 1);
            boolean beyondHalf = sticky || magnitude.getLowestSetBit() < excess - 1;
            if (half && (beyondHalf || kept.testBit(0))) {
                kept = kept.add(BigInteger.ONE);
            }
            magnitude = kept;
            exponent += excess;
        }
        int zeros = magnitude.getLowestSetBit();
        BigInteger odd = magnitude.shiftRight(zeros);
        return new BinaryFloat(mantissa.signum() < 0 ? odd.negate() : odd, exponent + zeros);
    }

    static BinaryFloat ofRatio(BigInteger numerator, BigInteger denominator) {
        return ofRatio(numerator, denominator, PRECISION);
    }

    private static BinaryFloat ofRatio(BigInteger numerator, BigInteger denominator, int precision) {
        if (numerator.signum() == 0) {
            return ZERO;
        }
        int shift = Math.max(0, precision + 2 - numerator.bitLength() + denominator.bitLength());
        BigInteger[] parts = numerator.abs().shiftLeft(shift).divideAndRemainder(denominator.abs());
        BigInteger quotient = numerator.signum() * denominator.signum() < 0 ? parts[0].negate() : parts[0];
        return of(quotient, -shift, precision, parts[1].signum() != 0);
    }

    /** Returns {@code 10^power * factor}, computed with enough guard bits to round correctly in practice. */
    static BinaryFloat scaled(BigInteger factor, long power) {
        int working = PRECISION + 128;
        BinaryFloat result = of(factor, 0, Math.max(working, factor.bitLength()), false);
        BinaryFloat base = new BinaryFloat(BigInteger.valueOf(5), 1);
        BinaryFloat scale = new BinaryFloat(BigInteger.ONE, 0);
        for (long n = Math.abs(power); n != 0; n >>= 1) {
            if ((n & 1) != 0) {
                scale = scale.times(base, working);
            }
            base = base.times(base, working);
        }
        BinaryFloat exactish = power >= 0 ? result.times(scale, working) : result.dividedBy(scale, working);
        return of(exactish.mantissa, exactish.exponent);
    }

    public int signum() {
        return mantissa.signum();
    }

    /** The position of the highest bit: the number is in {@code [2^(n-1), 2^n)}. */
    long magnitude() {
        return mantissa.bitLength() + exponent;
    }

    boolean isHuge() {
        return magnitude() > MAX_EXPONENT;
    }

    boolean isTiny() {
        return magnitude() < -MAX_EXPONENT;
    }

    boolean isInteger() {
        return exponent >= 0;
    }

    /** Rounds towards zero, or away from it, to fewer bits. */
    BinaryFloat truncated(int precision, boolean away) {
        int excess = mantissa.bitLength() - precision;
        if (excess <= 0) {
            return this;
        }
        BigInteger kept = mantissa.abs().shiftRight(excess);
        if (away) {
            kept = kept.add(BigInteger.ONE);
        }
        return of(signum() < 0 ? kept.negate() : kept, exponent + excess);
    }

    /** The integer value; the number must be an integer of reasonable size. */
    BigInteger toInteger() {
        return mantissa.shiftLeft((int) exponent);
    }

    BinaryFloat plus(BinaryFloat other) {
        if (signum() == 0) {
            return other;
        }
        if (other.signum() == 0) {
            return this;
        }
        BinaryFloat high = exponent >= other.exponent ? this : other;
        BinaryFloat low = high == this ? other : this;
        long distance = high.exponent - low.exponent;
        long limit = 2L * PRECISION + 8 + low.mantissa.bitLength();
        if (distance > limit) {
            // The low operand only decides the direction of rounding: a single far bit of its sign does the same.
            BigInteger padded = high.mantissa.shiftLeft(2 * PRECISION);
            return of(padded.add(BigInteger.valueOf(low.signum())), high.exponent - 2L * PRECISION);
        }
        return of(high.mantissa.shiftLeft((int) distance).add(low.mantissa), low.exponent);
    }

    BinaryFloat minus(BinaryFloat other) {
        return plus(other.negate());
    }

    BinaryFloat times(BinaryFloat other) {
        return times(other, PRECISION);
    }

    private BinaryFloat times(BinaryFloat other, int precision) {
        return of(mantissa.multiply(other.mantissa), exponent + other.exponent, precision, false);
    }

    BinaryFloat dividedBy(BinaryFloat other) {
        return dividedBy(other, PRECISION);
    }

    private BinaryFloat dividedBy(BinaryFloat other, int precision) {
        BinaryFloat ratio = ofRatio(mantissa, other.mantissa, precision);
        return ratio.signum() == 0 ? ZERO : new BinaryFloat(ratio.mantissa, ratio.exponent + exponent - other.exponent);
    }

    BinaryFloat negate() {
        return new BinaryFloat(mantissa.negate(), exponent);
    }

    @Override
    public int compareTo(BinaryFloat other) {
        if (signum() != other.signum() || signum() == 0) {
            return Integer.compare(signum(), other.signum());
        }
        if (magnitude() != other.magnitude()) {
            return magnitude() > other.magnitude() ? signum() : -signum();
        }
        return minus(other).signum();
    }
}
