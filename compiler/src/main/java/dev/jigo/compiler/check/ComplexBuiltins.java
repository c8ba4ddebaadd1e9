package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Arithmetic;
import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Term;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Union;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks {@code complex, real} and {@code imag}. */
final class ComplexBuiltins {

    private final Checker check;
    private final Builtins builtins;

    ComplexBuiltins(Checker check, Builtins builtins) {
        this.check = check;
        this.builtins = builtins;
    }

    boolean complex(Operand x, CallExpr call, List<Operand> args) {
        Operand y = args.get(1);
        matchFloats(x, y);
        if (x.isInvalid() || y.isInvalid()) {
            return false;
        }
        if (!Identity.identical(x.type, y.type)) {
            check.invalidOperation(
                    x,
                    ErrorCode.INVALID_COMPLEX,
                    "%s (mismatched types %s and %s)"
                            .formatted(ExprString.of(call), check.str(x.type), check.str(y.type)));
            return false;
        }
        Type result = apply(ComplexBuiltins::complexOf, x, Builtin.Id.COMPLEX);
        if (result == null) {
            check.invalidArgument(
                    x,
                    ErrorCode.INVALID_COMPLEX,
                    "arguments have type %s, expected floating-point".formatted(check.str(x.type)));
            return false;
        }
        if (x.isConstant() && y.isConstant()) {
            ConstantValue imaginary = Constants.makeImaginary(Constants.toFloat(y.constant()));
            x.setConstant(result, Arithmetic.binary(Constants.toFloat(x.constant()), Token.ADD, imaginary));
        } else {
            builtins.record(call, result, x.type, x.type);
            x.setValue(result);
        }
        return true;
    }

    private void matchFloats(Operand x, Operand y) {
        if (x.isUntyped() && y.isUntyped()) {
            if (x.isConstant() && y.isConstant()) {
                toUntypedFloat(x);
                toUntypedFloat(y);
            } else {
                // One contains a shift, and what is shifted cannot be a float: this will be refused.
                check.untyped.convert(x, Universe.FLOAT64);
                check.untyped.convert(y, Universe.FLOAT64);
            }
        } else if (x.isUntyped()) {
            check.untyped.convert(x, y.type);
        } else if (y.isUntyped()) {
            check.untyped.convert(y, x.type);
        }
    }

    private static void toUntypedFloat(Operand x) {
        ConstantValue value = x.constant();
        if (Predicates.isNumeric(x.type)
                && value.kind() != ConstantValue.Kind.UNKNOWN
                && Constants.sign(Constants.imaginary(value)) == 0) {
            x.type = Universe.UNTYPED_FLOAT;
        }
    }

    private static @Nullable Type complexOf(Type type) {
        return type.underlying() instanceof Basic basic
                ? switch (basic.kind()) {
                    case FLOAT32 -> Universe.COMPLEX64;
                    case FLOAT64 -> Universe.COMPLEX128;
                    case UNTYPED_FLOAT -> Universe.UNTYPED_COMPLEX;
                    default -> null;
                }
                : null;
    }

    private static @Nullable Type floatOf(Type type) {
        return type.underlying() instanceof Basic basic
                ? switch (basic.kind()) {
                    case COMPLEX64 -> Universe.FLOAT32;
                    case COMPLEX128 -> Universe.FLOAT64;
                    case UNTYPED_COMPLEX -> Universe.UNTYPED_FLOAT;
                    default -> null;
                }
                : null;
    }

    /** {@code real} and {@code imag}. */
    boolean part(Operand x, CallExpr call, Builtin.Id id) {
        if (x.isUntyped()) {
            if (!x.isConstant()) {
                check.untyped.convert(x, Universe.COMPLEX128);
                if (x.isInvalid()) {
                    return false;
                }
            } else if (Predicates.isNumeric(x.type)) {
                x.type = Universe.UNTYPED_COMPLEX;
            }
        }
        Type result = apply(ComplexBuiltins::floatOf, x, id);
        if (result == null) {
            check.invalidArgument(
                    x,
                    id == Builtin.Id.REAL ? ErrorCode.INVALID_REAL : ErrorCode.INVALID_IMAG,
                    "argument has type %s, expected complex type".formatted(check.str(x.type)));
            return false;
        }
        if (x.isConstant()) {
            ConstantValue value = Constants.toComplex(x.constant());
            x.setConstant(result, id == Builtin.Id.REAL ? Constants.real(value) : Constants.imaginary(value));
        } else {
            builtins.record(call, result, x.type);
            x.setValue(result);
        }
        return true;
    }

    /** Applies a function of types to an operand's type, or to all types of its set: then the result is a set too. */
    private @Nullable Type apply(Function<Type, @Nullable Type> function, Operand x, Builtin.Id id) {
        if (!(Type.unalias(x.type) instanceof TypeParam param)) {
            return function.apply(x.type);
        }
        List<Term> terms = new ArrayList<>();
        boolean ok = param.iface().typeSet().all(term -> {
            Type result = term == null ? null : function.apply(term.type());
            if (term == null || result == null) {
                return false;
            }
            terms.add(new Term(term.tilde(), result));
            return true;
        });
        if (!ok) {
            return null;
        }
        check.softError(
                x.pos(),
                ErrorCode.INVALID_COMPLEX,
                "%s not supported as argument to built-in %s for go1.18 (see go.dev/issue/50937)"
                        .formatted(check.str(x), id.text()));
        TypeName name = new TypeName(0, check.pkg, param.obj().name(), null);
        TypeParam result = new TypeParam(name, new Interface(List.of(), List.of(new Union(terms)), false));
        result.setIndex(param.index());
        return result;
    }
}
