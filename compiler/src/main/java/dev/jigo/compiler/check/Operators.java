package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Token;

/** The classes of operators. */
final class Operators {

    private Operators() {}

    static boolean isComparison(Token op) {
        return switch (op) {
            case EQL, NEQ, LSS, LEQ, GTR, GEQ -> true;
            default -> false;
        };
    }

    static boolean isReceive(UnaryExpr e) {
        return e.op() == Token.ARROW;
    }

    static boolean isShift(Token op) {
        return op == Token.SHL || op == Token.SHR;
    }

    /** What messages call the operation of an expression that can overflow, followed by a space; else empty. */
    static String overflowingOperation(Expr e) {
        return switch (e) {
            case BinaryExpr binary ->
                switch (binary.op()) {
                    case ADD -> "addition ";
                    case SUB -> "subtraction ";
                    case XOR -> "bitwise XOR ";
                    case MUL -> "multiplication ";
                    case SHL -> "shift ";
                    default -> "";
                };
            case UnaryExpr unary when unary.op() == Token.XOR -> "bitwise complement ";
            default -> "";
        };
    }
}
