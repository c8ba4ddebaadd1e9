package dev.jigo.runtime.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static double number(String s) {
        return switch (s) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(s);
        };
    }

    /** Bits of a double and println's text of it. */
    @Test
    void floatsPrintShortest() {
        for (String line : Expected.lines("floats.txt")) {
            String[] parts = line.split(" ");
            double d = Double.longBitsToDouble(Long.parseUnsignedLong(parts[0]));
            assertThat(FloatText.of(d)).isEqualTo(parts[1]);
        }
        assertThat(FloatText.of(Double.MIN_VALUE)).isEqualTo("5e-324");
        assertThat(FloatText.of(100000d)).isEqualTo("100000");
        assertThat(FloatText.of(1e6)).isEqualTo("1e+06");
        assertThat(FloatText.of(0.0001)).isEqualTo("0.0001");
        assertThat(FloatText.of(0.00001)).isEqualTo("1e-05");
        assertThat(FloatText.of(0.1f)).isEqualTo("0.1");
        assertThat(FloatText.of(-0d)).isEqualTo("-0");
        assertThat(FloatText.of(1e-45f)).isEqualTo("1e-45");
    }

    /** A float64 (27 lines, then the same as float32) converted to all integer types. */
    @Test
    void floatsBecomeIntegersAsOnAmd64() {
        int row = 0;
        for (String line : Expected.lines("float-to-integer.txt")) {
            if (row++ >= 27) {
                break; // printed as float32, these lines do not tell the exact number
            }
            String[] p = line.split(" ");
            double d = number(p[0]);
            assertThat(new String[] {
                        String.valueOf((byte) Ops.toInt16(d)),
                        String.valueOf((short) Ops.toInt16(d)),
                        String.valueOf(Ops.toInt32(d)),
                        String.valueOf(Ops.toInt64(d)),
                        String.valueOf(Ops.toUint16(d) & 0xff),
                        String.valueOf(Ops.toUint16(d) & 0xffff),
                        Integer.toUnsignedString(Ops.toUint32(d)),
                        Long.toUnsignedString(Ops.toUint64(d))
                    })
                    .as(line)
                    .containsExactly(p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]);
        }
    }

    @Test
    void unsignedBecomesFloatRoundedOnce() {
        long[][] table = {
            {1L << 63, 4890909195324358656L, 1593835520L},
            {(1L << 63) + 1025, 4890909195324358657L, 1593835520L},
            {-1L, 4895412794951729152L, 1602224128L},
            {(1L << 63) + 3072, 4890909195324358658L, 1593835520L},
            {(1L << 24) + 1, 4715268810125344768L, 1266679808L},
        };
        for (long[] row : table) {
            assertThat(Double.doubleToRawLongBits(Ops.u64ToDouble(row[0]))).isEqualTo(row[1]);
            assertThat(Float.floatToRawIntBits(Ops.u64ToFloat(row[0])) & 0xffffffffL)
                    .isEqualTo(row[2]);
        }
    }

    @Test
    void shiftsByAnyCount() {
        assertThat(Ops.shl(1L, 64)).isZero();
        assertThat(Ops.shl(1L, -1)).as("an unsigned count").isZero();
        assertThat(Ops.shr(-8L, 100)).isEqualTo(-1);
        assertThat(Ops.ushr(-1L, 63)).isEqualTo(1);
        assertThat(Ops.shl(1, 32)).isZero();
        assertThat(Ops.shr(-8, 1L << 40)).isEqualTo(-1);
        assertThat(Expected.panic(() -> Ops.signedCount(-1))).contains("negative shift amount");
        assertThat(Expected.panic(() -> Ops.udiv(1L, 0L))).contains("integer divide by zero");
    }

    private static final String UNSIGNED = "(?:[0-9.]+(?:e[-+][0-9]+)?|Inf|NaN)";
    private static final Pattern COMPLEX = Pattern.compile("\\(([-+]?" + UNSIGNED + ")([-+]" + UNSIGNED + ")i\\)");

    private static Complex[] complexes(String line) {
        Matcher m = COMPLEX.matcher(line);
        java.util.List<Complex> found = new java.util.ArrayList<>();
        while (m.find()) {
            found.add(Complex.of(part(m.group(1)), part(m.group(2))));
        }
        return found.toArray(Complex[]::new);
    }

    private static double part(String s) {
        return s.endsWith("NaN") ? Double.NaN : number(s);
    }

    /** a, b, a/b, a*b, and quotient and product of the two as complex64. */
    @Test
    void complexArithmeticIsGos() {
        for (String line : Expected.lines("complex.txt")) {
            Complex[] c = complexes(line);
            assertThat(c).as(line).hasSize(6);
            assertSame(line + " /", Complex.div(c[0], c[1]), c[2]);
            assertSame(line + " *", Complex.mul(c[0], c[1]), c[3]);
            Complex a = Complex.round32(c[0]);
            Complex b = Complex.round32(c[1]);
            assertSame(line + " / 64", Complex.div32(a, b), c[4]);
            assertSame(line + " * 64", Complex.mul32(a, b), c[5]);
        }
    }

    private static void assertSame(String what, Complex got, Complex want) {
        assertThat(text(got)).as(what).isEqualTo(text(want));
    }

    private static String text(Complex c) {
        return (float) c.re + " " + (float) c.im;
    }
}
