package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.CommonUnder;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks calls and conversions. */
final class Calls {

    private final Checker check;

    Calls(Checker check) {
        this.check = check;
    }

    /** Checks {@code fun(args)}. */
    ExprKind call(Operand x, CallExpr call) {
        Expr instantiation = function(x, call.fun());
        ExprKind kind = switch (x.mode) {
            case INVALID -> {
                check.usage.use(call.args());
                yield ExprKind.STATEMENT;
            }
            case TYPE -> conversion(x, call);
            case BUILTIN -> builtin(x, call);
            default -> {
                if (!functionCall(x, call, instantiation)) {
                    x.invalidate();
                }
                yield ExprKind.STATEMENT;
            }
        };
        x.expr = call;
        return kind;
    }

    /**
     * Checks what is called.
     *
     * @return the expression if it is a generic function with type arguments, which are then not looked at yet
     */
    private @Nullable Expr function(Operand x, Expr fun) {
        if (!(fun instanceof IndexExpr) && !(fun instanceof IndexListExpr)) {
            check.exprs.exprOrType(x, fun, true);
            return null;
        }
        x.invalidate();
        x.type = Universe.INVALID;
        boolean generic = check.indexing.index(x, fun);
        x.expr = fun;
        check.record.operand(x);
        return generic ? fun : null;
    }

    private ExprKind conversion(Operand x, CallExpr call) {
        Type type = x.type;
        if (Predicates.isGeneric(type)) {
            check.error(
                    x,
                    ErrorCode.WRONG_TYPE_ARG_COUNT,
                    "cannot use generic type %s without instantiation".formatted(ExprString.of(x.tree())));
            x.invalidate();
            check.usage.use(call.args());
            return ExprKind.CONVERSION;
        }
        x.invalidate();
        List<Expr> args = call.args();
        if (!check.decls.isComplete(type)) {
            return ExprKind.CONVERSION;
        }
        if (args.isEmpty()) {
            check.error(call, ErrorCode.WRONG_ARG_COUNT, "missing argument in conversion to " + check.str(type));
            return ExprKind.CONVERSION;
        }
        if (args.size() > 1) {
            check.usage.use(args);
            check.error(
                    args.getLast(),
                    ErrorCode.WRONG_ARG_COUNT,
                    "too many arguments in conversion to " + check.str(type));
            return ExprKind.CONVERSION;
        }
        check.exprs.expr(x, args.getFirst());
        if (x.isInvalid()) {
            return ExprKind.CONVERSION;
        }
        if (type.underlying() instanceof Interface iface && !Predicates.isTypeParam(type) && !iface.isMethodSet()) {
            check.error(
                    call,
                    ErrorCode.MISPLACED_CONSTRAINT_IFACE,
                    ("cannot use interface %s in conversion" + " (contains specific type constraints or is comparable)")
                            .formatted(check.str(type)));
            x.invalidate();
        } else if (call.ellipsis() != 0) {
            check.error(
                    args.getFirst(),
                    ErrorCode.BAD_DOT_DOT_DOT_SYNTAX,
                    "invalid use of ... in conversion to " + check.str(type));
            x.invalidate();
        } else {
            check.conversions.convert(x, type);
        }
        return ExprKind.CONVERSION;
    }

    private ExprKind builtin(Operand x, CallExpr call) {
        Builtin.Id id = x.id;
        if (id == null) {
            throw new IllegalStateException("built-in without function");
        }
        if (!check.builtins.call(x, call, id)) {
            x.invalidate();
        } else if (!x.isConstant()) {
            check.env.hasCallOrRecv = true;
        }
        return switch (id.use()) {
            case EXPRESSION -> ExprKind.EXPRESSION;
            case STATEMENT -> ExprKind.STATEMENT;
            case CONVERSION -> ExprKind.CONVERSION;
        };
    }

    private boolean functionCall(Operand x, CallExpr call, @Nullable Expr instantiation) {
        Signature sig = check.decls.isCallable(call.fun()) ? signature(x) : null;
        if (sig == null) {
            check.usage.use(call.args());
            return false;
        }
        boolean wasGeneric = sig.isGeneric();
        List<Expr> typeExprs = List.of();
        List<Type> typeArgs = List.of();
        if (instantiation != null) {
            typeExprs = Indexing.indices(instantiation);
            List<Type> evaluated = check.instantiations.typeArguments(typeExprs, sig, typeExprs.size() - 1, true);
            if (evaluated == null) {
                check.usage.use(call.args());
                return false;
            }
            typeArgs = evaluated;
            if (typeArgs.size() == sig.typeParams().size() && !typeArgs.isEmpty()) {
                // With all type arguments given, what is known of the function does not depend on the arguments.
                check.verifyVersion(Places.start(instantiation), "go1.18", "function instantiation");
                sig = check.instantiations.signature(
                        Indexing.lbrack(instantiation), instantiation, typeArgs, sig, typeExprs);
                typeArgs = List.of();
                typeExprs = List.of();
            }
        }
        List<Argument> args = check.arguments.evaluate(call.args());
        Signature result = check.arguments.match(call, typeArgs, typeExprs, args, sig);
        if (wasGeneric && !result.isGeneric()) {
            check.recordTypeAndValue(call.fun(), OperandMode.VALUE, result, null);
        }
        check.env.hasCallOrRecv = true;
        return result(x, result);
    }

    private @Nullable Signature signature(Operand x) {
        Cause cause = new Cause();
        Type under = CommonUnder.of(
                x.type,
                (type, u) -> u == null || type == null || u instanceof Signature
                        ? null
                        : check.str(type) + " is not a function",
                check::qualifier,
                cause);
        if (under instanceof Signature sig) {
            return sig;
        }
        check.invalidOperation(x, ErrorCode.INVALID_CALL, "cannot call %s: %s".formatted(check.str(x), cause.text()));
        return null;
    }

    private static boolean result(Operand x, Signature sig) {
        switch (sig.results().size()) {
            case 0 -> {
                x.mode = OperandMode.NO_VALUE;
                x.val = null;
            }
            case 1 -> x.setValue(sig.results().at(0).type());
            default -> x.setValue(sig.results());
        }
        // Where inference failed there is no type for the result.
        return x.mode == OperandMode.NO_VALUE || !sig.isGeneric() || !Instantiations.mentions(x.type, sig.typeParams());
    }
}
