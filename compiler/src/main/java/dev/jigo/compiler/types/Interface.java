package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interface type: methods, and embedded types and unions. */
public final class Interface implements Type {
    private final List<Func> methods = new ArrayList<>();
    private final List<Type> embeddeds = new ArrayList<>();
    private final List<Integer> embedPositions = new ArrayList<>();
    private final boolean implicit;
    private boolean complete;
    private @Nullable TypeSet typeSet;
    private boolean computing;

    /**
     * @param implicit whether the interface is only understood around a constraint like {@code ~int}
     */
    public Interface(boolean implicit) {
        this.implicit = implicit;
    }

    /** A complete interface. */
    public Interface(List<Func> methods, List<Type> embeddeds, boolean implicit) {
        this.implicit = implicit;
        this.methods.addAll(methods);
        for (Type type : embeddeds) {
            addEmbedded(type, 0);
        }
        complete = true;
    }

    /** An interface whose type set is known already. */
    Interface(TypeSet typeSet) {
        this(List.of(), List.of(), false);
        this.typeSet = typeSet;
    }

    /** The methods that the interface itself declares. */
    public List<Func> methods() {
        return methods;
    }

    public List<Type> embeddeds() {
        return embeddeds;
    }

    /** The source position of an embedded element, 0 if unknown. */
    public int embedPosition(int index) {
        return embedPositions.get(index);
    }

    public void addMethod(Func method) {
        methods.add(method);
    }

    public void addEmbedded(Type type, int pos) {
        embeddeds.add(type);
        embedPositions.add(pos);
    }

    public void setEmbedded(int index, Type type) {
        embeddeds.set(index, type);
    }

    public boolean isImplicit() {
        return implicit;
    }

    /** Says that all methods and elements have been added, so that the type set may be kept. */
    public void markComplete() {
        methods.sort(Obj::compare);
        complete = true;
        typeSet = null;
    }

    public boolean isComplete() {
        return complete;
    }

    /** The type set, computed at the first call. */
    public TypeSet typeSet() {
        TypeSet known = typeSet;
        if (known != null) {
            return known;
        }
        if (!complete || computing) {
            // An interface that is still being set up, or that embeds itself: the latter is reported elsewhere.
            return TypeSet.ALL;
        }
        computing = true;
        try {
            TypeSet computed = TypeSetComputation.of(this);
            typeSet = computed;
            return computed;
        } finally {
            computing = false;
        }
    }

    /** Number of all methods, embedded ones included. */
    public int numMethods() {
        return typeSet().methods().size();
    }

    /** All methods, embedded ones included, sorted by {@link Obj#id()}. */
    public List<Func> allMethods() {
        return typeSet().methods();
    }

    /** Whether every type implements this interface. */
    public boolean isEmpty() {
        return typeSet().isAll();
    }

    /** Whether the interface has methods only, and so can be the type of a variable. */
    public boolean isMethodSet() {
        return typeSet().isMethodSet();
    }

    public boolean isComparable() {
        return typeSet().isComparable();
    }

    @Override
    public Type underlying() {
        return this;
    }

    @Override
    public String toString() {
        return TypeString.of(this, Qualifier.FULL);
    }
}
