package dev.jigo.compiler.types;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A type parameter. */
public final class TypeParam implements Type {
    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private final TypeName obj;
    private int index = -1;
    private Type bound;
    private @Nullable Interface implicitBound;

    /**
     * @param obj the name, whose type becomes this one
     * @param bound the constraint
     */
    public TypeParam(TypeName obj, Type bound) {
        this.obj = obj;
        this.bound = bound;
        if (obj.rawType() == null) {
            obj.setType(this);
        }
    }

    /** A number that grows with creation; only its order counts. */
    public long id() {
        return id;
    }

    public TypeName obj() {
        return obj;
    }

    /** The place in the list of type parameters it belongs to. */
    public int index() {
        return index;
    }

    public void setIndex(int index) {
        this.index = index;
    }

    /** Declares a list of type parameters. */
    public static List<TypeParam> bind(List<TypeParam> list) {
        for (int i = 0; i < list.size(); i++) {
            list.get(i).setIndex(i);
        }
        return List.copyOf(list);
    }

    /** The constraint as written. */
    public Type constraint() {
        return bound;
    }

    public void setConstraint(Type constraint) {
        bound = constraint;
        implicitBound = null;
    }

    /** The constraint as an interface; a constraint that is none is wrapped. */
    public Interface iface() {
        Type under = bound.underlying();
        if (under instanceof Interface written && !(Type.unalias(bound) instanceof TypeParam)) {
            return written;
        }
        Interface known = implicitBound;
        if (known != null) {
            return known;
        }
        if (under == Universe.INVALID || Type.unalias(bound) instanceof TypeParam) {
            return Universe.EMPTY_INTERFACE;
        }
        Interface wrapped = new Interface(List.of(), List.of(bound), true);
        implicitBound = wrapped;
        return wrapped;
    }

    @Override
    public Type underlying() {
        return iface();
    }

    @Override
    public String toString() {
        return TypeString.of(this, Qualifier.FULL);
    }
}
