package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets of types as unions of terms. {@code null} is the set of all types, the empty list the empty set; a normalised list
 * has no term that another one contains.
 */
final class Terms {
    private Terms() {}

    static List<Term> normalize(List<Term> terms) {
        List<Term> kept = new ArrayList<>();
        for (Term term : terms) {
            boolean covered = false;
            for (int i = 0; i < kept.size() && !covered; i++) {
                covered = term.subsetOf(kept.get(i));
            }
            if (!covered) {
                kept.removeIf(other -> other.subsetOf(term));
                kept.add(term);
            }
        }
        return kept;
    }

    static @Nullable List<Term> union(@Nullable List<Term> a, @Nullable List<Term> b) {
        if (a == null || b == null) {
            return null;
        }
        List<Term> all = new ArrayList<>(a);
        all.addAll(b);
        return normalize(all);
    }

    static @Nullable List<Term> intersect(@Nullable List<Term> a, @Nullable List<Term> b) {
        if (a == null) {
            return b;
        }
        if (b == null) {
            return a;
        }
        List<Term> common = new ArrayList<>();
        for (Term x : a) {
            for (Term y : b) {
                Term both = x.intersect(y);
                if (both != null) {
                    common.add(both);
                }
            }
        }
        return normalize(common);
    }

    static boolean equal(@Nullable List<Term> a, @Nullable List<Term> b) {
        return subset(a, b) && subset(b, a);
    }

    static boolean subset(@Nullable List<Term> a, @Nullable List<Term> b) {
        if (b == null) {
            return true;
        }
        if (a == null) {
            return false;
        }
        for (Term x : a) {
            boolean covered = false;
            for (int i = 0; i < b.size() && !covered; i++) {
                covered = x.subsetOf(b.get(i));
            }
            if (!covered) {
                return false;
            }
        }
        return true;
    }

    static boolean includes(@Nullable List<Term> terms, Type type) {
        if (terms == null) {
            return true;
        }
        for (Term term : terms) {
            if (term.includes(type)) {
                return true;
            }
        }
        return false;
    }

    /** The terms as messages list them. */
    static String describe(@Nullable List<Term> terms) {
        if (terms == null) {
            return "𝓤";
        }
        if (terms.isEmpty()) {
            return "∅";
        }
        StringBuilder out = new StringBuilder();
        for (Term term : terms) {
            out.append(out.isEmpty() ? "" : " | ");
            out.append(term.tilde() ? "~" : "").append(TypeString.of(term.type(), Qualifier.FULL));
        }
        return out.toString();
    }
}
