package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.ArrayType;
import dev.jigo.compiler.syntax.Expr.BadExpr;
import dev.jigo.compiler.syntax.Expr.BasicLit;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.ChanType;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.Ellipsis;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.InterfaceType;
import dev.jigo.compiler.syntax.Expr.KeyValueExpr;
import dev.jigo.compiler.syntax.Expr.MapType;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.SliceExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.StructType;
import dev.jigo.compiler.syntax.Expr.TypeAssertExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks expressions of every kind: the entry points, by what the context allows, and the distribution to the classes for
 * the single constructs.
 */
final class Expressions {

    private static final Set<OperandMode> NOT_VALUES =
            EnumSet.of(OperandMode.NO_VALUE, OperandMode.BUILTIN, OperandMode.TYPE);
    private static final Set<OperandMode> NOT_VALUES_OR_TYPES = EnumSet.of(OperandMode.NO_VALUE, OperandMode.BUILTIN);
    private static final Set<OperandMode> NOTHING = EnumSet.of(OperandMode.NO_VALUE);

    /** The values of an expression that may have several. */
    record Values(List<Operand> list, boolean commaOk) {}

    private final Checker check;

    Expressions(Checker check) {
        this.check = check;
    }

    // Entry points

    /** Checks an expression with a single value. */
    void expr(Operand x, Expr e) {
        expr(null, x, e);
    }

    /** Checks an expression with a single value; a generic function is instantiated for the target. */
    void expr(@Nullable Target target, Operand x, Expr e) {
        rawExpr(target, x, e, null, false);
        exclude(x, NOT_VALUES);
        singleValue(x);
    }

    /** Checks an expression with a single value, which may be a generic function. */
    void genericExpr(Operand x, Expr e) {
        rawExpr(null, x, e, null, true);
        exclude(x, NOT_VALUES);
        singleValue(x);
    }

    /** Checks an expression with one value or several, which may be a generic function. */
    void valueOrValues(Operand x, Expr e) {
        rawExpr(null, x, e, null, true);
        exclude(x, NOT_VALUES);
    }

    /** Completes an index expression that was checked, as one with a single value. */
    void finishIndexed(Operand x, Expr e) {
        x.expr = e;
        check.record.operand(x);
        exclude(x, NOT_VALUES);
        singleValue(x);
    }

    /** Checks an expression with a single value; a composite literal without type has the given one. */
    void exprWithHint(Operand x, Expr e, Type hint) {
        rawExpr(null, x, e, hint, false);
        exclude(x, NOT_VALUES);
        singleValue(x);
    }

    /** Checks an expression with a single value, a type, or a built-in function. */
    void exprOrType(Operand x, Expr e, boolean allowGeneric) {
        rawExpr(null, x, e, null, allowGeneric);
        exclude(x, NOTHING);
        singleValue(x);
    }

    /** Checks an expression with a single value, or a type. */
    void valueOrType(Operand x, Expr e) {
        rawExpr(null, x, e, null, false);
        exclude(x, NOT_VALUES_OR_TYPES);
        singleValue(x);
    }

    /** Checks an expression that may have several values: a call, or a comma-ok expression if that is allowed. */
    Values multiExpr(Expr e, boolean allowCommaOk) {
        Operand x = new Operand();
        rawExpr(null, x, e, null, false);
        exclude(x, NOT_VALUES);
        List<Operand> list = new ArrayList<>();
        if (!x.isInvalid() && x.type instanceof Tuple tuple) {
            for (Var v : tuple.vars()) {
                list.add(new Operand(OperandMode.VALUE, v.type(), e));
            }
            return new Values(list, false);
        }
        list.add(x);
        boolean commaOk = allowCommaOk && (x.mode == OperandMode.MAP_INDEX || x.mode == OperandMode.COMMA_OK);
        if (commaOk) {
            list.add(new Operand(OperandMode.VALUE, Universe.UNTYPED_BOOL, e));
        }
        return new Values(list, commaOk);
    }

    /**
     * Checks an expression without regard to what it denotes, and records it.
     *
     * @param target what a generic function is assigned to
     * @param hint the type of a composite literal that leaves it out
     * @param allowGeneric whether it may be a generic function or type
     */
    ExprKind rawExpr(@Nullable Target target, Operand x, Expr e, @Nullable Type hint, boolean allowGeneric) {
        ExprKind kind = inner(target, x, e, hint);
        if (!allowGeneric) {
            refuseGeneric(target, x);
        }
        check.record.operand(x);
        return kind;
    }

    private void refuseGeneric(@Nullable Target target, Operand x) {
        if (x.isInvalid() || x.mode == OperandMode.NO_VALUE) {
            return;
        }
        String what = "";
        if (x.type instanceof Signature sig) {
            if (sig.isGeneric()) {
                if (target != null) {
                    check.instantiations.funcInst(target, x.pos(), x, null, true);
                    return;
                }
                what = "function";
            }
        } else if ((x.type instanceof Named || x.type instanceof Alias) && Predicates.isGeneric(x.type)) {
            what = "type";
        }
        if (!what.isEmpty()) {
            check.error(
                    x,
                    ErrorCode.WRONG_TYPE_ARG_COUNT,
                    "cannot use generic %s %s without instantiation".formatted(what, ExprString.of(x.tree())));
            x.invalidate();
            x.type = Universe.INVALID;
        }
    }

    /** Complains if an operand is of one of the given modes, which are those that have no value. */
    private void exclude(Operand x, Set<OperandMode> modes) {
        if (!modes.contains(x.mode)) {
            return;
        }
        switch (x.mode) {
            case NO_VALUE -> {
                String format = modes.contains(OperandMode.TYPE) ? "%s used as value" : "%s used as value or type";
                check.error(x, ErrorCode.TOO_MANY_VALUES, format.formatted(check.str(x)));
            }
            case BUILTIN -> check.error(x, ErrorCode.UNCALLED_BUILTIN, check.str(x) + " must be called");
            default -> check.error(x, ErrorCode.NOT_AN_EXPR, check.str(x) + " is not an expression");
        }
        x.invalidate();
    }

    /** Complains if an operand stands for several values. */
    void singleValue(Operand x) {
        if (x.mode == OperandMode.VALUE && x.type instanceof Tuple) {
            check.error(
                    x, ErrorCode.TOO_MANY_VALUES, "multiple-value %s in single-value context".formatted(check.str(x)));
            x.invalidate();
        }
    }

    // The expressions

    private ExprKind inner(@Nullable Target target, Operand x, Expr e, @Nullable Type hint) {
        x.invalidate();
        x.type = Universe.INVALID;
        ExprKind kind = switch (e) {
            case CallExpr call -> check.calls.call(x, call);
            case ParenExpr paren -> rawExpr(null, x, paren.x(), null, false);
            default -> {
                expression(target, x, e, hint);
                boolean receive = e instanceof UnaryExpr unary && Operators.isReceive(unary);
                yield receive || x.isInvalid() ? ExprKind.STATEMENT : ExprKind.EXPRESSION;
            }
        };
        x.expr = e;
        if (producesValue(e, x) && !check.decls.isComplete(x.type)) {
            x.invalidate();
            x.type = Universe.INVALID;
        }
        return kind;
    }

    /** Whether an expression gives a value of a type of which it has none to begin with. */
    private static boolean producesValue(Expr e, Operand x) {
        if (x.isInvalid() || x.isType()) {
            return false;
        }
        return switch (e) {
            case CompositeLit _, CallExpr _, TypeAssertExpr _, StarExpr _, IndexExpr _ -> true;
            case UnaryExpr unary -> Operators.isReceive(unary);
            default -> false;
        };
    }

    private void expression(@Nullable Target target, Operand x, Expr e, @Nullable Type hint) {
        switch (e) {
            case BadExpr _ -> {} // the parser has complained
            case Ident id -> check.types.ident(x, id, null, false);
            case Ellipsis _ -> check.error(e, ErrorCode.BAD_DOT_DOT_DOT_SYNTAX, "invalid use of ...");
            case BasicLit literal -> check.literals.basic(x, literal);
            case FuncLit literal -> check.literals.function(x, literal);
            case CompositeLit literal -> check.compositeLiterals.literal(x, literal, hint);
            case SelectorExpr selector -> check.selectors.selector(x, selector, null, false);
            case IndexExpr index -> index(target, x, index);
            case IndexListExpr index -> index(target, x, index);
            case SliceExpr slice -> check.slicing.slice(x, slice);
            case TypeAssertExpr assertion -> check.assertions.expression(x, assertion);
            case StarExpr star -> check.unary.indirection(x, star);
            case UnaryExpr unary -> check.unary.unary(x, unary);
            case BinaryExpr binary -> check.binary.binary(x, binary);
            case KeyValueExpr _ -> check.error(e, ErrorCode.INVALID_SYNTAX_TREE, "no key:value expected");
            case ArrayType _, StructType _, FuncType _, InterfaceType _, MapType _, ChanType _ -> {
                x.mode = OperandMode.TYPE;
                x.type = check.types.type(e);
            }
            case CallExpr _, ParenExpr _ -> throw new IllegalStateException("handled by the caller");
        }
    }

    private void index(@Nullable Target target, Operand x, Expr e) {
        boolean isFunction = check.indexing.index(x, e);
        if (isFunction) {
            check.instantiations.funcInst(target, Indexing.lbrack(e), x, e, true);
        }
    }
}
