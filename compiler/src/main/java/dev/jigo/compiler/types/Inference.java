package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Type inference: finds the type arguments that a use of a generic function leaves out, from the types of arguments, from
 * constraints, and last from untyped constants.
 */
public final class Inference {
    /**
     * An argument of a call, or the target of an assignment.
     *
     * @param text the expression as messages show it
     * @param isNil whether it is the untyped nil, from which nothing can be learnt
     */
    public record Argument(Type type, int pos, String text, boolean isNil) {}

    /** Receives the reason of a failure. */
    @FunctionalInterface
    public interface Failure {
        void report(int pos, String text);
    }

    /** The terms of a type parameter's constraint as one, with whether there is only one. */
    private record CoreTerm(Term term, boolean single) {}

    private final Context context;
    private final Satisfaction satisfaction;
    private final IntFunction<String> position;

    /**
     * @param position how messages show a position
     */
    public Inference(Context context, Satisfaction satisfaction, IntFunction<String> position) {
        this.context = context;
        this.satisfaction = satisfaction;
        this.position = position;
    }

    /**
     * Infers type arguments.
     *
     * @param given the type arguments that are there; may be shorter than the parameters and have null entries
     * @param params the ordinary parameters, one for each argument
     * @param reverse whether the argument is the target of an assignment of the function
     * @return all type arguments, or null after a failure was reported
     */
    public @Nullable List<Type> infer(
            int pos,
            List<TypeParam> typeParams,
            List<? extends @Nullable Type> given,
            Tuple params,
            List<Argument> args,
            boolean reverse,
            Failure failure) {
        List<@Nullable Type> known = new ArrayList<>(given);
        while (known.size() < typeParams.size()) {
            known.add(null);
        }
        for (Argument arg : args) {
            if (!Predicates.isValid(arg.type)) {
                return null;
            }
        }
        Tuple remaining = (Tuple) Substitution.of(typeParams, known, context).apply(params);
        Unifier unifier = new Unifier(typeParams, known, satisfaction.allowsVersion("go1.21"));
        List<Integer> untyped = new ArrayList<>();
        Set<TypeParam> wanted = identitySet(typeParams);
        for (int i = 0; i < args.size(); i++) {
            Argument arg = args.get(i);
            Type param = remaining.at(i).type();
            if (!mentions(param, wanted) && !mentions(arg.type, wanted)) {
                continue;
            }
            if (Predicates.isTyped(arg.type)) {
                if (!unifier.unify(param, withoutTypeParams(arg.type), Unifier.Mode.ASSIGN)) {
                    mismatch(typeParams, unifier, param, arg, reverse, failure);
                    return null;
                }
            } else if (Type.unalias(param) instanceof TypeParam && !arg.isNil) {
                untyped.add(i);
            }
        }
        if (!useConstraints(pos, typeParams, wanted, unifier, failure)
                || !useUntyped(remaining, args, untyped, unifier, failure)) {
            return null;
        }
        return simplify(pos, typeParams, wanted, unifier.inferred(typeParams), failure);
    }

    /** The signature of a generic function, whose type parameters are then among those to be inferred. */
    private static Type withoutTypeParams(Type type) {
        if (type instanceof Signature generic && generic.isGeneric()) {
            return new Signature(generic.recv(), generic.params(), generic.results(), generic.variadic());
        }
        return type;
    }

    private static Set<TypeParam> identitySet(List<TypeParam> params) {
        return new HashSet<>(params);
    }

    private String text(Type type) {
        return satisfaction.text(type);
    }

    private void mismatch(
            List<TypeParam> typeParams, Unifier unifier, Type param, Argument arg, boolean reverse, Failure failure) {
        List<@Nullable Type> inferred = unifier.inferred(typeParams);
        String head = "type " + text(arg.type) + " of " + arg.text + " does not match ";
        if (inferred.stream().allMatch(type -> type == null)) {
            failure.report(arg.pos, head + text(param) + " (cannot infer " + names(typeParams) + ")");
            return;
        }
        Type shown = Substitution.of(typeParams, inferred, context).apply(param);
        if (shown == param) {
            failure.report(arg.pos, head + text(param));
        } else if (reverse) {
            failure.report(
                    arg.pos,
                    "inferred type " + text(shown) + " for " + text(param) + " does not match type " + text(arg.type)
                            + " of " + arg.text);
        } else {
            failure.report(arg.pos, head + "inferred type " + text(shown) + " for " + text(param));
        }
    }

    private static String names(List<TypeParam> params) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < params.size(); i++) {
            if (i > 0) {
                boolean last = i == params.size() - 1;
                out.append(params.size() == 2 ? " and " : last ? ", and " : ", ");
            }
            out.append(params.get(i).obj().name());
        }
        return out.toString();
    }

    /** Matches parameters with what their constraints say, as long as that tells anything new. */
    private boolean useConstraints(
            int pos, List<TypeParam> typeParams, Set<TypeParam> wanted, Unifier unifier, Failure failure) {
        int before;
        do {
            before = unifier.unknowns();
            for (TypeParam param : typeParams) {
                Type type = unifier.at(param);
                CoreTerm core = coreTerm(param);
                if (core != null && type != null) {
                    if (!unifier.unify(type, core.term.type(), Unifier.Mode.INEXACT)) {
                        failure.report(
                                pos,
                                param.obj().name() + " (type " + text(type) + ") does not satisfy "
                                        + text(param.constraint()));
                        return false;
                    }
                } else if (core != null && core.single && !core.term.tilde()) {
                    type = core.term.type();
                    unifier.set(param, type);
                }
                // The methods of a type that is only partly inferred cannot be looked up.
                if (type != null && !mentions(type, wanted)) {
                    Cause cause = new Cause();
                    Func missing = satisfaction.missingMethod(
                            type, param.iface(), true, (x, y) -> unifier.unify(x, y, Unifier.Mode.EXACT), cause);
                    if (missing != null) {
                        failure.report(
                                pos,
                                param.obj().name() + " (type " + text(type) + ") does not satisfy "
                                        + text(param.constraint()) + " " + cause.text());
                        return false;
                    }
                }
            }
        } while (unifier.unknowns() != before);
        return true;
    }

    private static @Nullable CoreTerm coreTerm(TypeParam param) {
        List<Term> terms = param.iface().typeSet().terms();
        if (terms == null || terms.isEmpty()) {
            return null;
        }
        if (terms.size() == 1) {
            return new CoreTerm(terms.getFirst(), true);
        }
        Type common = CommonUnder.of(param);
        boolean tilde = terms.stream().anyMatch(Term::tilde);
        return common == null ? null : new CoreTerm(new Term(tilde, common), false);
    }

    /** Gives parameters that only untyped constants say something about the default type of the largest of them. */
    private boolean useUntyped(
            Tuple params, List<Argument> args, List<Integer> untyped, Unifier unifier, Failure failure) {
        Map<TypeParam, Type> largest = new LinkedHashMap<>();
        for (int index : untyped) {
            Argument arg = args.get(index);
            if (!(Type.unalias(params.at(index).type()) instanceof TypeParam param) || unifier.at(param) != null) {
                continue;
            }
            Type before = largest.get(param);
            Type max = before == null ? arg.type : Predicates.maxType(before, arg.type);
            if (max == null) {
                failure.report(
                        arg.pos,
                        "mismatched types " + text(before == null ? arg.type : before) + " and " + text(arg.type)
                                + " (cannot infer " + param.obj().name() + ")");
                return false;
            }
            largest.put(param, max);
        }
        largest.forEach((param, type) -> unifier.set(param, Predicates.defaultType(type)));
        return true;
    }

    /** Replaces parameters within inferred types by what was inferred for them. */
    private @Nullable List<Type> simplify(
            int pos,
            List<TypeParam> typeParams,
            Set<TypeParam> wanted,
            List<@Nullable Type> inferred,
            Failure failure) {
        dropCycles(typeParams, inferred);
        boolean changed = true;
        for (int round = 0; changed && round <= typeParams.size(); round++) {
            changed = false;
            Substitution substitution = Substitution.of(typeParams, inferred, context);
            List<@Nullable Type> next = new ArrayList<>(inferred);
            for (int i = 0; i < inferred.size(); i++) {
                Type type = inferred.get(i);
                if (type != null && mentions(type, wanted)) {
                    Type replaced = substitution.apply(type);
                    changed |= replaced != type;
                    next.set(i, replaced);
                }
            }
            inferred = next;
        }
        List<Type> result = new ArrayList<>();
        for (int i = 0; i < typeParams.size(); i++) {
            Type type = inferred.get(i);
            if (type == null || mentions(type, wanted)) {
                TypeName obj = typeParams.get(i).obj();
                failure.report(pos, "cannot infer " + obj.name() + " (declared at " + position.apply(obj.pos()) + ")");
                return null;
            }
            result.add(type);
        }
        return result;
    }

    /** Forgets what was inferred for parameters that were inferred to contain themselves. */
    private static void dropCycles(List<TypeParam> typeParams, List<@Nullable Type> inferred) {
        for (int i = 0; i < typeParams.size(); i++) {
            if (reaches(typeParams, inferred, i, i, new HashSet<>())) {
                inferred.set(i, null);
            }
        }
    }

    private static boolean reaches(
            List<TypeParam> typeParams, List<@Nullable Type> inferred, int from, int to, Set<Integer> seen) {
        Type type = inferred.get(from);
        if (type == null || !seen.add(from)) {
            return false;
        }
        for (int i = 0; i < typeParams.size(); i++) {
            if (mentions(type, Set.of(typeParams.get(i))) && (i == to || reaches(typeParams, inferred, i, to, seen))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type is made of one of the type parameters. */
    public static boolean mentions(Type type, Set<TypeParam> params) {
        return new Mentions(params).in(type);
    }

    /** Type parameters of the same names and constraints as those given, and the substitution that leads to them. */
    public static List<TypeParam> rename(List<TypeParam> params, Context context) {
        List<TypeParam> fresh = new ArrayList<>();
        for (TypeParam param : params) {
            TypeName obj = param.obj();
            TypeName name = new TypeName(obj.pos(), obj.pkg(), obj.name(), null);
            TypeParam copy = new TypeParam(name, Universe.INVALID);
            copy.setIndex(param.index());
            fresh.add(copy);
        }
        Substitution renaming = Substitution.of(params, fresh, context);
        for (int i = 0; i < params.size(); i++) {
            fresh.get(i).setConstraint(renaming.apply(params.get(i).constraint()));
        }
        return fresh;
    }

    /** Searches types for type parameters. */
    private static final class Mentions {
        private final Set<TypeParam> params;
        private final Map<Type, Boolean> seen = new IdentityHashMap<>();

        Mentions(Set<TypeParam> params) {
            this.params = params;
        }

        boolean in(Type type) {
            if (seen.putIfAbsent(type, true) != null) {
                return false;
            }
            return switch (type) {
                case Basic _ -> false;
                case TypeParam param -> params.contains(param);
                case Alias alias -> in(alias.actual());
                case Pointer pointer -> in(pointer.elem());
                case Slice slice -> in(slice.elem());
                case Array array -> in(array.elem());
                case MapType map -> in(map.key()) || in(map.elem());
                case Chan chan -> in(chan.elem());
                case Struct struct -> struct.fields().stream().anyMatch(field -> in(field.type()));
                case Tuple tuple -> tuple.vars().stream().anyMatch(variable -> in(variable.type()));
                case Signature signature -> in(signature.params()) || in(signature.results());
                case Interface iface -> {
                    TypeSet set = iface.typeSet();
                    List<Term> terms = set.terms();
                    yield set.methods().stream().anyMatch(method -> in(method.type()))
                            || terms != null && terms.stream().anyMatch(term -> in(term.type()));
                }
                case Union union -> union.terms().stream().anyMatch(term -> in(term.type()));
                case Named named -> named.typeArgs().stream().anyMatch(this::in);
            };
        }
    }
}
