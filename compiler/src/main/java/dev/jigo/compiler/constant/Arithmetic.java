package dev.jigo.compiler.constant;

import dev.jigo.compiler.constant.ConstantValue.BigInt;
import dev.jigo.compiler.constant.ConstantValue.BoolValue;
import dev.jigo.compiler.constant.ConstantValue.ComplexValue;
import dev.jigo.compiler.constant.ConstantValue.FloatValue;
import dev.jigo.compiler.constant.ConstantValue.RatValue;
import dev.jigo.compiler.constant.ConstantValue.SmallInt;
import dev.jigo.compiler.constant.ConstantValue.StringValue;
import dev.jigo.compiler.constant.ConstantValue.Unknown;
import dev.jigo.compiler.syntax.Token;
import java.math.BigInteger;
import java.util.Arrays;

/** The operators of constant expressions. Operands that do not fit an operator are an internal error. */
public final class Arithmetic {
    private Arithmetic() {}

    /**
     * {@code x op y} for the arithmetic, bit and logical operators. {@code QUO} of integers gives a fraction;
     * {@link #quotient} divides as Go's integer division does. Division by zero is the caller's to refuse.
     */
    public static ConstantValue binary(ConstantValue x, Token op, ConstantValue y) {
        if (x instanceof Unknown || y instanceof Unknown) {
            return Constants.unknown();
        }
        if (x instanceof BoolValue a && y instanceof BoolValue b) {
            return switch (op) {
                case LAND -> Constants.of(a.value() && b.value());
                case LOR -> Constants.of(a.value() || b.value());
                default -> throw mismatch(x, op, y);
            };
        }
        if (x instanceof StringValue a && y instanceof StringValue b && op == Token.ADD) {
            byte[] joined = Arrays.copyOf(a.bytes(), a.bytes().length + b.bytes().length);
            System.arraycopy(b.bytes(), 0, joined, a.bytes().length, b.bytes().length);
            return Constants.of(joined);
        }
        int rank = Math.max(rank(x), rank(y));
        return switch (rank) {
            case 1 -> small(((SmallInt) x).value(), op, ((SmallInt) y).value());
            case 2 -> integers(integer(x), op, integer(y));
            case 3 -> ratios(ratio(x), op, ratio(y));
            case 4 -> floats(binaryFloat(x), op, binaryFloat(y));
            case 5 -> complexes((ComplexValue) Constants.toComplex(x), op, (ComplexValue) Constants.toComplex(y));
            default -> throw mismatch(x, op, y);
        };
    }

    /** Integer division, truncated towards zero; the divisor must not be zero. */
    public static ConstantValue quotient(ConstantValue x, ConstantValue y) {
        if (x instanceof Unknown || y instanceof Unknown) {
            return Constants.unknown();
        }
        return Constants.of(integer(x).divide(integer(y)));
    }

    /**
     * {@code op x}.
     *
     * @param unsignedBits for {@code XOR} of an unsigned type its size in bits, else 0
     */
    public static ConstantValue unary(Token op, ConstantValue x, int unsignedBits) {
        if (x instanceof Unknown) {
            return x;
        }
        return switch (op) {
            case ADD -> x;
            case SUB -> negate(x);
            case NOT -> Constants.of(!Constants.boolValue(x));
            case XOR -> {
                BigInteger flipped = integer(x).not();
                if (unsignedBits > 0) {
                    flipped = flipped.and(BigInteger.ONE.shiftLeft(unsignedBits).subtract(BigInteger.ONE));
                }
                yield Constants.of(flipped);
            }
            default -> throw new IllegalArgumentException(op + " " + x);
        };
    }

    /** {@code x << count} or {@code x >> count} of an integer. */
    public static ConstantValue shift(ConstantValue x, Token op, int count) {
        if (x instanceof Unknown) {
            return x;
        }
        BigInteger value = integer(x);
        return Constants.of(op == Token.SHL ? value.shiftLeft(count) : value.shiftRight(count));
    }

    /** {@code x op y} for the comparison operators; false if an operand is unknown. */
    public static boolean compare(ConstantValue x, Token op, ConstantValue y) {
        if (x instanceof Unknown || y instanceof Unknown) {
            return false;
        }
        if (x instanceof BoolValue a && y instanceof BoolValue b) {
            return (a.value() == b.value()) == (op == Token.EQL);
        }
        if (x instanceof StringValue a && y instanceof StringValue b) {
            return holds(Arrays.compareUnsigned(a.bytes(), b.bytes()), op);
        }
        return switch (Math.max(rank(x), rank(y))) {
            case 1, 2 -> holds(integer(x).compareTo(integer(y)), op);
            case 3 -> holds(compareRatios(ratio(x), ratio(y)), op);
            case 4 -> holds(binaryFloat(x).compareTo(binaryFloat(y)), op);
            case 5 -> {
                ComplexValue a = (ComplexValue) Constants.toComplex(x);
                ComplexValue b = (ComplexValue) Constants.toComplex(y);
                boolean equal =
                        compare(a.real(), Token.EQL, b.real()) && compare(a.imaginary(), Token.EQL, b.imaginary());
                yield equal == (op == Token.EQL);
            }
            default -> throw mismatch(x, op, y);
        };
    }

    private static boolean holds(int order, Token op) {
        return switch (op) {
            case EQL -> order == 0;
            case NEQ -> order != 0;
            case LSS -> order < 0;
            case LEQ -> order <= 0;
            case GTR -> order > 0;
            case GEQ -> order >= 0;
            default -> throw new IllegalArgumentException("no comparison: " + op);
        };
    }

    private static int rank(ConstantValue x) {
        return switch (x) {
            case SmallInt _ -> 1;
            case BigInt _ -> 2;
            case RatValue _ -> 3;
            case FloatValue _ -> 4;
            case ComplexValue _ -> 5;
            case BoolValue _, StringValue _, Unknown _ -> 6;
        };
    }

    private static BigInteger integer(ConstantValue x) {
        return switch (x) {
            case SmallInt small -> BigInteger.valueOf(small.value());
            case BigInt big -> big.value();
            default -> throw new IllegalArgumentException(x + " is not an integer");
        };
    }

    private static RatValue ratio(ConstantValue x) {
        return x instanceof RatValue rat ? rat : new RatValue(integer(x), BigInteger.ONE);
    }

    private static BinaryFloat binaryFloat(ConstantValue x) {
        return switch (x) {
            case FloatValue real -> real.value();
            case RatValue rat -> BinaryFloat.ofRatio(rat.numerator(), rat.denominator());
            default -> BinaryFloat.of(integer(x), 0);
        };
    }

    private static ConstantValue small(long a, Token op, long b) {
        switch (op) {
            case ADD -> {
                long sum = a + b;
                if (((a ^ sum) & (b ^ sum)) >= 0) {
                    return Constants.of(sum);
                }
            }
            case SUB -> {
                long difference = a - b;
                if (((a ^ b) & (a ^ difference)) >= 0) {
                    return Constants.of(difference);
                }
            }
            case MUL -> {
                long product = a * b;
                if (Math.multiplyHigh(a, b) == product >> 63) {
                    return Constants.of(product);
                }
            }
            case REM -> {
                return Constants.of(a % b);
            }
            case AND -> {
                return Constants.of(a & b);
            }
            case OR -> {
                return Constants.of(a | b);
            }
            case XOR -> {
                return Constants.of(a ^ b);
            }
            case AND_NOT -> {
                return Constants.of(a & ~b);
            }
            default -> {}
        }
        return integers(BigInteger.valueOf(a), op, BigInteger.valueOf(b));
    }

    private static ConstantValue integers(BigInteger a, Token op, BigInteger b) {
        return switch (op) {
            case ADD -> Constants.of(a.add(b));
            case SUB -> Constants.of(a.subtract(b));
            case MUL -> Constants.of(a.multiply(b));
            case QUO -> Constants.ofRatio(a, b);
            case REM -> Constants.of(a.remainder(b));
            case AND -> Constants.of(a.and(b));
            case OR -> Constants.of(a.or(b));
            case XOR -> Constants.of(a.xor(b));
            case AND_NOT -> Constants.of(a.andNot(b));
            default -> throw new IllegalArgumentException(a + " " + op + " " + b);
        };
    }

    private static ConstantValue ratios(RatValue a, Token op, RatValue b) {
        BigInteger an = a.numerator();
        BigInteger ad = a.denominator();
        BigInteger bn = b.numerator();
        BigInteger bd = b.denominator();
        return switch (op) {
            case ADD -> Constants.ofRatio(an.multiply(bd).add(bn.multiply(ad)), ad.multiply(bd));
            case SUB -> Constants.ofRatio(an.multiply(bd).subtract(bn.multiply(ad)), ad.multiply(bd));
            case MUL -> Constants.ofRatio(an.multiply(bn), ad.multiply(bd));
            case QUO -> Constants.ofRatio(an.multiply(bd), ad.multiply(bn));
            default -> throw mismatch(a, op, b);
        };
    }

    private static int compareRatios(RatValue a, RatValue b) {
        return a.numerator().multiply(b.denominator()).compareTo(b.numerator().multiply(a.denominator()));
    }

    private static ConstantValue floats(BinaryFloat a, Token op, BinaryFloat b) {
        return Constants.ofFloat(
                switch (op) {
                    case ADD -> a.plus(b);
                    case SUB -> a.minus(b);
                    case MUL -> a.times(b);
                    case QUO -> a.dividedBy(b);
                    default -> throw new IllegalArgumentException(a + " " + op + " " + b);
                });
    }

    private static ConstantValue complexes(ComplexValue x, Token op, ComplexValue y) {
        ConstantValue a = x.real();
        ConstantValue b = x.imaginary();
        ConstantValue c = y.real();
        ConstantValue d = y.imaginary();
        return switch (op) {
            case ADD, SUB -> Constants.ofComplex(binary(a, op, c), binary(b, op, d));
            case MUL ->
                Constants.ofComplex(
                        binary(times(a, c), Token.SUB, times(b, d)), binary(times(b, c), Token.ADD, times(a, d)));
            case QUO -> {
                ConstantValue norm = binary(times(c, c), Token.ADD, times(d, d));
                ConstantValue real = binary(times(a, c), Token.ADD, times(b, d));
                ConstantValue imaginary = binary(times(b, c), Token.SUB, times(a, d));
                yield Constants.ofComplex(binary(real, Token.QUO, norm), binary(imaginary, Token.QUO, norm));
            }
            default -> throw mismatch(x, op, y);
        };
    }

    private static ConstantValue times(ConstantValue a, ConstantValue b) {
        return binary(a, Token.MUL, b);
    }

    private static ConstantValue negate(ConstantValue x) {
        return switch (x) {
            case SmallInt small when small.value() != Long.MIN_VALUE -> Constants.of(-small.value());
            case SmallInt small ->
                Constants.of(BigInteger.valueOf(small.value()).negate());
            case BigInt big -> Constants.of(big.value().negate());
            case RatValue rat -> new RatValue(rat.numerator().negate(), rat.denominator());
            case FloatValue real -> new FloatValue(real.value().negate());
            case ComplexValue complex -> new ComplexValue(negate(complex.real()), negate(complex.imaginary()));
            default -> throw new IllegalArgumentException("-" + x);
        };
    }

    private static IllegalArgumentException mismatch(ConstantValue x, Token op, ConstantValue y) {
        return new IllegalArgumentException(x + " " + op + " " + y);
    }
}
