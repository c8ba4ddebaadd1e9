package dev.jigo.runtime.values;

/** Floating-point numbers as {@code strconv.FormatFloat(f, 'g', -1, bits)}: the shortest digits that read back. */
public final class FloatText {
    private FloatText() {}

    public static String of(double d) {
        if (Double.isNaN(d)) {
            return "NaN";
        }
        if (Double.isInfinite(d)) {
            return d > 0 ? "+Inf" : "-Inf";
        }
        String sign = Double.doubleToRawLongBits(d) < 0 ? "-" : "";
        if (d == 0) {
            return sign + "0";
        }
        double abs = Math.abs(d);
        Decimal decimal = Decimal.parse(Double.toString(abs));
        return sign + decimal.shortened(s -> Double.parseDouble(s) == abs).text();
    }

    public static String of(float f) {
        if (Float.isNaN(f) || Float.isInfinite(f) || f == 0) {
            return of((double) f);
        }
        float abs = Math.abs(f);
        Decimal decimal = Decimal.parse(Float.toString(abs));
        return (f < 0 ? "-" : "")
                + decimal.shortened(s -> Float.parseFloat(s) == abs).text();
    }

    /** The number 0.DIGITS times ten to the {@code point}; no leading or trailing zeros. */
    private record Decimal(String digits, int point) {
        /** Reads Java's form: digits, a point, digits, perhaps E and an exponent. */
        static Decimal parse(String java) {
            int e = java.indexOf('E');
            int exponent = e < 0 ? 0 : Integer.parseInt(java, e + 1, java.length(), 10);
            String mantissa = e < 0 ? java : java.substring(0, e);
            int dot = mantissa.indexOf('.');
            String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
            int leading = 0;
            while (all.charAt(leading) == '0') {
                leading++;
            }
            int end = all.length();
            while (all.charAt(end - 1) == '0') {
                end--;
            }
            return new Decimal(all.substring(leading, end), dot - leading + exponent);
        }

        /** Java never gives fewer than two digits where two are closer; Go takes one if it reads back. */
        Decimal shortened(java.util.function.Predicate<String> readsBack) {
            if (digits.length() != 2) {
                return this;
            }
            int first = digits.charAt(0) - '0';
            boolean up = digits.charAt(1) >= '5';
            for (int d : up ? new int[] {first + 1, first} : new int[] {first, first + 1}) {
                if (readsBack.test(d + "E" + (point - 1))) {
                    return d == 10 ? new Decimal("1", point + 1) : new Decimal(String.valueOf(d), point);
                }
            }
            return this;
        }

        String text() {
            int exponent = point - 1;
            if (exponent < -4 || exponent >= 6) {
                return scientific(exponent);
            }
            if (point <= 0) {
                return "0." + "0".repeat(-point) + digits;
            }
            if (point >= digits.length()) {
                return digits + "0".repeat(point - digits.length());
            }
            return digits.substring(0, point) + "." + digits.substring(point);
        }

        private String scientific(int exponent) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            int abs = Math.abs(exponent);
            String shown = abs < 10 ? "0" + abs : String.valueOf(abs);
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + shown;
        }
    }
}
