package dev.jigo.compiler.types;

import dev.jigo.compiler.syntax.Expr.ChanDir;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds types for type parameters that make two types match. Parameters that were found to stand for the same type share a
 * slot, so what is learnt about one holds for the other.
 */
final class Unifier {
    /** How closely two types must match. */
    enum Mode {
        /** Up to names: a declared type matches its underlying type, channel directions may differ. */
        INEXACT,
        /** As INEXACT, but only at the top: what types are made of must be identical. */
        ASSIGN,
        /** Identical types. */
        EXACT;

        Mode ofElements() {
            return this == ASSIGN ? EXACT : this;
        }
    }

    /** What is known about one or several type parameters. */
    private static final class Slot {
        private @Nullable Type type;
    }

    private record Pair(Interface x, Interface y) {}

    /** Deeper matches are those of types that grow without end. */
    private static final int MAX_DEPTH = 100;

    private final Map<TypeParam, Slot> slots = new IdentityHashMap<>();
    private final boolean interfaceInference;
    private final List<Pair> pairs = new ArrayList<>();
    private int depth;

    /**
     * @param known types known from the start; null for those that are not
     * @param interfaceInference whether interfaces match types that implement them, as from Go 1.21 on
     */
    Unifier(List<TypeParam> params, List<@Nullable Type> known, boolean interfaceInference) {
        this.interfaceInference = interfaceInference;
        for (int i = 0; i < params.size(); i++) {
            Slot slot = new Slot();
            slot.type = known.get(i);
            slots.put(params.get(i), slot);
        }
    }

    /** The type found for a parameter, if any. */
    @Nullable
    Type at(TypeParam param) {
        Slot slot = slots.get(param);
        return slot == null ? null : slot.type;
    }

    void set(TypeParam param, Type type) {
        Slot slot = slots.get(param);
        if (slot != null) {
            slot.type = type;
        }
    }

    int unknowns() {
        int count = 0;
        for (Slot slot : slots.values()) {
            count += slot.type == null ? 1 : 0;
        }
        return count;
    }

    List<@Nullable Type> inferred(List<TypeParam> params) {
        List<@Nullable Type> types = new ArrayList<>();
        for (TypeParam param : params) {
            types.add(at(param));
        }
        return types;
    }

    boolean unify(Type x, Type y, Mode mode) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        depth++;
        try {
            return match(x, y, mode);
        } finally {
            depth--;
        }
    }

    private @Nullable TypeParam bound(Type type) {
        return Type.unalias(type) instanceof TypeParam param && slots.containsKey(param) ? param : null;
    }

    private boolean match(Type a, Type b, Mode mode) {
        Type x = a;
        Type y = b;
        if (Type.unalias(x) == Type.unalias(y)) {
            return true;
        }
        // One parameter stands in x; of a declared and an undeclared type the declared one stands in y.
        if (bound(x) == null && (bound(y) != null || isNamed(x) && !isNamed(y))) {
            Type swap = x;
            x = y;
            y = swap;
        }
        if (mode != Mode.EXACT
                && isNamed(y)
                && Predicates.isTypeLiteral(x)
                && !(interfaceInference && Predicates.isInterface(x))) {
            y = y.underlying();
            if (Type.unalias(x) == y) {
                return true;
            }
        }
        TypeParam px = bound(x);
        TypeParam py = bound(y);
        if (px != null && py != null) {
            return join(px, py, mode);
        }
        if (px != null) {
            return bind(px, y, mode);
        }
        if (interfaceInference && mode != Mode.EXACT) {
            Interface xi = asInterface(x);
            Interface yi = asInterface(y);
            if (xi != null && yi != null) {
                return matchInterfaces(xi, yi);
            }
            if (xi != null || yi != null) {
                return matchMethods(xi != null ? xi : yi, xi != null ? y : x);
            }
        }
        if (Predicates.isTypeParam(y)) {
            return structure(y, x, mode);
        }
        return structure(x, y, mode);
    }

    private static boolean isNamed(Type type) {
        return Type.unalias(type) instanceof Named;
    }

    private static @Nullable Interface asInterface(Type type) {
        return !Predicates.isTypeParam(type) && type.underlying() instanceof Interface iface ? iface : null;
    }

    private boolean join(TypeParam x, TypeParam y, Mode mode) {
        Slot xs = slots.get(x);
        Slot ys = slots.get(y);
        if (xs == null || ys == null || xs == ys) {
            return true;
        }
        Type xt = xs.type;
        Type yt = ys.type;
        if (xt != null && yt != null) {
            return unify(xt, yt, mode);
        }
        Slot kept = yt != null ? ys : xs;
        Slot dropped = kept == ys ? xs : ys;
        slots.replaceAll((_, slot) -> slot == dropped ? kept : slot);
        return true;
    }

    private boolean bind(TypeParam param, Type y, Mode mode) {
        Type x = at(param);
        if (x == null) {
            set(param, y);
            return true;
        }
        if (!unify(x, y, mode)) {
            return false;
        }
        if (mode == Mode.EXACT) {
            return true;
        }
        return select(param, x, y);
    }

    /** Of two types that match, keeps the one that values of both can be assigned to. */
    private boolean select(TypeParam param, Type x, Type y) {
        Interface xi = asInterface(x);
        Interface yi = asInterface(y);
        boolean xn = isNamed(x);
        boolean yn = isNamed(y);
        // Interfaces must be as good as the same, lest the result depend on the order of arguments.
        if (interfaceInference && xi != null && yi != null) {
            boolean same = xn && yn
                    ? Identity.identical(x, y)
                    : xi.typeSet().methods().size() == yi.typeSet().methods().size();
            if (!same) {
                return false;
            }
        } else if (interfaceInference && (xi != null || yi != null)) {
            return false;
        }
        if (yn && !xn) {
            set(param, y);
        } else if (!xn && y.underlying() instanceof Chan chan && chan.dir() != ChanDir.BOTH) {
            set(param, y);
        }
        return true;
    }

    /** One interface must have the methods of the other; both must have the same terms. */
    private boolean matchInterfaces(Interface x, Interface y) {
        TypeSet xs = x.typeSet();
        TypeSet ys = y.typeSet();
        if (xs.isComparableFlag() != ys.isComparableFlag() || !Terms.equal(xs.terms(), ys.terms())) {
            return false;
        }
        for (Pair pair : pairs) {
            if (pair.x == x && pair.y == y || pair.x == y && pair.y == x) {
                return true;
            }
        }
        pairs.add(new Pair(x, y));
        try {
            boolean xSmaller = xs.methods().size() <= ys.methods().size();
            Map<String, Func> larger = new HashMap<>();
            for (Func method : (xSmaller ? ys : xs).methods()) {
                larger.put(method.id(), method);
            }
            for (Func method : (xSmaller ? xs : ys).methods()) {
                Func other = larger.get(method.id());
                if (other == null || !unify(method.type(), other.type(), Mode.EXACT)) {
                    return false;
                }
            }
            return true;
        } finally {
            pairs.removeLast();
        }
    }

    private boolean matchMethods(@Nullable Interface iface, Type other) {
        if (iface == null) {
            return false;
        }
        for (Func method : iface.typeSet().methods()) {
            Obj found = Lookup.fieldOrMethod(other, false, method.pkg(), method.name())
                    .obj();
            if (!(found instanceof Func) || !unify(method.type(), found.type(), Mode.EXACT)) {
                return false;
            }
        }
        return true;
    }

    private boolean structure(Type a, Type b, Mode mode) {
        Type x = Type.unalias(a);
        Type y = Type.unalias(b);
        Mode inner = mode.ofElements();
        return switch (x) {
            case Basic basic -> y instanceof Basic other && basic.kind() == other.kind();
            case Array array ->
                y instanceof Array other
                        && (array.length() < 0 || other.length() < 0 || array.length() == other.length())
                        && unify(array.elem(), other.elem(), inner);
            case Slice slice -> y instanceof Slice other && unify(slice.elem(), other.elem(), inner);
            case Pointer pointer -> y instanceof Pointer other && unify(pointer.elem(), other.elem(), inner);
            case MapType map ->
                y instanceof MapType other
                        && unify(map.key(), other.key(), inner)
                        && unify(map.elem(), other.elem(), inner);
            case Chan chan ->
                y instanceof Chan other
                        && (mode != Mode.EXACT || chan.dir() == other.dir())
                        && unify(chan.elem(), other.elem(), inner);
            case Struct struct -> y instanceof Struct other && matchStructs(struct, other, inner);
            case Tuple tuple -> y instanceof Tuple other && matchTuples(tuple, other, mode);
            case Signature signature ->
                y instanceof Signature other
                        && signature.variadic() == other.variadic()
                        && matchTuples(signature.params(), other.params(), inner)
                        && matchTuples(signature.results(), other.results(), inner);
            case Interface iface ->
                y instanceof Interface other
                        && iface.typeSet().methods().size()
                                == other.typeSet().methods().size()
                        && matchInterfaces(iface, other);
            case Named named -> y instanceof Named other && matchInstances(named, other, mode);
            case TypeParam param -> {
                Type core = CommonUnder.of(param);
                yield core != null && unify(core, b, Mode.ASSIGN);
            }
            case Union _, Alias _ -> false;
        };
    }

    private boolean matchStructs(Struct x, Struct y, Mode mode) {
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            Var f = x.field(i);
            Var g = y.field(i);
            if (f.embedded() != g.embedded()
                    || !x.tag(i).equals(y.tag(i))
                    || !f.sameId(g.pkg(), g.name(), false)
                    || !unify(f.type(), g.type(), mode)) {
                return false;
            }
        }
        return true;
    }

    private boolean matchTuples(Tuple x, Tuple y, Mode mode) {
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (!unify(x.at(i).type(), y.at(i).type(), mode)) {
                return false;
            }
        }
        return true;
    }

    private boolean matchInstances(Named x, Named y, Mode mode) {
        List<Type> xs = x.typeArgs();
        List<Type> ys = y.typeArgs();
        if (x.origin() != y.origin() || xs.size() != ys.size()) {
            return false;
        }
        for (int i = 0; i < xs.size(); i++) {
            if (!unify(xs.get(i), ys.get(i), mode)) {
                return false;
            }
        }
        return !xs.isEmpty();
    }
}
