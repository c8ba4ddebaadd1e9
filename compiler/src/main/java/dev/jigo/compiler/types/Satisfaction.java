package dev.jigo.compiler.types;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which types implement which interfaces, satisfy which constraints, and why not. */
public final class Satisfaction {
    /** Why a type lacks a method. */
    private enum Lack {
        NOT_FOUND,
        WRONG_NAME,
        UNEXPORTED,
        WRONG_SIGNATURE,
        AMBIGUOUS,
        POINTER_RECEIVER,
        FIELD
    }

    private final Qualifier qualifier;
    private final Predicate<String> allowVersion;

    /**
     * @param allowVersion whether the language version of the place that asks is at least the one given
     */
    public Satisfaction(Qualifier qualifier, Predicate<String> allowVersion) {
        this.qualifier = qualifier;
        this.allowVersion = allowVersion;
    }

    Qualifier qualifier() {
        return qualifier;
    }

    boolean allowsVersion(String version) {
        return allowVersion.test(version);
    }

    String text(Type type) {
        return TypeString.of(type, qualifier);
    }

    /**
     * Whether {@code type} implements an interface.
     *
     * @param constraint whether the interface is used as a constraint, where comparable types that may panic count
     */
    public boolean implementsType(Type type, Type target, boolean constraint, @Nullable Cause cause) {
        Type under = type.underlying();
        Type targetUnder = target.underlying();
        if (under == Universe.INVALID
                || targetUnder == Universe.INVALID
                || under instanceof Pointer pointer && pointer.elem().underlying() == Universe.INVALID) {
            return true; // reported already
        }
        String verb = constraint ? "satisfy" : "implement";
        if (!(targetUnder instanceof Interface iface)) {
            String detail = Predicates.isInterfacePointer(targetUnder)
                    ? "type " + text(target) + " is pointer to interface, not interface"
                    : text(target) + " is not an interface";
            return refuse(cause, text(type) + " does not " + verb + " " + text(target) + " (" + detail + ")");
        }
        if (iface.isEmpty()) {
            return true;
        }
        Interface own = under instanceof Interface i ? i : null;
        if (own != null && own.typeSet().isEmpty()) {
            return true;
        }
        if (iface.typeSet().isEmpty()) {
            return refuse(cause, "cannot " + verb + " " + text(target) + " (empty type set)");
        }
        Cause lack = cause == null ? null : new Cause();
        if (missingMethod(type, target, true, lack) != null && !hasInvalidEmbeddedField(type, new HashSet<>())) {
            String why = lack == null ? "" : lack.text();
            return refuse(cause, text(type) + " does not " + verb + " " + text(target) + " " + why);
        }
        if (!iface.typeSet().hasTerms()) {
            return comparableAsWanted(type, iface, constraint, verb, cause);
        }
        if (own != null) {
            if (!own.typeSet().subsetOf(iface.typeSet())) {
                return refuse(cause, text(type) + " does not " + verb + " " + text(target));
            }
        } else if (!iface.typeSet().includes(type)) {
            return cause != null && refuse(cause, notInSet(type, target, iface, verb));
        }
        return comparableAsWanted(type, iface, constraint, verb, cause);
    }

    /** Whether a type may have a method after all, through an embedded field whose type is not known. */
    private static boolean hasInvalidEmbeddedField(Type type, Set<Struct> seen) {
        if (!(Predicates.derefStructPointer(type).underlying() instanceof Struct struct) || !seen.add(struct)) {
            return false;
        }
        for (Var field : struct.fields()) {
            if (field.embedded()
                    && (!Predicates.isValid(field.type()) || hasInvalidEmbeddedField(field.type(), seen))) {
                return true;
            }
        }
        return false;
    }

    private static boolean refuse(@Nullable Cause cause, String text) {
        if (cause != null) {
            cause.set(text);
        }
        return false;
    }

    private boolean comparableAsWanted(
            Type type, Interface iface, boolean constraint, String verb, @Nullable Cause cause) {
        if (!iface.isComparable() || Predicates.comparable(type, false, null)) {
            return true;
        }
        if (constraint && Predicates.comparable(type, true, null)) {
            return allowsVersion("go1.20")
                    || refuse(cause, text(type) + " to " + verb + " comparable requires go1.20 or later");
        }
        return refuse(cause, text(type) + " does not " + verb + " comparable");
    }

    private String notInSet(Type type, Type target, Interface iface, String verb) {
        List<Term> terms = iface.typeSet().terms();
        String detail = "";
        for (Term term : terms == null ? List.<Term>of() : terms) {
            boolean own =
                    !term.tilde() && Identity.identical(term.type(), term.type().underlying());
            if (own && new Term(true, term.type()).includes(type)) {
                detail = "possibly missing ~ for " + text(term.type()) + " in " + text(target);
                break;
            }
        }
        if (detail.isEmpty()) {
            String shown = text(type);
            String wanted = text(target);
            detail = mentions(iface, type)
                    ? wanted + " mentions " + shown + ", but " + shown + " is not in the type set of " + wanted
                    : shown + " missing in " + Terms.describe(terms);
        }
        return text(type) + " does not " + verb + " " + text(target) + " (" + detail + ")";
    }

    /** Whether a constraint names a type, as in {@code int | error}, whose type set has no int. */
    private static boolean mentions(Type constraint, Type type) {
        if (Identity.identical(constraint, type)) {
            return true;
        }
        return switch (constraint) {
            case Interface iface -> iface.embeddeds().stream().anyMatch(element -> mentions(element, type));
            case Union union -> union.terms().stream().anyMatch(term -> mentions(term.type(), type));
            default -> false;
        };
    }

    /**
     * The first method of an interface that a type lacks, or null.
     *
     * @param target the interface
     * @param isStatic whether an interface type must itself have the methods; otherwise it lacks only those it has with
     *     another signature
     */
    public @Nullable Func missingMethod(Type type, Type target, boolean isStatic, @Nullable Cause cause) {
        return missingMethod(type, target, isStatic, Identity::identical, cause);
    }

    /** As above, with another relation between the types of methods than identity. */
    @Nullable
    Func missingMethod(
            Type type, Type target, boolean isStatic, BiPredicate<Type, Type> equivalent, @Nullable Cause cause) {
        List<Func> wanted = ((Interface) target.underlying()).typeSet().methods();
        if (wanted.isEmpty()) {
            return null;
        }
        if (type.underlying() instanceof Interface own) {
            TypeSet set = own.typeSet();
            for (Func method : wanted) {
                int index = set.indexOf(method.pkg(), method.name(), false);
                if (index < 0) {
                    if (isStatic) {
                        return explain(type, method, null, Lack.NOT_FOUND, cause);
                    }
                } else if (!equivalent.test(set.methods().get(index).type(), method.type())) {
                    return explain(type, method, set.methods().get(index), Lack.WRONG_SIGNATURE, cause);
                }
            }
            return null;
        }
        for (Func method : wanted) {
            Lookup.Result result = Lookup.fieldOrMethod(type, false, method.pkg(), method.name());
            if (result.obj() instanceof Func found && equivalent.test(found.type(), method.type())) {
                continue;
            }
            return explain(type, method, result, cause);
        }
        return null;
    }

    private Func explain(Type type, Func method, Lookup.Result result, @Nullable Cause cause) {
        if (cause == null) {
            return method;
        }
        if (result.obj() instanceof Func found) {
            return explain(type, method, found, Lack.WRONG_SIGNATURE, cause);
        }
        if (result.obj() != null) {
            return explain(type, method, null, Lack.FIELD, cause);
        }
        if (result.isAmbiguous()) {
            return explain(type, method, null, Lack.AMBIGUOUS, cause);
        }
        if (result.needsPointer()) {
            return explain(type, method, null, Lack.POINTER_RECEIVER, cause);
        }
        // A method in other spelling, or one of another package, makes the better message.
        Obj similar = Lookup.fieldOrMethod(type, false, method.pkg(), method.name(), true)
                .obj();
        if (similar instanceof Func found) {
            Lack lack = found.name().equals(method.name()) ? Lack.UNEXPORTED : Lack.WRONG_NAME;
            return explain(type, method, found, lack, cause);
        }
        return explain(type, method, null, Lack.NOT_FOUND, cause);
    }

    private Func explain(Type type, Func method, @Nullable Func found, Lack lack, @Nullable Cause cause) {
        if (cause == null) {
            return method;
        }
        String name = method.name();
        cause.set(
                switch (lack) {
                    case NOT_FOUND -> notFound(type, name);
                    case WRONG_NAME -> "(missing method " + name + ")" + haveWant(found, method, false);
                    case UNEXPORTED -> "(unexported method " + name + ")";
                    case WRONG_SIGNATURE -> "(wrong type for method " + name + ")" + haveWant(found, method, true);
                    case AMBIGUOUS -> "(ambiguous selector " + text(type) + "." + name + ")";
                    case POINTER_RECEIVER -> "(method " + name + " has pointer receiver)";
                    case FIELD -> "(" + text(type) + "." + name + " is a field, not a method)";
                });
        return method;
    }

    private String notFound(Type type, String name) {
        if (Predicates.isInterfacePointer(type)) {
            return "(type " + text(type) + " is pointer to interface, not interface)";
        }
        if (type.underlying() instanceof Pointer pointer && Predicates.isTypeParam(pointer.elem())) {
            return "(type " + text(type) + " is pointer to type parameter, not type parameter)";
        }
        return "(missing method " + name + ")";
    }

    private String haveWant(@Nullable Func found, Func wanted, boolean mayOmit) {
        if (found == null) {
            return "";
        }
        String have = found.name() + signature(found, qualifier);
        String want = wanted.name() + signature(wanted, qualifier);
        if (have.equals(want)) {
            have = qualifiedName(found) + signature(found, Qualifier.FULL);
            want = qualifiedName(wanted) + signature(wanted, Qualifier.FULL);
        }
        if (mayOmit && have.equals(want)) {
            return "";
        }
        return "\n\t\thave " + have + "\n\t\twant " + want;
    }

    private static String signature(Func func, Qualifier qualifier) {
        return TypeString.signatureWithoutNames(func.signature(), qualifier);
    }

    private static String qualifiedName(Func func) {
        Package pkg = func.pkg();
        return pkg == null ? func.name() : pkg.path() + "." + func.name();
    }

    /** Whether a value of an interface type can be asserted to have a type. */
    public boolean assertable(Type iface, Type target, @Nullable Cause cause) {
        if (Predicates.isInterface(target)) {
            return true; // decided at run time
        }
        return missingMethod(target, iface, false, cause) == null;
    }

    /**
     * Checks type arguments against the constraints of their parameters.
     *
     * @return the index of the first argument that does not satisfy its constraint, or -1
     */
    public int verify(List<TypeParam> params, List<Type> args, Context context, @Nullable Cause cause) {
        Substitution substitution = Substitution.of(params, args, context);
        for (int i = 0; i < params.size(); i++) {
            // The constraint is made an interface first, so that messages show it as declared.
            Type bound = substitution.apply(params.get(i).constraint());
            if (!(bound.underlying() instanceof Interface)) {
                bound = substitution.apply(params.get(i).iface());
            }
            if (!implementsType(args.get(i), bound, true, cause)) {
                return i;
            }
        }
        return -1;
    }
}
