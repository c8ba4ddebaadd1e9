package dev.jigo.compiler.constant;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal forms of floats as C's and Go's %g print them. */
public final class FloatFormat {
    private FloatFormat() {}

    /** The form of constants in messages: six significant digits, more only where they would hide a fraction. */
    static String shortForm(BinaryFloat value) {
        double rounded = Rounding.toDouble(value);
        if (!Double.isInfinite(rounded) && (value.signum() == 0) == (rounded == 0)) {
            String text = general(rounded, 6);
            if (!value.isInteger() && text.indexOf('.') < 0) {
                text = shortest(rounded);
            }
            return text;
        }
        return outOfRange(value);
    }

    /** Formats like {@code %.<digits>g}. */
    public static String general(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal decimal = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return layout(decimal, digits);
    }

    /** Formats like {@code %g}: the shortest decimal that reads back as the same float64. */
    public static String shortest(double value) {
        if (value == 0) {
            return "0";
        }
        return layout(new BigDecimal(Double.toString(value)), 6);
    }

    private static String layout(BigDecimal decimal, int exponentLimit) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent < -4 || exponent >= exponentLimit) {
            String digits = stripped.unscaledValue().abs().toString();
            String sign = stripped.signum() < 0 ? "-" : "";
            String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + twoDigits(Math.abs(exponent));
        }
        return stripped.toPlainString();
    }

    private static String twoDigits(int exponent) {
        return exponent < 10 ? "0" + exponent : Integer.toString(exponent);
    }

    /** The exact value: hexadecimal digits of a mantissa from 0.5 to 1, and a binary exponent. */
    static String exactForm(BinaryFloat value) {
        BigInteger mantissa = value.mantissa().abs();
        BigInteger aligned = mantissa.shiftLeft(-mantissa.bitLength() & 3);
        String sign = value.signum() < 0 ? "-" : "";
        return sign + "0x." + aligned.toString(16) + "p" + signed(value.magnitude());
    }

    private static String signed(long exponent) {
        return exponent < 0 ? Long.toString(exponent) : "+" + exponent;
    }

    /**
     * An approximate decimal through logarithms, for what no float64 holds. As in Go the lead is brought up only once, so
     * that it may stay below 1.
     */
    private static String outOfRange(BinaryFloat value) {
        double mantissa = Rounding.toDouble(
                new BinaryFloat(value.mantissa(), -value.mantissa().bitLength()));
        double decimal = value.magnitude() * (Math.log(2) / Math.log(10));
        long exponent = (long) decimal;
        double lead = mantissa * Math.pow(10, decimal - exponent);
        double size = Math.abs(lead);
        if (size < 1 - 0.5e-6) {
            lead *= 10;
            exponent--;
        } else if (size >= 10) {
            lead /= 10;
            exponent++;
        }
        return general(lead, 6) + "e" + signed(exponent);
    }
}
