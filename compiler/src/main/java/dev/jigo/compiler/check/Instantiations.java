package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Inference;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Substitution;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instantiates generic functions. */
final class Instantiations {

    private final Checker check;

    Instantiations(Checker check) {
        this.check = check;
    }

    /**
     * Instantiates a generic function that is used as a value.
     *
     * @param target what it is assigned to, from which type arguments may be inferred; null if nothing is known
     * @param x the function; becomes its instance
     * @param inst the expression with the type arguments, null if there are none
     * @param infer whether missing type arguments are inferred; if not, and some are missing, nothing happens
     * @return the type arguments given if some are missing and are not to be inferred here; else null
     */
    @Nullable
    List<Type> funcInst(@Nullable Target target, int pos, Operand x, @Nullable Expr inst, boolean infer) {
        int errorPos = inst != null ? Indexing.lbrack(inst) : pos;
        if (inst != null) {
            x.expr = inst;
        }
        boolean versionOk = check.verifyVersion(errorPos, "go1.18", "function instantiation");
        Signature sig = (Signature) x.type;
        List<Expr> exprs = inst == null ? List.of() : Indexing.indices(inst);
        List<Type> given = typeArguments(exprs, sig, exprs.size() - 1, false);
        if (given == null) {
            x.invalidate();
            return null;
        }
        List<Type> typeArgs = given;
        if (given.size() < sig.typeParams().size()) {
            if (!infer) {
                return given;
            }
            if (target != null && versionOk) {
                check.verifyVersion(
                        errorPos,
                        "go1.21",
                        inst != null
                                ? "partially instantiated function in assignment"
                                : "implicitly instantiated function in assignment");
            }
            List<Type> all = inferFromTarget(target, pos, x, sig, given);
            if (all == null) {
                x.invalidate();
                return null;
            }
            typeArgs = all;
        }
        x.setValue(signature(x.pos(), x.tree(), typeArgs, sig, exprs));
        return null;
    }

    /** Infers as for the call {@code g(target)} of a function g with the type of x as its parameter. */
    private @Nullable List<Type> inferFromTarget(
            @Nullable Target target, int pos, Operand x, Signature sig, List<Type> given) {
        List<TypeParam> renamed = rename(sig.typeParams());
        Substitution substitution = Substitution.of(sig.typeParams(), renamed, check.context);
        List<Operand> args = new ArrayList<>();
        List<Var> params = new ArrayList<>();
        String shown = "";
        if (target != null) {
            Signature plain = new Signature(null, sig.params(), sig.results(), sig.variadic());
            params.add(Var.param(x.pos(), check.pkg, "", substitution.apply(plain)));
            args.add(new Operand(OperandMode.VALUE, target.sig(), null));
            shown = target.description();
        }
        return infer(pos, renamed, given, Tuple.of(params), args, shown, true, "");
    }

    /**
     * Evaluates type arguments.
     *
     * @param excessAt which of the expressions is to blame if there are too many
     * @param firstExcess whether the first superfluous one is to blame instead
     * @return null after a complaint
     */
    @Nullable
    List<Type> typeArguments(List<Expr> exprs, Signature sig, int excessAt, boolean firstExcess) {
        List<Type> typeArgs = check.types.typeList(exprs);
        if (typeArgs == null) {
            return null;
        }
        int want = sig.typeParams().size();
        if (typeArgs.size() > want) {
            check.error(
                    exprs.get(firstExcess ? want : excessAt),
                    ErrorCode.WRONG_TYPE_ARG_COUNT,
                    "got %d type arguments but want %d".formatted(typeArgs.size(), want));
            return null;
        }
        return typeArgs;
    }

    /** Infers the type arguments of a call; see {@link Inference#infer}. Complaints begin with the prefix. */
    @Nullable
    List<Type> infer(
            int pos,
            List<TypeParam> typeParams,
            List<? extends @Nullable Type> given,
            Tuple params,
            List<Operand> args,
            boolean reverse,
            String prefix) {
        return infer(pos, typeParams, given, params, args, null, reverse, prefix);
    }

    private @Nullable List<Type> infer(
            int pos,
            List<TypeParam> typeParams,
            List<? extends @Nullable Type> given,
            Tuple params,
            List<Operand> args,
            @Nullable String shown,
            boolean reverse,
            String prefix) {
        for (Operand x : args) {
            if (x.isInvalid()) {
                return null;
            }
        }
        List<Inference.Argument> arguments = args.stream()
                .map(x -> new Inference.Argument(
                        x.type,
                        x.expr == null ? pos : x.pos(),
                        shown != null ? shown : ExprString.of(x.tree()),
                        x.isNil()))
                .toList();
        Inference inference = new Inference(check.context, check.satisfaction, check.conf.positions());
        return inference.infer(
                pos,
                typeParams,
                given,
                params,
                arguments,
                reverse,
                (at, text) -> check.error(at, ErrorCode.CANNOT_INFER_TYPE_ARGS, prefix + text));
    }

    /**
     * The signature of a generic function for type arguments, recorded for its expression; that the arguments satisfy their
     * constraints is checked later.
     *
     * @param typeExprs the expressions of the type arguments that were given
     */
    Signature signature(int pos, Expr expr, List<Type> typeArgs, Signature generic, List<Expr> typeExprs) {
        List<Type> args = List.copyOf(typeArgs);
        Signature instance = check.context.instantiate(generic, args);
        check.recordInstance(expr, args, instance);
        check.later(() -> {
            Cause cause = new Cause();
            int bad = check.satisfaction.verify(generic.typeParams(), args, check.context, cause);
            if (bad >= 0) {
                int at = bad < typeExprs.size() ? Places.start(typeExprs.get(bad)) : pos;
                check.softError(at, ErrorCode.INVALID_TYPE_ARG, cause.text());
            } else {
                check.monomorphs.recordInstance(pos, generic.typeParams(), args, typeExprs);
            }
        });
        return instance;
    }

    /** New type parameters like the given ones. */
    List<TypeParam> rename(List<TypeParam> params) {
        return Inference.rename(params, check.context);
    }

    /** A generic function's signature with new type parameters. */
    Signature renamed(Signature sig) {
        List<TypeParam> params = rename(sig.typeParams());
        Signature plain = new Signature(null, sig.params(), sig.results(), sig.variadic());
        Type substituted =
                Substitution.of(sig.typeParams(), params, check.context).apply(plain);
        Signature source = (Signature) substituted;
        Signature result = new Signature(null, source.params(), source.results(), source.variadic());
        result.setTypeParams(params);
        return result;
    }

    /** Whether a type contains one of some type parameters. */
    static boolean mentions(Type type, List<TypeParam> params) {
        Set<TypeParam> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(params);
        return Inference.mentions(type, set);
    }
}
