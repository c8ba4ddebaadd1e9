package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.CompareOp;
import dev.jigo.compiler.ir.JType;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.util.List;

/** Emits expressions of type Z as jumps. */
final class ConditionEmitter {

    private final MethodState state;
    private final CodeBuilder code;
    private final ExpressionEmitter exprs;

    ConditionEmitter(MethodState state, ExpressionEmitter exprs) {
        this.state = state;
        this.code = state.code;
        this.exprs = exprs;
    }

    /** Pushes 1 or 0. */
    void emitValue(Expr condition) {
        Label isFalse = state.newLabel();
        Label end = state.newLabel();
        jump(condition, false, isFalse);
        code.iconst_1().goto_(end);
        code.labelBinding(isFalse);
        code.iconst_0();
        code.labelBinding(end);
    }

    /** Jumps if the condition has the value {@code when}, else goes on. */
    void jump(Expr condition, boolean when, Label target) {
        switch (condition) {
            case Expr.ConstBool e -> {
                if (e.value() == when) {
                    code.goto_(target);
                }
            }
            case Expr.Not e -> jump(e.operand(), !when, target);
            case Expr.AndAlso e -> both(e.left(), e.right(), when, target);
            case Expr.OrElse e -> either(e.left(), e.right(), when, target);
            case Expr.Compare e -> compare(e, when, target);
            default -> {
                exprs.emit(condition);
                if (when) {
                    code.ifne(target);
                } else {
                    code.ifeq(target);
                }
            }
        }
    }

    private void both(Expr left, Expr right, boolean when, Label target) {
        if (when) {
            Label end = state.newLabel();
            jump(left, false, end);
            jump(right, true, target);
            code.labelBinding(end);
        } else {
            jump(left, false, target);
            jump(right, false, target);
        }
    }

    private void either(Expr left, Expr right, boolean when, Label target) {
        if (when) {
            jump(left, true, target);
            jump(right, true, target);
        } else {
            Label end = state.newLabel();
            jump(left, true, end);
            jump(right, false, target);
            code.labelBinding(end);
        }
    }

    private void compare(Expr.Compare e, boolean when, Label target) {
        CompareOp branch = when ? e.op() : e.op().negated();
        JType type = e.left().type();
        if (type.isReference()) {
            references(e, branch, target);
            return;
        }
        if (isZero(e.right())) {
            exprs.emit(e.left());
            code.branch(againstZero(branch), target);
            return;
        }
        exprs.emitAll(List.of(e.left(), e.right()), List.of(type, type));
        switch (type.kind()) {
            case 'J' -> code.lcmp();
            case 'F' -> {
                if (lessIsTrue(e.op())) {
                    code.fcmpg();
                } else {
                    code.fcmpl();
                }
            }
            case 'D' -> {
                if (lessIsTrue(e.op())) {
                    code.dcmpg();
                } else {
                    code.dcmpl();
                }
            }
            default -> {
                code.branch(ofInts(branch), target);
                return;
            }
        }
        code.branch(againstZero(branch), target);
    }

    /** For these the comparison with NaN has to give "greater", so that the condition does not hold. */
    private static boolean lessIsTrue(CompareOp op) {
        return op == CompareOp.LT || op == CompareOp.LE;
    }

    private static boolean isZero(Expr expr) {
        return expr instanceof Expr.ConstInt c && c.value() == 0 || expr instanceof Expr.ConstBool b && !b.value();
    }

    private void references(Expr.Compare e, CompareOp branch, Label target) {
        boolean equal = branch == CompareOp.EQ;
        if (e.right() instanceof Expr.ConstNull) {
            exprs.emit(e.left());
            code.branch(equal ? Opcode.IFNULL : Opcode.IFNONNULL, target);
        } else if (e.left() instanceof Expr.ConstNull) {
            exprs.emit(e.right());
            code.branch(equal ? Opcode.IFNULL : Opcode.IFNONNULL, target);
        } else {
            exprs.emitAll(
                    List.of(e.left(), e.right()),
                    List.of(e.left().type(), e.right().type()));
            code.branch(equal ? Opcode.IF_ACMPEQ : Opcode.IF_ACMPNE, target);
        }
    }

    private static Opcode againstZero(CompareOp op) {
        return switch (op) {
            case EQ -> Opcode.IFEQ;
            case NE -> Opcode.IFNE;
            case LT -> Opcode.IFLT;
            case LE -> Opcode.IFLE;
            case GT -> Opcode.IFGT;
            case GE -> Opcode.IFGE;
        };
    }

    private static Opcode ofInts(CompareOp op) {
        return switch (op) {
            case EQ -> Opcode.IF_ICMPEQ;
            case NE -> Opcode.IF_ICMPNE;
            case LT -> Opcode.IF_ICMPLT;
            case LE -> Opcode.IF_ICMPLE;
            case GT -> Opcode.IF_ICMPGT;
            case GE -> Opcode.IF_ICMPGE;
        };
    }
}
