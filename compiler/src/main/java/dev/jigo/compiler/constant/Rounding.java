package dev.jigo.compiler.constant;

import java.math.BigInteger;

/** Correctly rounded conversion of exact numbers to the IEEE formats. */
final class Rounding {
    private static final int DOUBLE_BITS = 53;
    private static final int DOUBLE_MIN = -1074;
    private static final int DOUBLE_MAX = 1024;
    private static final int FLOAT_BITS = 24;
    private static final int FLOAT_MIN = -149;
    private static final int FLOAT_MAX = 128;

    private Rounding() {}

    static double toDouble(BinaryFloat value) {
        return round(value.mantissa(), BigInteger.ONE, value.exponent(), DOUBLE_BITS, DOUBLE_MIN, DOUBLE_MAX);
    }

    static double toDouble(BigInteger numerator, BigInteger denominator) {
        return round(numerator, denominator, 0, DOUBLE_BITS, DOUBLE_MIN, DOUBLE_MAX);
    }

    static float toFloat(BinaryFloat value) {
        return (float) round(value.mantissa(), BigInteger.ONE, value.exponent(), FLOAT_BITS, FLOAT_MIN, FLOAT_MAX);
    }

    static float toFloat(BigInteger numerator, BigInteger denominator) {
        return (float) round(numerator, denominator, 0, FLOAT_BITS, FLOAT_MIN, FLOAT_MAX);
    }

    /**
     * Rounds {@code numerator / denominator * 2^scale} half to even to {@code bits} mantissa bits, no bit below
     * {@code 2^min}, infinite from {@code 2^max} on.
     */
    private static double round(BigInteger numerator, BigInteger denominator, long scale, int bits, int min, int max) {
        if (numerator.signum() == 0) {
            return 0;
        }
        boolean negative = numerator.signum() < 0;
        BigInteger magnitude = numerator.abs();
        long top = magnitude.bitLength() - denominator.bitLength() + scale;
        if (top > max + 2) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (top < min - 2) {
            return negative ? -0.0 : 0.0;
        }
        // The unit is chosen from an estimate of the top bit that may be one too low; then one bit more is dropped.
        long unit = Math.max(top - 1 - bits, min - 2L);
        long shift = scale - unit;
        BigInteger scaledNumerator = shift >= 0 ? magnitude.shiftLeft((int) shift) : magnitude;
        BigInteger scaledDenominator = shift >= 0 ? denominator : denominator.shiftLeft((int) -shift);
        BigInteger[] parts = scaledNumerator.divideAndRemainder(scaledDenominator);
        BigInteger quotient = parts[0];
        boolean sticky = parts[1].signum() != 0;
        int drop = (int) Math.max(Math.max(0, quotient.bitLength() - bits), min - unit);
        BigInteger kept = quotient.shiftRight(drop);
        if (drop > 0) {
            boolean half = quotient.testBit(drop - 1);
            boolean beyond = sticky || quotient.getLowestSetBit() < drop - 1 && quotient.signum() != 0;
            if (half && (beyond || kept.testBit(0))) {
                kept = kept.add(BigInteger.ONE);
            }
        }
        long exponent = unit + drop;
        double result = kept.bitLength() + exponent > max
                ? Double.POSITIVE_INFINITY
                : scale(kept.longValueExact(), (int) exponent);
        return negative ? -result : result;
    }

    /** Exact because the mantissa fits and the exponent is in range; two steps keep subnormal results exact too. */
    private static double scale(long mantissa, int exponent) {
        if (exponent < -1022) {
            return Math.scalb(Math.scalb((double) mantissa, -(1022 - 64)), exponent + 1022 - 64);
        }
        return Math.scalb((double) mantissa, exponent);
    }
}
