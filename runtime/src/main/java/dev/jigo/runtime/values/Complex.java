package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A complex number; null is 0+0i. The operations with suffix 32 round to complex64. */
public final class Complex {
    public final double re;
    public final double im;

    public Complex(double re, double im) {
        this.re = re;
        this.im = im;
    }

    public static Complex of(double re, double im) {
        return new Complex(re, im);
    }

    public static Complex of32(float re, float im) {
        return new Complex(re, im);
    }

    /** The complex64 nearest to c. */
    public static Complex round32(@Nullable Complex c) {
        return new Complex((float) re(c), (float) im(c));
    }

    public static double re(@Nullable Complex c) {
        return c == null ? 0 : c.re;
    }

    public static double im(@Nullable Complex c) {
        return c == null ? 0 : c.im;
    }

    public static float re32(@Nullable Complex c) {
        return (float) re(c);
    }

    public static float im32(@Nullable Complex c) {
        return (float) im(c);
    }

    public static Complex add(@Nullable Complex a, @Nullable Complex b) {
        return new Complex(re(a) + re(b), im(a) + im(b));
    }

    public static Complex sub(@Nullable Complex a, @Nullable Complex b) {
        return new Complex(re(a) - re(b), im(a) - im(b));
    }

    public static Complex mul(@Nullable Complex a, @Nullable Complex b) {
        double ar = re(a);
        double ai = im(a);
        double br = re(b);
        double bi = im(b);
        return new Complex(ar * br - ai * bi, ar * bi + ai * br);
    }

    public static Complex neg(@Nullable Complex c) {
        return new Complex(-re(c), -im(c));
    }

    /** Go's quotient: NaN as soon as an operand is, else infinities and zeros as C99 wants them. */
    public static Complex div(@Nullable Complex n, @Nullable Complex m) {
        double a = re(n);
        double b = im(n);
        double c = re(m);
        double d = im(m);
        boolean nanN = Double.isNaN(a) || Double.isNaN(b);
        boolean infN = Double.isInfinite(a) || Double.isInfinite(b);
        boolean nanM = Double.isNaN(c) || Double.isNaN(d);
        boolean infM = Double.isInfinite(c) || Double.isInfinite(d);
        double e;
        double f;
        if (Math.abs(c) >= Math.abs(d)) {
            double ratio = d / c;
            double denominator = c + ratio * d;
            e = (a + b * ratio) / denominator;
            f = (b - a * ratio) / denominator;
        } else {
            double ratio = c / d;
            double denominator = d + ratio * c;
            e = (a * ratio + b) / denominator;
            f = (b * ratio - a) / denominator;
        }
        if (Double.isNaN(e) && Double.isNaN(f)) {
            if (c == 0 && d == 0 && !(Double.isNaN(a) && Double.isNaN(b))) {
                double inf = Math.copySign(Double.POSITIVE_INFINITY, c);
                return new Complex(inf * a, inf * b);
            }
            if (infN && !infM && !nanM) {
                double x = unit(a);
                double y = unit(b);
                return new Complex(
                        Double.POSITIVE_INFINITY * (x * c + y * d), Double.POSITIVE_INFINITY * (y * c - x * d));
            }
            if (infM && !infN && !nanN) {
                double x = unit(c);
                double y = unit(d);
                return new Complex(0 * (a * x + b * y), 0 * (b * x - a * y));
            }
        }
        return new Complex(e, f);
    }

    /** 1 for an infinity, 0 for all else, with the sign kept. */
    private static double unit(double d) {
        return Math.copySign(Double.isInfinite(d) ? 1 : 0, d);
    }

    public static Complex add32(@Nullable Complex a, @Nullable Complex b) {
        return new Complex(re32(a) + re32(b), im32(a) + im32(b));
    }

    public static Complex sub32(@Nullable Complex a, @Nullable Complex b) {
        return new Complex(re32(a) - re32(b), im32(a) - im32(b));
    }

    public static Complex mul32(@Nullable Complex a, @Nullable Complex b) {
        float ar = re32(a);
        float ai = im32(a);
        float br = re32(b);
        float bi = im32(b);
        return new Complex(ar * br - ai * bi, ar * bi + ai * br);
    }

    /** complex64 is divided as complex128 and rounded. */
    public static Complex div32(@Nullable Complex a, @Nullable Complex b) {
        return round32(div(a, b));
    }

    public static Complex neg32(@Nullable Complex c) {
        return neg(c);
    }

    public static boolean eq(@Nullable Complex a, @Nullable Complex b) {
        return re(a) == re(b) && im(a) == im(b);
    }

    /** A hash that agrees with {@link #eq}. */
    public static int hash(@Nullable Complex c, int seed) {
        return Hash.combine(Hash.ofDouble(re(c), seed), Hash.ofDouble(im(c), seed));
    }
}
