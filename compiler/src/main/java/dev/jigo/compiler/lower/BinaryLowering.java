package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.BinaryOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;

/** Binary operators. Integers wrap around; the JVM does that for 32 and 64 bits, narrower ones are wrapped here. */
final class BinaryLowering {

    private final FunctionLowering f;

    BinaryLowering(FunctionLowering f) {
        this.f = f;
    }

    Expr value(BinaryExpr e) {
        switch (e.op()) {
            case LAND:
                return Ir.andAlso(f.expr(e.x()), f.expr(e.y()));
            case LOR:
                return Ir.orElse(f.expr(e.x()), f.expr(e.y()));
            case EQL, NEQ, LSS, LEQ, GTR, GEQ:
                return f.comparisons.value(e);
            default:
        }
        Type type = f.type(e);
        if (e.op() == Token.ADD && Numbers.isString(type)) {
            return concatenation(e);
        }
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(List.of(e.x(), e.y()), out);
        Expr result = e.op() == Token.SHL || e.op() == Token.SHR
                ? shift(e.op(), f.exprTo(e.x(), type), type, e.y())
                : operation(e.op(), f.exprTo(e.x(), type), f.exprTo(e.y(), type), type);
        return Ir.sequence(out, at(e, result));
    }

    /** A division by zero is reported on the operator's line. */
    private Expr at(BinaryExpr e, Expr result) {
        return e.op() == Token.QUO || e.op() == Token.REM ? f.at(e, result) : result;
    }

    // Strings

    /** Flattens {@code a + b + c}, so that the result is copied together once. */
    private Expr concatenation(BinaryExpr e) {
        List<dev.jigo.compiler.syntax.Expr> parts = new ArrayList<>();
        flatten(e, parts);
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(parts, out);
        Type type = f.type(e);
        List<Expr> values = new ArrayList<>();
        for (dev.jigo.compiler.syntax.Expr part : parts) {
            values.add(f.exprTo(part, type));
        }
        return Ir.sequence(out, concatenate(values));
    }

    private void flatten(dev.jigo.compiler.syntax.Expr e, List<dev.jigo.compiler.syntax.Expr> parts) {
        List<dev.jigo.compiler.syntax.Expr> reversed = new ArrayList<>();
        dev.jigo.compiler.syntax.Expr rest = e;
        while (Captures.unparen(rest) instanceof BinaryExpr sum && !isKnown(sum)) {
            reversed.add(sum.y());
            rest = sum.x();
        }
        parts.add(rest);
        for (dev.jigo.compiler.syntax.Expr part : reversed.reversed()) {
            if (Captures.unparen(part) instanceof BinaryExpr sum && !isKnown(sum)) {
                flatten(part, parts);
            } else {
                parts.add(part);
            }
        }
    }

    private boolean isKnown(BinaryExpr e) {
        TypeAndValue known = f.info().typeAndValue(e);
        return f.isHoisted(e) || known != null && known.value() != null;
    }

    static Expr concatenate(List<Expr> parts) {
        String string = Runtime.STRING_TYPE;
        if (parts.size() == 2) {
            return Ir.callStatic(
                    Runtime.GO_STRING, "concat", "(" + string + string + ")" + string, parts.get(0), parts.get(1));
        }
        return Ir.callStatic(
                Runtime.GO_STRING, "concat", "([" + string + ")" + string, Ir.arrayOf(JType.GO_STRING, parts));
    }

    // Arithmetic

    /** An operation, not a shift or comparison, on two operands of a type; also the sum of strings. */
    Expr operation(Token op, Expr x, Expr y, Type type) {
        if (Numbers.isString(type)) {
            return concatenate(List.of(x, y));
        }
        if (Numbers.isComplex(type)) {
            return complex(op, x, y, type);
        }
        if (Numbers.isFloat(type)) {
            return Ir.binary(instruction(op), x, y);
        }
        return switch (op) {
            case QUO, REM -> division(op, x, y, type);
            case AND_NOT -> Ir.and(x, Ir.xor(y, Numbers.bits(type) == 64 ? Ir.i64(-1) : Ir.i32(-1)));
            case AND, OR, XOR -> Ir.binary(instruction(op), x, y);
            default -> Numbers.wrap(Ir.binary(instruction(op), x, y), type);
        };
    }

    private static BinaryOp instruction(Token op) {
        return switch (op) {
            case ADD -> BinaryOp.ADD;
            case SUB -> BinaryOp.SUB;
            case MUL -> BinaryOp.MUL;
            case QUO -> BinaryOp.DIV;
            case REM -> BinaryOp.REM;
            case AND -> BinaryOp.AND;
            case OR -> BinaryOp.OR;
            case XOR -> BinaryOp.XOR;
            default -> throw new IllegalArgumentException("no instruction for " + op);
        };
    }

    private static Expr division(Token op, Expr x, Expr y, Type type) {
        boolean quotient = op == Token.QUO;
        if (Numbers.isUnsigned(type) && Numbers.bits(type) >= 32) {
            boolean wide = Numbers.bits(type) == 64;
            return Ir.callStatic(Runtime.OPS, quotient ? "udiv" : "urem", wide ? "(JJ)J" : "(II)I", x, y);
        }
        return Numbers.wrap(Ir.binary(quotient ? BinaryOp.DIV : BinaryOp.REM, x, y), type);
    }

    private static Expr complex(Token op, Expr x, Expr y, Type type) {
        String name = switch (op) {
            case ADD -> "add";
            case SUB -> "sub";
            case MUL -> "mul";
            case QUO -> "div";
            default -> throw new IllegalArgumentException("no complex operation " + op);
        };
        String complex = Runtime.COMPLEX_TYPE;
        return Ir.callStatic(
                Runtime.COMPLEX, name + complexSuffix(type), "(" + complex + complex + ")" + complex, x, y);
    }

    /** The suffix of the runtime's operations on complex64. */
    static String complexSuffix(Type type) {
        return Numbers.kind(type) == Basic.Kind.COMPLEX64 ? "32" : "";
    }

    // Shifts

    /** {@code x << y} or {@code x >> y}, where x has the given type. */
    Expr shift(Token op, Expr x, Type type, dev.jigo.compiler.syntax.Expr count) {
        TypeAndValue known = f.info().typeAndValue(count);
        if (known != null && known.value() != null) {
            Long n = Constants.longValue(Constants.toInt(known.value()));
            return constantShift(op, x, type, n == null ? Long.MAX_VALUE : n);
        }
        Type countType = f.type(count);
        Expr n = Numbers.toLong(f.expr(count), countType);
        if (!Numbers.isUnsigned(countType)) {
            n = Ir.callStatic(Runtime.OPS, "signedCount", "(J)J", n);
        }
        boolean wide = Numbers.bits(type) == 64;
        String name = op == Token.SHL ? "shl" : Numbers.isUnsigned(type) ? "ushr" : "shr";
        Expr result = Ir.callStatic(Runtime.OPS, name, wide ? "(JJ)J" : "(IJ)I", x, n);
        return op == Token.SHL ? Numbers.wrap(result, type) : result;
    }

    private Expr constantShift(Token op, Expr x, Type type, long count) {
        int bits = Numbers.bits(type);
        boolean signedRight = op == Token.SHR && !Numbers.isUnsigned(type);
        if (count >= bits && !signedRight) {
            List<Stmt> out = new ArrayList<>();
            out.add(Ir.eval(x));
            return Ir.sequence(out, bits == 64 ? Ir.i64(0) : Ir.i32(0));
        }
        Expr n = Ir.i32((int) Math.min(count, bits == 64 ? 63 : 31));
        if (op == Token.SHL) {
            return Numbers.wrap(new Expr.Binary(BinaryOp.SHL, x, n), type);
        }
        return new Expr.Binary(signedRight ? BinaryOp.SHR : BinaryOp.USHR, x, n);
    }
}
