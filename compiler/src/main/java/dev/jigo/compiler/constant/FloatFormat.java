package dev.jigo.compiler.constant;

import java.math.BigDecimal;
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
        return layout(new BigDecimal(Double.toString(value)), 21);
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

    /** An approximate decimal through logarithms, for what no float64 holds. */
    private static String outOfRange(BinaryFloat value) {
        double mantissa = value.mantissa().shiftRight(Math.max(0, value.mantissa().bitLength() - 60)).doubleValue();
        int bits = Math.min(60, value.mantissa().bitLength());
        double fraction = Math.abs(mantissa) / Math.pow(2, bits);
        double log = Math.log10(fraction) + value.magnitude() * Math.log10(2);
        long exponent = (long) Math.floor(log);
        double lead = Math.pow(10, log - exponent);
        if (lead >= 10) {
            lead /= 10;
            exponent++;
        }
        String sign = value.signum() < 0 ? "-" : "";
        return sign + general(lead, 6) + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
