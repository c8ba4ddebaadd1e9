package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Substitution;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of a call against the parameters. If the function, or a function that is passed to it, is generic,
 * this is where missing type arguments are inferred, all in one go.
 */
final class Arguments {

    /**
     * The parameters for the arguments of one call: a variadic one is repeated as often as there are arguments for it.
     *
     * @param count how many arguments there must be
     * @param expanded whether they differ from the function's
     */
    private record Parameters(Tuple vars, int count, boolean expanded) {}

    private final Checker check;

    Arguments(Checker check) {
        this.check = check;
    }

    // Evaluation

    /** Evaluates arguments, which may be generic functions, or one call with several results. */
    List<Argument> evaluate(List<Expr> exprs) {
        List<Argument> args = new ArrayList<>();
        for (Expr e : exprs) {
            if (e instanceof IndexExpr || e instanceof IndexListExpr) {
                args.add(instantiation(e));
                continue;
            }
            Operand x = new Operand();
            if (exprs.size() > 1) {
                check.exprs.genericExpr(x, e);
            } else {
                check.exprs.valueOrValues(x, e);
                if (!x.isInvalid() && x.type instanceof Tuple tuple) {
                    for (Var v : tuple.vars()) {
                        args.add(Argument.of(new Operand(OperandMode.VALUE, v.type(), e)));
                    }
                    continue;
                }
            }
            args.add(Argument.of(x));
        }
        return args;
    }

    /** An element, or a generic function with type arguments, which may be incomplete. */
    private Argument instantiation(Expr e) {
        Operand x = new Operand();
        if (!check.indexing.index(x, e)) {
            check.exprs.finishIndexed(x, e);
            return Argument.of(x);
        }
        boolean infer = !check.allowVersion("go1.21");
        List<Type> typeArgs = check.instantiations.funcInst(null, Indexing.lbrack(e), x, e, infer);
        x.expr = e;
        if (typeArgs == null) {
            check.record.operand(x);
            return Argument.of(x);
        }
        return new Argument(x, typeArgs);
    }

    // Matching

    /**
     * Checks arguments against the parameters of a function.
     *
     * @param typeArgs the type arguments given, fewer than the function has type parameters
     * @param typeExprs their expressions
     * @return the function's signature, instantiated if it was generic and no error occurred
     */
    Signature match(CallExpr call, List<Type> typeArgs, List<Expr> typeExprs, List<Argument> args, Signature sig) {
        Parameters params = parameters(call, args, sig);
        if (params == null) {
            return sig;
        }
        if (args.size() != params.count) {
            reportCount(call, args, params, sig);
            return sig;
        }
        boolean generic = sig.isGeneric() || args.stream().anyMatch(arg -> isGenericFunction(arg.operand()));
        if (!generic) {
            assign(call, args, params.vars);
            return sig;
        }
        return inferred(call, typeArgs, typeExprs, args, sig, params);
    }

    private @Nullable Parameters parameters(CallExpr call, List<Argument> args, Signature sig) {
        Tuple declared = sig.params();
        boolean spread = call.ellipsis() != 0;
        if (!sig.variadic()) {
            if (spread) {
                check.error(
                        call,
                        ErrorCode.NON_VARIADIC_DOT_DOT_DOT,
                        "cannot use ... in call to non-variadic " + ExprString.of(call.fun()));
                return null;
            }
            return new Parameters(declared, declared.size(), false);
        }
        if (spread) {
            if (call.args().size() == 1 && args.size() > 1) {
                check.error(
                        call,
                        ErrorCode.INVALID_DOT_DOT_DOT,
                        "cannot use ... with %d-valued %s"
                                .formatted(
                                        args.size(), ExprString.of(call.args().getFirst())));
                return null;
            }
            return new Parameters(declared, declared.size(), false);
        }
        int fixed = declared.size() - 1;
        if (args.size() < fixed) {
            return new Parameters(declared, fixed, false);
        }
        List<Var> vars = new ArrayList<>(declared.vars().subList(0, fixed));
        Var last = declared.at(fixed);
        Type elem = last.type() instanceof Slice slice ? slice.elem() : Universe.BYTE;
        while (vars.size() < args.size()) {
            vars.add(Var.param(last.pos(), last.pkg(), last.name(), elem));
        }
        return new Parameters(Tuple.of(vars), args.size(), true);
    }

    private void reportCount(CallExpr call, List<Argument> args, Parameters params, Signature sig) {
        int pos = call.pos();
        String qualifier = "not enough";
        if (args.size() > params.count) {
            pos = args.get(params.count).operand().pos();
            qualifier = "too many";
        } else if (!args.isEmpty()) {
            pos = args.getLast().operand().pos();
        }
        List<Type> have = args.stream().map(arg -> arg.operand().type).toList();
        List<Type> want = sig.params().vars().stream().map(Var::type).toList();
        check.report(ErrorCode.WRONG_ARG_COUNT)
                .at(pos, "%s arguments in call to %s".formatted(qualifier, ExprString.of(call.fun())))
                .at(0, "have " + check.assignments.summary(have, false, call.ellipsis() != 0))
                .at(0, "want " + check.assignments.summary(want, sig.variadic(), false))
                .emit();
    }

    static boolean isGenericFunction(Operand x) {
        return !x.isInvalid() && x.type instanceof Signature sig && sig.isGeneric();
    }

    private Signature inferred(
            CallExpr call,
            List<Type> typeArgs,
            List<Expr> typeExprs,
            List<Argument> args,
            Signature sig,
            Parameters params) {
        // Fresh type parameters keep those of a function that calls itself, or is passed twice, apart.
        List<TypeParam> typeParams = new ArrayList<>();
        List<@Nullable Type> known = new ArrayList<>(typeArgs);
        Tuple vars = params.vars;
        if (sig.isGeneric()) {
            if (typeExprs.isEmpty()) {
                check.verifyVersion(call.pos(), "go1.18", "implicit function instantiation");
            } else {
                check.verifyVersion(call.pos(), "go1.18", "function instantiation");
            }
            List<TypeParam> renamed = check.instantiations.rename(sig.typeParams());
            vars = (Tuple)
                    Substitution.of(sig.typeParams(), renamed, check.context).apply(vars);
            typeParams.addAll(renamed);
            pad(known, typeParams.size());
        }
        List<Operand> genericArgs = new ArrayList<>();
        for (Argument arg : args) {
            Operand x = arg.operand();
            if (isGenericFunction(x)) {
                Signature renamed = check.instantiations.renamed((Signature) x.type);
                x.type = renamed;
                typeParams.addAll(renamed.typeParams());
                known.addAll(arg.typeArgs());
                pad(known, typeParams.size());
                genericArgs.add(x);
            }
        }
        if (!genericArgs.isEmpty()) {
            check.verifyVersion(genericArgs.getFirst().pos(), "go1.21", "implicitly instantiated function as argument");
        }
        List<Operand> operands = args.stream().map(Argument::operand).toList();
        List<Type> all = check.instantiations.infer(
                call.lparen(),
                typeParams,
                known,
                vars,
                operands,
                false,
                "in call to %s, ".formatted(ExprString.of(call.fun())));
        if (all == null) {
            return sig;
        }
        int next = sig.typeParams().size();
        Signature result = sig;
        if (next > 0) {
            List<Type> own = all.subList(0, next);
            result = check.instantiations.signature(call.lparen(), call.fun(), own, sig, typeExprs);
            vars = params.expanded
                    ? (Tuple) Substitution.of(typeParams.subList(0, next), own, check.context)
                            .apply(vars)
                    : result.params();
        }
        for (Operand x : genericArgs) {
            Signature function = (Signature) x.type;
            int end = next + function.typeParams().size();
            x.type = check.instantiations.signature(
                    call.lparen(), x.tree(), all.subList(next, end), function, List.of());
            check.record.operand(x);
            next = end;
        }
        assign(call, args, vars);
        return result;
    }

    private static void pad(List<@Nullable Type> list, int size) {
        while (list.size() < size) {
            list.add(null);
        }
    }

    private void assign(CallExpr call, List<Argument> args, Tuple params) {
        if (args.isEmpty()) {
            return;
        }
        String context = "argument to " + ExprString.of(call.fun());
        for (int i = 0; i < args.size(); i++) {
            Type type = params.at(i).type();
            check.assignments.assignment(args.get(i).operand(), type, context);
        }
    }
}
