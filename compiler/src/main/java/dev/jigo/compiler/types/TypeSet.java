package dev.jigo.compiler.types;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The set of types that implement an interface: those that have all its methods, belong to a term (if there are terms), and
 * are comparable (if that is asked for).
 */
public final class TypeSet {
    /**
     * A method found twice while the set was computed. If one is embedded this is wrong only if their types differ, which the
     * checker asks when types are complete.
     *
     * @param pos the position of the second method or of the element that embeds it
     * @param otherPos the position of the first method or of the element that embeds it
     * @param explicit whether both are declared in the interface itself
     */
    public record Conflict(int pos, Func method, Func other, int otherPos, boolean explicit) {}

    /** The set of all types. */
    public static final TypeSet ALL = new TypeSet(List.of(), null, false, List.of());

    static final TypeSet COMPARABLE = new TypeSet(List.of(), null, true, List.of());

    private final List<Func> methods;
    private final @Nullable List<Term> terms;
    private final boolean comparable;
    private final List<Conflict> conflicts;

    TypeSet(List<Func> methods, @Nullable List<Term> terms, boolean comparable, List<Conflict> conflicts) {
        this.methods = List.copyOf(methods);
        this.terms = terms == null ? null : List.copyOf(terms);
        // With terms, comparability is a question to each of them.
        this.comparable = comparable;
        this.conflicts = List.copyOf(conflicts);
    }

    /** The methods, sorted. */
    public List<Func> methods() {
        return methods;
    }

    /** The terms; null if all types qualify. */
    public @Nullable List<Term> terms() {
        return terms;
    }

    public boolean hasTerms() {
        return terms != null && !terms.isEmpty();
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** Whether no type qualifies. */
    public boolean isEmpty() {
        return terms != null && terms.isEmpty();
    }

    /** Whether every type qualifies. */
    public boolean isAll() {
        return isMethodSet() && methods.isEmpty();
    }

    /** Whether methods alone decide. */
    public boolean isMethodSet() {
        return !comparable && terms == null;
    }

    boolean isComparableFlag() {
        return comparable;
    }

    /** Whether all types of the set can be compared without panicking. */
    public boolean isComparable() {
        return isComparable(new HashSet<>());
    }

    boolean isComparable(Set<Type> seen) {
        List<Term> list = terms;
        if (list == null) {
            return comparable;
        }
        if (list.isEmpty()) {
            return false;
        }
        for (Term term : list) {
            if (!Predicates.comparable(term.type(), false, seen, null, Qualifier.FULL)) {
                return false;
            }
        }
        return true;
    }

    /** Number of terms of a union when those of interfaces in it are counted one by one. */
    public static int termCount(Union union) {
        List<Term> terms = TypeSetComputation.ofUnion(union);
        return terms == null ? 0 : terms.size();
    }

    /** The index of a method, or -1. */
    public int indexOf(@Nullable Package pkg, String name, boolean foldCase) {
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).sameId(pkg, name, foldCase)) {
                return i;
            }
        }
        return -1;
    }

    boolean subsetOf(TypeSet other) {
        return Terms.subset(terms, other.terms);
    }

    boolean includes(Type type) {
        return Terms.includes(terms, type);
    }

    /** Whether a condition holds for each term; it is asked once with null if there are no terms. */
    public boolean all(Predicate<@Nullable Term> condition) {
        List<Term> list = terms;
        if (list == null || list.isEmpty()) {
            return condition.test(null);
        }
        for (Term term : list) {
            if (!condition.test(term)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a condition holds for each type a value of the given type may have, and its underlying type. It is asked once,
     * with two nulls, if that is any type. Types that are not type parameters stand for themselves.
     */
    public static boolean forAll(Type type, BiPredicate<@Nullable Type, @Nullable Type> condition) {
        if (Type.unalias(type) instanceof TypeParam param) {
            return param.iface()
                    .typeSet()
                    .all(term -> term == null
                            ? condition.test(null, null)
                            : condition.test(term.type(), term.type().underlying()));
        }
        return condition.test(type, type.underlying());
    }
}
