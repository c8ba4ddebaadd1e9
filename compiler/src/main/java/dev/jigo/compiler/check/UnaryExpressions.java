package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Arithmetic;
import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.CommonUnder;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Sizes;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeSet;
import org.jspecify.annotations.Nullable;

/** Checks expressions with one operand: {@code & <- + - ! ^} and {@code *}. */
final class UnaryExpressions {

    private final Checker check;

    UnaryExpressions(Checker check) {
        this.check = check;
    }

    /** Checks {@code op x}. */
    void unary(Operand x, UnaryExpr e) {
        check.exprs.expr(x, e.x());
        if (x.isInvalid()) {
            return;
        }
        Token op = e.op();
        switch (op) {
            case AND -> address(x, e);
            case ARROW -> receive(x);
            case TILDE -> {
                tilde(x, e);
                if (!x.isInvalid()) {
                    arithmetic(x, e, Token.XOR);
                }
            }
            default -> arithmetic(x, e, op);
        }
    }

    private void address(Operand x, UnaryExpr e) {
        if (!(unparen(e.x()) instanceof CompositeLit) && x.mode != OperandMode.VARIABLE) {
            check.invalidOperation(x, ErrorCode.UNADDRESSABLE_OPERAND, "cannot take address of " + check.str(x));
            x.invalidate();
            return;
        }
        x.setValue(new Pointer(x.type));
    }

    private void receive(Operand x) {
        Type elem = channelElement(x.pos(), x, true);
        if (elem == null) {
            x.invalidate();
            return;
        }
        x.setValue(elem);
        x.mode = OperandMode.COMMA_OK;
        check.env.hasCallOrRecv = true;
    }

    private void tilde(Operand x, UnaryExpr e) {
        String text = "cannot use ~ outside of interface or type constraint";
        if (!Predicates.allInteger(x.type)) {
            check.error(e, ErrorCode.UNDEFINED_OP, text);
            x.invalidate();
            return;
        }
        check.error(e, ErrorCode.UNDEFINED_OP, text + " (use ^ for bitwise complement)");
    }

    private void arithmetic(Operand x, UnaryExpr e, Token op) {
        if (!isDefined(op, x.type)) {
            check.invalidOperation(
                    x, ErrorCode.UNDEFINED_OP, "operator %s not defined on %s".formatted(op.text(), check.str(x)));
            x.invalidate();
            return;
        }
        if (!x.isConstant()) {
            x.mode = OperandMode.VALUE;
            return;
        }
        ConstantValue value = x.constant();
        if (value.kind() == ConstantValue.Kind.UNKNOWN) {
            return;
        }
        boolean unsigned = Predicates.isUnsigned(x.type);
        int bits = unsigned ? (int) (8 * Sizes.sizeof(x.type)) : 0;
        x.val = Arithmetic.unary(op, value, bits);
        x.expr = e;
        check.representation.checkOverflow(x, e.opPos());
    }

    private static boolean isDefined(Token op, Type type) {
        return switch (op) {
            case ADD, SUB -> Predicates.allNumeric(type);
            case XOR -> Predicates.allInteger(type);
            case NOT -> Predicates.allBoolean(type);
            default -> throw new IllegalArgumentException("unary " + op);
        };
    }

    /** Checks {@code *x}: an indirection, or a pointer type. */
    void indirection(Operand x, StarExpr e) {
        check.exprs.exprOrType(x, e.x(), false);
        switch (x.mode) {
            case INVALID -> {}
            case TYPE -> {
                check.types.validVarType(e.x(), x.type);
                x.type = new Pointer(x.type);
            }
            default -> {
                Type base = pointerBase(x);
                if (base == null) {
                    x.invalidate();
                } else {
                    x.setValue(base);
                    x.mode = OperandMode.VARIABLE;
                }
            }
        }
    }

    private @Nullable Type pointerBase(Operand x) {
        Type[] base = new Type[1];
        boolean ok = TypeSet.forAll(x.type, (_, under) -> {
            if (!(under instanceof Pointer pointer)) {
                check.invalidOperation(x, ErrorCode.INVALID_INDIRECTION, "cannot indirect " + check.str(x));
                return false;
            }
            if (base[0] != null && !Identity.identical(pointer.elem(), base[0])) {
                check.invalidOperation(
                        x,
                        ErrorCode.INVALID_INDIRECTION,
                        "pointers of %s must have identical base types".formatted(check.str(x)));
                return false;
            }
            base[0] = pointer.elem();
            return true;
        });
        return ok ? base[0] : null;
    }

    /**
     * The element type of a channel operand.
     *
     * @param pos where to complain
     * @param receiving whether a value is received from it, else sent to it
     * @return null after a complaint
     */
    @Nullable
    Type channelElement(int pos, Operand x, boolean receiving) {
        Cause cause = new Cause();
        Type common = CommonUnder.of(
                x.type,
                (type, under) -> {
                    if (under == null) {
                        return "no specific channel type";
                    }
                    if (!(under instanceof Chan chan)) {
                        return "non-channel " + shown(type);
                    }
                    if (receiving && !chan.canReceive()) {
                        return "send-only channel " + shown(type);
                    }
                    if (!receiving && !chan.canSend()) {
                        return "receive-only channel " + shown(type);
                    }
                    return null;
                },
                check::qualifier,
                cause);
        if (common instanceof Chan chan) {
            return chan.elem();
        }
        String action = receiving ? "cannot receive from " : "cannot send to ";
        String text = Predicates.isTypeParam(x.type)
                ? action + check.str(x) + ": " + cause.text()
                : action + cause.text() + " " + check.str(x);
        check.invalidOperation(pos, receiving ? ErrorCode.INVALID_RECEIVE : ErrorCode.INVALID_SEND, text);
        return null;
    }

    private String shown(@Nullable Type type) {
        return type == null ? "" : check.str(type);
    }

    /** An expression without the parentheses around it. */
    static Expr unparen(Expr expr) {
        Expr e = expr;
        while (e instanceof ParenExpr paren) {
            e = paren.x();
        }
        return e;
    }
}
