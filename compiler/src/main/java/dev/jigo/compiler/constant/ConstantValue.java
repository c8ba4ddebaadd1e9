package dev.jigo.compiler.constant;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * An exact constant. {@code toString} gives the short form used in messages, {@link #exactString()} the complete one.
 * Create values through {@link Constants} or {@link ConstantLiterals}.
 */
public sealed interface ConstantValue {
    /** The language's kinds of constants; several representations share a kind. */
    enum Kind {
        UNKNOWN,
        BOOL,
        STRING,
        INT,
        FLOAT,
        COMPLEX
    }

    /** The kind of this value. */
    Kind kind();

    /** The complete value in Go's notation: quoted strings in full, fractions as {@code a/b}. */
    String exactString();

    /** The result of an erroneous operation. */
    enum Unknown implements ConstantValue {
        UNKNOWN;

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String exactString() {
            return "unknown";
        }

        @Override
        public String toString() {
            return "unknown";
        }
    }

    /** A boolean. */
    record BoolValue(boolean value) implements ConstantValue {
        @Override
        public Kind kind() {
            return Kind.BOOL;
        }

        @Override
        public String exactString() {
            return Boolean.toString(value);
        }

        @Override
        public String toString() {
            return exactString();
        }
    }

    /** A string: a sequence of bytes, usually but not necessarily UTF-8. */
    final class StringValue implements ConstantValue {
        private final byte[] bytes;

        StringValue(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The bytes; callers must not change them. */
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public Kind kind() {
            return Kind.STRING;
        }

        @Override
        public String exactString() {
            return Quoting.quote(bytes);
        }

        @Override
        public String toString() {
            return Quoting.shorten(exactString());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof StringValue string && Arrays.equals(bytes, string.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    /** An integer that fits a long. */
    record SmallInt(long value) implements ConstantValue {
        @Override
        public Kind kind() {
            return Kind.INT;
        }

        @Override
        public String exactString() {
            return Long.toString(value);
        }

        @Override
        public String toString() {
            return exactString();
        }
    }

    /** An integer outside the range of long. */
    record BigInt(BigInteger value) implements ConstantValue {
        @Override
        public Kind kind() {
            return Kind.INT;
        }

        @Override
        public String exactString() {
            return value.toString();
        }

        @Override
        public String toString() {
            return exactString();
        }
    }

    /** A fraction in lowest terms with positive denominator. */
    record RatValue(BigInteger numerator, BigInteger denominator) implements ConstantValue {
        @Override
        public Kind kind() {
            return Kind.FLOAT;
        }

        @Override
        public String exactString() {
            return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
        }

        @Override
        public String toString() {
            return FloatFormat.shortForm(BinaryFloat.ofRatio(numerator, denominator));
        }
    }

    /** A float too large or too small for a fraction. */
    record FloatValue(BinaryFloat value) implements ConstantValue {
        @Override
        public Kind kind() {
            return Kind.FLOAT;
        }

        @Override
        public String exactString() {
            return FloatFormat.exactForm(value);
        }

        @Override
        public String toString() {
            return FloatFormat.shortForm(value);
        }
    }

    /** A complex number of two real constants. */
    record ComplexValue(ConstantValue real, ConstantValue imaginary) implements ConstantValue {
        @Override
        public Kind kind() {
            return Kind.COMPLEX;
        }

        @Override
        public String exactString() {
            return "(" + real.exactString() + " + " + imaginary.exactString() + "i)";
        }

        @Override
        public String toString() {
            return "(" + real + " + " + imaginary + "i)";
        }
    }
}
