package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.List;

/** The identity of types. */
public final class Identity {
    /** Two interfaces whose comparison is under way; meeting them again adds nothing. */
    private record Pair(Interface x, Interface y) {}

    private final boolean ignoreTags;
    private final List<Pair> pairs = new ArrayList<>();

    private Identity(boolean ignoreTags) {
        this.ignoreTags = ignoreTags;
    }

    public static boolean identical(Type x, Type y) {
        return x == y || new Identity(false).same(x, y);
    }

    /** Identity where the tags of struct fields do not count, as in conversions. */
    public static boolean identicalIgnoringTags(Type x, Type y) {
        return x == y || new Identity(true).same(x, y);
    }

    private boolean same(Type a, Type b) {
        Type x = Type.unalias(a);
        Type y = Type.unalias(b);
        if (x == y) {
            return true;
        }
        return switch (x) {
            case Basic basic -> y instanceof Basic other && basic.kind() == other.kind();
            case Array array ->
                y instanceof Array other
                        && (array.length() < 0 || other.length() < 0 || array.length() == other.length())
                        && same(array.elem(), other.elem());
            case Slice slice -> y instanceof Slice other && same(slice.elem(), other.elem());
            case Pointer pointer -> y instanceof Pointer other && same(pointer.elem(), other.elem());
            case MapType map ->
                y instanceof MapType other && same(map.key(), other.key()) && same(map.elem(), other.elem());
            case Chan chan -> y instanceof Chan other && chan.dir() == other.dir() && same(chan.elem(), other.elem());
            case Struct struct -> y instanceof Struct other && sameStruct(struct, other);
            case Tuple tuple -> y instanceof Tuple other && sameTuple(tuple, other);
            case Signature signature -> y instanceof Signature other && sameSignature(signature, other);
            case Interface iface -> y instanceof Interface other && sameInterface(iface, other);
            case Union union ->
                y instanceof Union other
                        && Terms.equal(TypeSetComputation.ofUnion(union), TypeSetComputation.ofUnion(other));
            case Named named -> y instanceof Named other && sameInstance(named, other);
            case TypeParam _ -> false;
            case Alias _ -> throw new AssertionError("alias of an alias");
        };
    }

    private boolean sameStruct(Struct x, Struct y) {
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            Var f = x.field(i);
            Var g = y.field(i);
            if (f.embedded() != g.embedded()
                    || !ignoreTags && !x.tag(i).equals(y.tag(i))
                    || !f.sameId(g.pkg(), g.name(), false)
                    || !same(f.type(), g.type())) {
                return false;
            }
        }
        return true;
    }

    private boolean sameTuple(Tuple x, Tuple y) {
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (!same(x.at(i).type(), y.at(i).type())) {
                return false;
            }
        }
        return true;
    }

    private boolean sameSignature(Signature x, Signature y) {
        int count = x.typeParams().size();
        if (count != y.typeParams().size() || x.variadic() != y.variadic()) {
            return false;
        }
        Tuple params = y.params();
        Tuple results = y.results();
        if (count > 0) {
            Substitution renaming = Substitution.of(y.typeParams(), x.typeParams(), new Context());
            for (int i = 0; i < count; i++) {
                Type bound = renaming.apply(y.typeParams().get(i).constraint());
                if (!same(x.typeParams().get(i).constraint(), bound)) {
                    return false;
                }
            }
            params = (Tuple) renaming.apply(params);
            results = (Tuple) renaming.apply(results);
        }
        return sameTuple(x.params(), params) && sameTuple(x.results(), results);
    }

    private boolean sameInterface(Interface x, Interface y) {
        TypeSet xs = x.typeSet();
        TypeSet ys = y.typeSet();
        if (xs.isComparableFlag() != ys.isComparableFlag() || !Terms.equal(xs.terms(), ys.terms())) {
            return false;
        }
        List<Func> a = xs.methods();
        List<Func> b = ys.methods();
        if (a.size() != b.size()) {
            return false;
        }
        for (Pair pair : pairs) {
            if (pair.x == x && pair.y == y || pair.x == y && pair.y == x) {
                return true;
            }
        }
        pairs.add(new Pair(x, y));
        try {
            for (int i = 0; i < a.size(); i++) {
                Func f = a.get(i);
                Func g = b.get(i);
                if (!f.id().equals(g.id()) || !same(f.type(), g.type())) {
                    return false;
                }
            }
            return true;
        } finally {
            pairs.removeLast();
        }
    }

    private boolean sameInstance(Named x, Named y) {
        if (!x.isInstance() || !y.isInstance() || x.origin() != y.origin()) {
            return false;
        }
        List<Type> a = x.typeArgs();
        List<Type> b = y.typeArgs();
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
