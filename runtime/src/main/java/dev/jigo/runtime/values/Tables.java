package dev.jigo.runtime.values;

/**
 * Decodes the arrays of number constants that the compiler ships as strings. Bytes are one char each; other numbers are
 * groups of 7 bits, low ones first, bit 7 set in all but the last: integers zigzag-coded, floats as raw bits with
 * their bytes reversed.
 */
public final class Tables {
    private final String text;
    private int at;

    private Tables(String text) {
        this.text = text;
    }

    public static byte[] fill(byte[] a, String text) {
        for (int i = 0; i < a.length; i++) {
            a[i] = (byte) text.charAt(i);
        }
        return a;
    }

    public static boolean[] fill(boolean[] a, String text) {
        Tables source = new Tables(text);
        for (int i = 0; i < a.length; i++) {
            a[i] = source.next() != 0;
        }
        return a;
    }

    public static short[] fill(short[] a, String text) {
        Tables source = new Tables(text);
        for (int i = 0; i < a.length; i++) {
            a[i] = (short) source.next();
        }
        return a;
    }

    public static int[] fill(int[] a, String text) {
        Tables source = new Tables(text);
        for (int i = 0; i < a.length; i++) {
            a[i] = (int) source.next();
        }
        return a;
    }

    public static long[] fill(long[] a, String text) {
        Tables source = new Tables(text);
        for (int i = 0; i < a.length; i++) {
            a[i] = source.next();
        }
        return a;
    }

    public static float[] fill(float[] a, String text) {
        Tables source = new Tables(text);
        for (int i = 0; i < a.length; i++) {
            a[i] = Float.intBitsToFloat(Integer.reverseBytes((int) source.next()));
        }
        return a;
    }

    public static double[] fill(double[] a, String text) {
        Tables source = new Tables(text);
        for (int i = 0; i < a.length; i++) {
            a[i] = Double.longBitsToDouble(Long.reverseBytes(source.next()));
        }
        return a;
    }

    private long next() {
        long value = 0;
        int shift = 0;
        int group;
        do {
            group = text.charAt(at++);
            value |= (long) (group & 0x7f) << shift;
            shift += 7;
        } while ((group & 0x80) != 0);
        return value >>> 1 ^ -(value & 1);
    }
}
