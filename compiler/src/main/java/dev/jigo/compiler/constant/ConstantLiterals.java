package dev.jigo.compiler.constant;

import dev.jigo.compiler.syntax.Literals;
import dev.jigo.compiler.syntax.Token;
import java.math.BigInteger;

/** The values of Go's literals. The texts have passed the scanner, so only their values are of interest here. */
public final class ConstantLiterals {
    private ConstantLiterals() {}

    /**
     * The value of a literal.
     *
     * @param kind {@code INT}, {@code FLOAT}, {@code IMAG}, {@code CHAR} or {@code STRING}
     * @return the unknown constant if the text is malformed or its value beyond all representations
     */
    public static ConstantValue value(Token kind, String text) {
        try {
            return switch (kind) {
                case INT -> integer(text.replace("_", ""));
                case FLOAT -> floating(text.replace("_", ""));
                case IMAG -> imaginary(text.substring(0, text.length() - 1).replace("_", ""));
                case CHAR -> Constants.of((long) Literals.rune(text));
                case STRING -> Constants.of(Literals.stringBytes(text));
                default -> Constants.unknown();
            };
        } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
            return Constants.unknown();
        }
    }

    private static ConstantValue integer(String text) {
        int radix = 10;
        String digits = text;
        if (text.length() > 1 && text.charAt(0) == '0') {
            radix = switch (text.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'b', 'B' -> 2;
                default -> 8;
            };
            digits = Character.isLetter(text.charAt(1)) ? text.substring(2) : text.substring(1);
        }
        return Constants.of(new BigInteger(digits, radix));
    }

    private static ConstantValue imaginary(String text) {
        boolean decimal = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (decimal) {
            // A leading zero does not mean octal here, for the sake of old programs.
            return Constants.makeImaginary(Constants.of(new BigInteger(text)));
        }
        boolean prefixed = text.length() > 1 && text.charAt(0) == '0' && "bBoOxX".indexOf(text.charAt(1)) >= 0;
        boolean fractional = text.indexOf('.') >= 0 || text.indexOf('p') >= 0 || text.indexOf('P') >= 0 || !prefixed;
        return Constants.makeImaginary(fractional ? floating(text) : integer(text));
    }

    private static ConstantValue floating(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        String body = hex ? text.substring(2) : text;
        int radix = hex ? 16 : 10;
        int exponentAt = -1;
        for (int i = 0; i < body.length() && exponentAt < 0; i++) {
            char c = body.charAt(i);
            if (hex ? c == 'p' || c == 'P' : c == 'e' || c == 'E') {
                exponentAt = i;
            }
        }
        String mantissa = exponentAt < 0 ? body : body.substring(0, exponentAt);
        BigInteger exponent = exponentAt < 0 ? BigInteger.ZERO : new BigInteger(body.substring(exponentAt + 1));
        int point = mantissa.indexOf('.');
        int fraction = point < 0 ? 0 : mantissa.length() - point - 1;
        BigInteger digits = new BigInteger(
                point < 0 ? mantissa : mantissa.substring(0, point) + mantissa.substring(point + 1), radix);
        if (digits.signum() == 0) {
            return Constants.ofRatio(BigInteger.ZERO, BigInteger.ONE);
        }
        if (exponent.bitLength() > 40) {
            return exponent.signum() < 0 ? Constants.ofRatio(BigInteger.ZERO, BigInteger.ONE) : Constants.unknown();
        }
        long power = exponent.longValue() - (hex ? 4L : 1L) * fraction;
        return hex ? Constants.ofFloat(BinaryFloat.of(digits, power)) : decimal(digits, power);
    }

    private static ConstantValue decimal(BigInteger digits, long power) {
        if (Math.abs(power) < 2 * Constants.MAX_RATIO_BITS) {
            BigInteger scale = BigInteger.TEN.pow((int) Math.abs(power));
            return power >= 0
                    ? Constants.ofRatio(digits.multiply(scale), BigInteger.ONE)
                    : Constants.ofRatio(digits, scale);
        }
        return Constants.ofFloat(BinaryFloat.scaled(digits, power));
    }
}
