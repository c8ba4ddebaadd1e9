package dev.jigo.compiler.constant;

import dev.jigo.compiler.constant.ConstantValue.BigInt;
import dev.jigo.compiler.constant.ConstantValue.BoolValue;
import dev.jigo.compiler.constant.ConstantValue.ComplexValue;
import dev.jigo.compiler.constant.ConstantValue.FloatValue;
import dev.jigo.compiler.constant.ConstantValue.Kind;
import dev.jigo.compiler.constant.ConstantValue.RatValue;
import dev.jigo.compiler.constant.ConstantValue.SmallInt;
import dev.jigo.compiler.constant.ConstantValue.StringValue;
import dev.jigo.compiler.constant.ConstantValue.Unknown;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Creation, inspection and conversion of constants. */
public final class Constants {
    /** Fractions whose parts have no more bits than this stay fractions. */
    static final int MAX_RATIO_BITS = 4 << 10;

    /** Bits by which a float may miss an integer without being taken for one. */
    private static final int UNCERTAIN_BITS = 4;

    private static final BoolValue TRUE = new BoolValue(true);
    private static final BoolValue FALSE = new BoolValue(false);

    private Constants() {}

    /** The value of an erroneous constant. */
    public static ConstantValue unknown() {
        return Unknown.UNKNOWN;
    }

    public static ConstantValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static ConstantValue of(long value) {
        return new SmallInt(value);
    }

    public static ConstantValue of(BigInteger value) {
        return value.bitLength() < Long.SIZE ? new SmallInt(value.longValue()) : new BigInt(value);
    }

    public static ConstantValue of(byte[] string) {
        return new StringValue(string);
    }

    public static ConstantValue of(String string) {
        return new StringValue(string.getBytes(StandardCharsets.UTF_8));
    }

    /** The exact value of a finite double; unknown for infinities and NaN. */
    public static ConstantValue of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return unknown();
        }
        if (value == 0) {
            return of(0L);
        }
        long bits = Double.doubleToLongBits(value);
        int biased = (int) (bits >> 52) & 0x7ff;
        long fraction = bits & (1L << 52) - 1;
        long mantissa = biased == 0 ? fraction : fraction | 1L << 52;
        BigInteger signed = BigInteger.valueOf(bits < 0 ? -mantissa : mantissa);
        return ofFloat(BinaryFloat.of(signed, Math.max(biased, 1) - 1075));
    }

    /** A fraction, as a fraction where it is small, else as a float. The denominator must not be 0. */
    static ConstantValue ofRatio(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        if (n.bitLength() < MAX_RATIO_BITS && d.bitLength() < MAX_RATIO_BITS) {
            return new RatValue(n, d);
        }
        return ofFloat(BinaryFloat.ofRatio(n, d));
    }

    /** A float, as a fraction where it is small; unknown where it is beyond all exponents. */
    static ConstantValue ofFloat(BinaryFloat value) {
        if (value.signum() == 0) {
            return new RatValue(BigInteger.ZERO, BigInteger.ONE);
        }
        if (value.isHuge()) {
            return unknown();
        }
        if (value.isTiny()) {
            return new RatValue(BigInteger.ZERO, BigInteger.ONE);
        }
        if (isSmall(value)) {
            int exponent = (int) value.exponent();
            return exponent >= 0
                    ? new RatValue(value.mantissa().shiftLeft(exponent), BigInteger.ONE)
                    : new RatValue(value.mantissa(), BigInteger.ONE.shiftLeft(-exponent));
        }
        return new FloatValue(value);
    }

    static ConstantValue ofComplex(ConstantValue real, ConstantValue imaginary) {
        if (real.kind() == Kind.UNKNOWN || imaginary.kind() == Kind.UNKNOWN) {
            return unknown();
        }
        return new ComplexValue(real, imaginary);
    }

    private static boolean isSmall(BinaryFloat value) {
        long magnitude = value.magnitude();
        return -MAX_RATIO_BITS < magnitude && magnitude < MAX_RATIO_BITS;
    }

    // Inspection.

    /** The value of a boolean constant. */
    public static boolean boolValue(ConstantValue value) {
        return value instanceof BoolValue bool && bool.value();
    }

    /** The bytes of a string constant, empty for the unknown one. */
    public static byte[] stringBytes(ConstantValue value) {
        return value instanceof StringValue string ? string.bytes() : new byte[0];
    }

    /** The value of an integer constant that fits a long, else null. */
    public static @Nullable Long longValue(ConstantValue value) {
        return value instanceof SmallInt small ? small.value() : null;
    }

    /** The value of an integer constant, else null. */
    public static @Nullable BigInteger bigValue(ConstantValue value) {
        return switch (value) {
            case SmallInt small -> BigInteger.valueOf(small.value());
            case BigInt big -> big.value();
            default -> null;
        };
    }

    /** The float64 nearest to a real constant; infinite on overflow. */
    public static double doubleValue(ConstantValue value) {
        return switch (value) {
            case SmallInt small -> (double) small.value();
            case BigInt big -> Rounding.toDouble(big.value(), BigInteger.ONE);
            case RatValue rat -> Rounding.toDouble(rat.numerator(), rat.denominator());
            case FloatValue real -> Rounding.toDouble(real.value());
            case ComplexValue complex -> doubleValue(complex.real());
            default -> 0;
        };
    }

    /** The float32 nearest to a real constant; infinite on overflow. */
    public static float floatValue(ConstantValue value) {
        return switch (value) {
            case SmallInt small -> (float) small.value();
            case BigInt big -> Rounding.toFloat(big.value(), BigInteger.ONE);
            case RatValue rat -> Rounding.toFloat(rat.numerator(), rat.denominator());
            case FloatValue real -> Rounding.toFloat(real.value());
            case ComplexValue complex -> floatValue(complex.real());
            default -> 0;
        };
    }

    /** The number of bits of the magnitude of an integer constant. */
    public static int bitLength(ConstantValue value) {
        BigInteger integer = bigValue(value);
        return integer == null ? 0 : integer.abs().bitLength();
    }

    /** -1, 0 or 1; for complex constants 0 exactly if the value is 0; 1 for the unknown constant. */
    public static int sign(ConstantValue value) {
        return switch (value) {
            case SmallInt small -> Long.signum(small.value());
            case BigInt big -> big.value().signum();
            case RatValue rat -> rat.numerator().signum();
            case FloatValue real -> real.value().signum();
            case ComplexValue complex -> sign(complex.real()) | sign(complex.imaginary());
            default -> 1;
        };
    }

    // Conversions: the unknown constant if the value is not representable.

    /** The value as an integer, if it is one. */
    public static ConstantValue toInt(ConstantValue value) {
        return switch (value) {
            case SmallInt small -> small;
            case BigInt big -> big;
            case RatValue rat -> rat.denominator().equals(BigInteger.ONE) ? of(rat.numerator()) : unknown();
            case FloatValue real -> nearInteger(real.value());
            case ComplexValue complex -> sign(complex.imaginary()) == 0 ? toInt(complex.real()) : unknown();
            default -> unknown();
        };
    }

    private static ConstantValue nearInteger(BinaryFloat value) {
        if (!isSmall(value)) {
            return unknown();
        }
        if (value.isInteger()) {
            return of(value.toInteger());
        }
        for (boolean away : new boolean[] {false, true}) {
            BinaryFloat rounded = value.truncated(BinaryFloat.PRECISION - UNCERTAIN_BITS, away);
            if (rounded.isInteger()) {
                return of(rounded.toInteger());
            }
        }
        return unknown();
    }

    /** The value as a float, if its imaginary part is 0. */
    public static ConstantValue toFloat(ConstantValue value) {
        return switch (value) {
            case SmallInt small -> new RatValue(BigInteger.valueOf(small.value()), BigInteger.ONE);
            case BigInt big -> ofRatio(big.value(), BigInteger.ONE);
            case RatValue rat -> rat;
            case FloatValue real -> real;
            case ComplexValue complex -> sign(complex.imaginary()) == 0 ? toFloat(complex.real()) : unknown();
            default -> unknown();
        };
    }

    /** The value as a complex number. */
    public static ConstantValue toComplex(ConstantValue value) {
        return switch (value) {
            case SmallInt _, BigInt _, RatValue _, FloatValue _ -> new ComplexValue(value, of(0L));
            case ComplexValue complex -> complex;
            default -> unknown();
        };
    }

    /** The real part of a numeric constant. */
    public static ConstantValue real(ConstantValue value) {
        return value instanceof ComplexValue complex ? complex.real() : value;
    }

    /** The imaginary part of a numeric constant. */
    public static ConstantValue imaginary(ConstantValue value) {
        return switch (value) {
            case ComplexValue complex -> complex.imaginary();
            case Unknown unknown -> unknown;
            default -> of(0L);
        };
    }

    /** {@code value * i}, for a real constant. */
    public static ConstantValue makeImaginary(ConstantValue value) {
        return ofComplex(of(0L), value);
    }

    /** The value rounded to the nearest float32; null if it overflows. */
    public static @Nullable ConstantValue roundToFloat32(ConstantValue value) {
        float rounded = floatValue(value);
        return Float.isInfinite(rounded) ? null : of((double) rounded);
    }

    /** The value rounded to the nearest float64; null if it overflows. */
    public static @Nullable ConstantValue roundToFloat64(ConstantValue value) {
        double rounded = doubleValue(value);
        return Double.isInfinite(rounded) ? null : of(rounded);
    }

    /** The string of one code point; what is no code point becomes U+FFFD. */
    public static ConstantValue runeString(ConstantValue value) {
        Long rune = longValue(value);
        ByteArrayOutputStream out = new ByteArrayOutputStream(4);
        Utf8.encode(out, rune == null ? -1 : rune);
        return of(out.toByteArray());
    }
}
