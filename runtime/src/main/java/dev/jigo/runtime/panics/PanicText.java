package dev.jigo.runtime.panics;

import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.Box;
import dev.jigo.runtime.values.Complex;
import dev.jigo.runtime.values.Dyn;
import dev.jigo.runtime.values.ErrorMethod;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.StringMethod;
import org.jspecify.annotations.Nullable;

/** The argument of a panic as gc prints it. */
final class PanicText {
    private PanicText() {}

    /** Runs Error or String methods of {@code v}, which may panic. */
    static String of(@Nullable Object v) {
        return switch (v) {
            case null -> "nil";
            case PanicNilError e -> e.text();
            case ErrorMethod e -> GoString.toJava(e.Error());
            case StringMethod s -> GoString.toJava(s.String());
            case Dyn d -> ofDyn(d);
            default -> "(" + v.getClass().getName() + ") " + address(v);
        };
    }

    private static String ofDyn(Dyn v) {
        if (v instanceof GoString s) {
            return s.toString();
        }
        RType type = v.rtype();
        if (!(v instanceof Box box)) {
            return "(" + type + ") " + address(v);
        }
        Object raw = box.raw();
        String text = basic(type.kind(), raw);
        if (text == null) {
            return "(" + type + ") " + address(raw == null ? v : raw);
        }
        if (type.pkgPath().isEmpty()) {
            return text;
        }
        return type + (type.kind() == Kind.STRING ? "(\"" + text + "\")" : "(" + text + ")");
    }

    private static @Nullable String basic(Kind kind, @Nullable Object raw) {
        return switch (kind) {
            case BOOL, INT, INT8, INT16, INT32, INT64, UINT8, UINT16 -> String.valueOf(raw);
            case UINT32 -> raw instanceof Integer i ? Integer.toUnsignedString(i) : String.valueOf(raw);
            case UINT, UINT64, UINTPTR -> raw instanceof Long l ? Long.toUnsignedString(l) : String.valueOf(raw);
            case FLOAT32, FLOAT64 -> raw instanceof Number n ? floating(n) : String.valueOf(raw);
            case COMPLEX64, COMPLEX128 -> {
                Complex c = (Complex) raw;
                double im = c == null ? 0 : c.im;
                String imaginary = kind == Kind.COMPLEX64 ? floating((float) im) : floating(im);
                double re = c == null ? 0 : c.re;
                yield "(" + (kind == Kind.COMPLEX64 ? floating((float) re) : floating(re))
                        + (imaginary.startsWith("-") || imaginary.startsWith("+") ? "" : "+") + imaginary + "i)";
            }
            case STRING -> raw == null ? "" : raw.toString();
            default -> null;
        };
    }

    /** The shortest decimal that reads back the same, with an exponent from 1e+06 on and below 1e-04. */
    static String floating(Number n) {
        double d = n.doubleValue();
        if (Double.isNaN(d)) {
            return "NaN";
        }
        if (Double.isInfinite(d)) {
            return d > 0 ? "+Inf" : "-Inf";
        }
        String sign = 1 / d < 0 || d < 0 ? "-" : "";
        if (d == 0) {
            return sign + "0";
        }
        java.math.BigDecimal shortest =
                new java.math.BigDecimal(n.toString()).abs().stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - shortest.scale() - 1;
        if (exponent < -4 || exponent >= 6) {
            return sign + scientific(digits, exponent);
        }
        return sign + shortest.toPlainString();
    }

    private static String scientific(String digits, int exponent) {
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        int e = Math.abs(exponent);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (e < 10 ? "0" : "") + e;
    }

    /** A number that tells objects apart like an address. */
    static String address(Object o) {
        return "0xc" + String.format("%09x", (long) System.identityHashCode(o) << 3);
    }
}
