package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes the type set of an interface from its methods and elements. */
final class TypeSetComputation {
    private final Map<String, Func> methods = new LinkedHashMap<>();
    private final Map<Func, Integer> positions = new IdentityHashMap<>();
    private final List<TypeSet.Conflict> conflicts = new ArrayList<>();
    private @Nullable List<Term> terms;
    private boolean comparable;

    private TypeSetComputation() {}

    static TypeSet of(Interface iface) {
        return new TypeSetComputation().compute(iface);
    }

    private TypeSet compute(Interface iface) {
        for (Func method : iface.methods()) {
            addMethod(method.pos(), method, true);
        }
        for (int i = 0; i < iface.embeddeds().size(); i++) {
            addElement(iface.embeddeds().get(i), iface.embedPosition(i));
        }
        List<Func> sorted = new ArrayList<>(methods.values());
        Collections.sort(sorted, Obj::compare);
        List<Term> common = terms;
        if (comparable && common != null) {
            // Comparability moves into the terms, of which only the comparable ones remain.
            List<Term> kept = new ArrayList<>();
            for (Term term : common) {
                if (Predicates.comparable(term.type(), false, null)) {
                    kept.add(term);
                }
            }
            common = kept;
            comparable = false;
        }
        return new TypeSet(sorted, common, comparable, conflicts);
    }

    private void addMethod(int pos, Func method, boolean explicit) {
        Func other = methods.putIfAbsent(method.id(), method);
        if (other == null) {
            positions.put(method, pos);
            return;
        }
        conflicts.add(new TypeSet.Conflict(pos, method, other, positions.getOrDefault(other, other.pos()), explicit));
    }

    private void addElement(Type element, int pos) {
        Type under = element.underlying();
        switch (under) {
            case Interface embedded -> {
                TypeSet set = embedded.typeSet();
                for (Func method : set.methods()) {
                    addMethod(pos, method, false);
                }
                comparable |= set.isComparableFlag();
                terms = Terms.intersect(terms, set.terms());
            }
            case Union union -> terms = Terms.intersect(terms, ofUnion(union));
            default -> {
                if (under != Universe.INVALID) {
                    terms = Terms.intersect(terms, List.of(new Term(false, element)));
                }
            }
        }
    }

    /** The terms of a union: those of interfaces in it are theirs. */
    static @Nullable List<Term> ofUnion(Union union) {
        @Nullable List<Term> all = List.of();
        for (Term term : union.terms()) {
            Type under = term.type().underlying();
            if (under instanceof Interface iface && !(Type.unalias(term.type()) instanceof TypeParam)) {
                all = Terms.union(all, iface.typeSet().terms());
            } else if (under != Universe.INVALID && !(term.tilde() && !Identity.identical(under, term.type()))) {
                // No type has an underlying type that is not its own underlying type.
                all = Terms.union(all, List.of(new Term(term.tilde(), term.type())));
            }
        }
        return all;
    }
}
