package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Arithmetic;
import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeSet;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks calls of the predeclared functions and those of package unsafe. Here are the distribution and the functions
 * that are about values of any kind; the others are in the classes for collections, complex numbers and unsafe.
 */
final class Builtins {

    private final Checker check;
    private final CollectionBuiltins collections;
    private final ComplexBuiltins complex;
    private final UnsafeBuiltins unsafe;

    Builtins(Checker check) {
        this.check = check;
        this.collections = new CollectionBuiltins(check, this);
        this.complex = new ComplexBuiltins(check, this);
        this.unsafe = new UnsafeBuiltins(check, this);
    }

    /**
     * Checks a call; the operand becomes the result.
     *
     * @return whether there was no error
     */
    boolean call(Operand x, CallExpr call, Builtin.Id id) {
        if (call.ellipsis() != 0 && id != Builtin.Id.APPEND) {
            check.invalidOperation(
                    call, ErrorCode.INVALID_DOT_DOT_DOT, "invalid use of ... with built-in " + id.text());
            check.usage.use(call.args());
            return false;
        }
        if (id != Builtin.Id.LEN && id != Builtin.Id.CAP) {
            return evaluate(x, call, id);
        }
        // Whether these are constant depends on what their argument contains, and on that alone.
        boolean saved = check.env.hasCallOrRecv;
        check.env.hasCallOrRecv = false;
        boolean ok = evaluate(x, call, id);
        check.env.hasCallOrRecv = saved;
        return ok;
    }

    private boolean evaluate(Operand x, CallExpr call, Builtin.Id id) {
        List<Operand> args = List.of();
        int count = call.args().size();
        boolean special = switch (id) {
            case MAKE, NEW, OFFSETOF, TRACE -> true;
            default -> false;
        };
        if (!special) {
            args = operands(call.args());
            count = args.size();
            for (Operand arg : args) {
                if (arg.isInvalid()) {
                    return false;
                }
            }
            if (!args.isEmpty()) {
                x.set(args.getFirst());
                args.set(0, x);
            }
        }
        return checkCount(call, id, count) && dispatch(x, call, id, args);
    }

    private List<Operand> operands(List<Expr> exprs) {
        if (exprs.size() == 1) {
            return check.exprs.multiExpr(exprs.getFirst(), false).list();
        }
        List<Operand> operands = new ArrayList<>();
        for (Expr e : exprs) {
            Operand x = new Operand();
            check.exprs.expr(x, e);
            operands.add(x);
        }
        return operands;
    }

    private boolean checkCount(CallExpr call, Builtin.Id id, int count) {
        if (count == id.arguments() || count > id.arguments() && id.variadic()) {
            return true;
        }
        check.invalidOperation(
                call,
                ErrorCode.WRONG_ARG_COUNT,
                "%s arguments for %s (expected %d, found %d)"
                        .formatted(
                                count < id.arguments() ? "not enough" : "too many",
                                ExprString.of(call),
                                id.arguments(),
                                count));
        return false;
    }

    private boolean dispatch(Operand x, CallExpr call, Builtin.Id id, List<Operand> args) {
        return switch (id) {
            case APPEND -> collections.append(x, call, args);
            case CAP, LEN -> collections.length(x, call, id);
            case CLEAR -> collections.clear(x, call);
            case COPY -> collections.copy(x, call, args);
            case DELETE -> collections.delete(x, call, args);
            case MAKE -> collections.make(x, call);
            case COMPLEX -> complex.complex(x, call, args);
            case REAL, IMAG -> complex.part(x, call, id);
            case CLOSE -> close(x, call);
            case MAX, MIN -> extreme(x, call, id, args);
            case NEW -> makePointer(x, call);
            case PANIC -> panic(x, call);
            case PRINT, PRINTLN -> print(x, call, id, args);
            case RECOVER -> {
                x.setValue(Universe.EMPTY_INTERFACE);
                x.expr = call;
                record(call, x.type);
                yield true;
            }
            case ADD -> unsafe.add(x, call, args);
            case ALIGNOF -> unsafe.alignof(x, call);
            case OFFSETOF -> unsafe.offsetof(x, call);
            case SIZEOF -> unsafe.sizeof(x, call);
            case SLICE -> unsafe.slice(x, call, args);
            case SLICE_DATA -> unsafe.sliceData(x, call);
            case STRING -> unsafe.string(x, call, args);
            case STRING_DATA -> unsafe.stringData(x, call);
            case ASSERT -> assertion(x, call);
            case TRACE -> trace(x, call);
        };
    }

    /** Makes the operand the absence of a result. */
    void noValue(Operand x) {
        x.mode = OperandMode.NO_VALUE;
        x.type = Universe.INVALID;
        x.val = null;
    }

    /** Records the signature that a function has in one call. */
    void record(CallExpr call, @Nullable Type result, Type... params) {
        Tuple results = result == null ? Tuple.EMPTY : Tuple.of(Var.result(0, null, "", result));
        check.record.builtinSignature(call.fun(), new Signature(null, parameters(params), results, false));
    }

    private static Tuple parameters(Type... params) {
        List<Var> vars = new ArrayList<>();
        for (Type param : params) {
            vars.add(Var.param(0, null, "", Predicates.defaultType(param)));
        }
        return Tuple.of(vars);
    }

    /** A signature whose last parameter is variadic, recorded for a call. */
    Signature recordVariadic(CallExpr call, Type result, Type... params) {
        Signature sig = new Signature(null, parameters(params), Tuple.of(Var.result(0, null, "", result)), true);
        check.record.builtinSignature(call.fun(), sig);
        return sig;
    }

    private boolean close(Operand x, CallExpr call) {
        boolean ok = TypeSet.forAll(x.type, (_, under) -> {
            if (!(under instanceof Chan chan)) {
                check.invalidOperation(x, ErrorCode.INVALID_CLOSE, "cannot close non-channel " + check.str(x));
                return false;
            }
            if (!chan.canSend()) {
                check.invalidOperation(x, ErrorCode.INVALID_CLOSE, "cannot close receive-only channel " + check.str(x));
                return false;
            }
            return true;
        });
        if (ok) {
            record(call, null, x.type);
            noValue(x);
        }
        return ok;
    }

    private boolean extreme(Operand x, CallExpr call, Builtin.Id id, List<Operand> args) {
        check.verifyVersion(call.fun().pos(), "go1.21", "built-in " + id.text());
        Token better = id == Builtin.Id.MAX ? Token.GTR : Token.LSS;
        Expr first = x.tree();
        for (int i = 0; i < args.size(); i++) {
            Operand arg = args.get(i);
            if (!Predicates.allOrdered(arg.type)) {
                check.invalidArgument(arg, ErrorCode.INVALID_MIN_MAX_OPERAND, check.str(arg) + " cannot be ordered");
                return false;
            }
            if (i > 0 && !chooseBetter(x, arg, better)) {
                return false;
            }
        }
        if (!x.isConstant()) {
            x.mode = OperandMode.VALUE;
            x.val = null;
            check.assignments.assignment(x, Universe.EMPTY_INTERFACE, "argument to built-in " + id.text());
            if (x.isInvalid()) {
                return false;
            }
        }
        check.untyped.updateType(first, x.type, true);
        for (Operand arg : args.subList(1, args.size())) {
            check.untyped.updateType(arg.tree(), x.type, true);
        }
        if (!x.isConstant()) {
            record(call, x.type, Collections.nCopies(args.size(), x.type).toArray(new Type[0]));
        }
        return true;
    }

    private boolean chooseBetter(Operand x, Operand arg, Token better) {
        check.binary.matchTypes(x, arg);
        if (x.isInvalid()) {
            return false;
        }
        if (!Identity.identical(x.type, arg.type)) {
            check.invalidArgument(
                    arg,
                    ErrorCode.MISMATCHED_TYPES,
                    "mismatched types %s (previous argument) and %s (type of %s)"
                            .formatted(check.str(x.type), check.str(arg.type), ExprString.of(arg.tree())));
            return false;
        }
        if (!x.isConstant() || !arg.isConstant()) {
            x.mode = OperandMode.VALUE;
            x.val = null;
        } else if (Arithmetic.compare(arg.constant(), better, x.constant())) {
            x.val = arg.constant();
        }
        return true;
    }

    private boolean makePointer(Operand x, CallExpr call) {
        Expr arg = call.args().getFirst();
        check.exprs.valueOrType(x, arg);
        if (x.isInvalid()) {
            return false;
        }
        if (x.isType()) {
            check.types.validVarType(arg, x.type);
        } else {
            if (x.isUntyped()) {
                check.assignments.assignment(x, null, "argument to new");
                if (x.isInvalid()) {
                    return false;
                }
            }
            check.verifyVersion(call.fun().pos(), "go1.26", "new(%s)".formatted(ExprString.of(arg)));
        }
        Type elem = x.type;
        x.setValue(new Pointer(elem));
        record(call, x.type, elem);
        return true;
    }

    private boolean panic(Operand x, CallExpr call) {
        check.env.panics.add(call);
        check.assignments.assignment(x, Universe.EMPTY_INTERFACE, "argument to panic");
        if (x.isInvalid()) {
            return false;
        }
        noValue(x);
        record(call, null, Universe.EMPTY_INTERFACE);
        return true;
    }

    private boolean print(Operand x, CallExpr call, Builtin.Id id, List<Operand> args) {
        Type[] params = new Type[args.size()];
        for (int i = 0; i < params.length; i++) {
            Operand arg = args.get(i);
            check.assignments.assignment(arg, null, "argument to built-in " + id.text());
            if (arg.isInvalid()) {
                return false;
            }
            params[i] = arg.type;
        }
        noValue(x);
        record(call, null, params);
        return true;
    }

    private boolean assertion(Operand x, CallExpr call) {
        if (!x.isConstant() || !Predicates.isBoolean(x.type)) {
            check.invalidArgument(x, ErrorCode.TEST, check.str(x) + " is not a boolean constant");
            return false;
        }
        ConstantValue value = x.constant();
        if (value.kind() == ConstantValue.Kind.BOOL && !Constants.boolValue(value)) {
            check.error(call, ErrorCode.TEST, ExprString.of(call) + " failed");
        }
        return true;
    }

    private boolean trace(Operand x, CallExpr call) {
        if (call.args().isEmpty()) {
            noValue(x);
            return true;
        }
        for (Expr arg : call.args()) {
            check.exprs.rawExpr(null, x, arg, null, false);
        }
        return true;
    }
}
