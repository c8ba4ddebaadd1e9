package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;

/** Unary operators: signs, complements, addresses, receives, indirections. */
final class UnaryLowering {

    private final FunctionLowering f;

    UnaryLowering(FunctionLowering f) {
        this.f = f;
    }

    Expr value(UnaryExpr e) {
        Type type = f.type(e);
        return switch (e.op()) {
            case AND -> address(e.x());
            case ARROW -> f.at(e, f.builtins.channels().receive(f.expr(e.x()), elem(e)));
            case NOT -> Ir.not(f.expr(e.x()));
            case ADD -> f.exprTo(e.x(), type);
            case SUB -> negate(f.exprTo(e.x(), type), type);
            case XOR -> complement(f.exprTo(e.x(), type), type);
            default -> throw new IllegalStateException("unary operator " + e.op());
        };
    }

    private Type elem(UnaryExpr receive) {
        return Type.unalias(((Chan) f.type(receive.x()).underlying()).elem());
    }

    private static Expr negate(Expr x, Type type) {
        if (Numbers.isComplex(type)) {
            String complex = Runtime.COMPLEX_TYPE;
            return Ir.callStatic(
                    Runtime.COMPLEX, "neg" + BinaryLowering.complexSuffix(type), "(" + complex + ")" + complex, x);
        }
        return Numbers.wrap(Ir.negate(x), type);
    }

    private static Expr complement(Expr x, Type type) {
        return Numbers.bits(type) == 64 ? Ir.xor(x, Ir.i64(-1)) : Numbers.wrap(Ir.xor(x, Ir.i32(-1)), type);
    }

    /** {@code &x}. */
    Expr address(dev.jigo.compiler.syntax.Expr operand) {
        dev.jigo.compiler.syntax.Expr inner = Captures.unparen(operand);
        if (inner instanceof CompositeLit literal) {
            return f.composites.address(literal);
        }
        List<Stmt> out = new ArrayList<>();
        Expr pointer = f.place(inner, out).address();
        return Ir.sequence(out, pointer);
    }

    /** {@code *p} as a value. */
    Expr indirection(StarExpr e) {
        Type elem = Type.unalias(((Pointer) f.type(e.x()).underlying()).elem());
        Expr cast = f.unsafe.bitCast(e, elem);
        if (cast == null) {
            cast = f.conversions.pointedArray(e.x());
        }
        return cast != null ? cast : f.at(e, f.paths().load(f.expr(e.x()), elem));
    }
}
