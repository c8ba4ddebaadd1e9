package dev.jigo.runtime.types;

import dev.jigo.runtime.values.Hash;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.Struct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a struct type that only reflection knows ({@code reflect.StructOf}): each field is a variable of its
 * own, held by its pointer.
 */
public final class ReflectStruct extends Struct {
    private final RType type;
    private final Object[] variables;

    ReflectStruct(RType type) {
        this.type = type;
        this.variables =
                type.fields().stream().map(f -> f.type().values().newVariable()).toArray();
    }

    private List<RField> fields() {
        return type.fields();
    }

    @Override
    public Struct copy() {
        ReflectStruct copy = new ReflectStruct(type);
        copy.assign(this);
        return copy;
    }

    @Override
    public void assign(Struct src) {
        for (RField f : fields()) {
            setField(f.index(), src.getField(f.index()));
        }
    }

    @Override
    public boolean eq(Struct other) {
        if (!type.comparable()) {
            return super.eq(other);
        }
        for (RField f : fields()) {
            boolean blank = f.name().equals("_");
            if (!blank && !f.type().values().equal(getField(f.index()), other.getField(f.index()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hash(int seed) {
        if (!type.comparable()) {
            return super.hash(seed);
        }
        int h = seed;
        for (RField f : fields()) {
            if (!f.name().equals("_")) {
                h = Hash.combine(h, f.type().values().hash(getField(f.index()), seed));
            }
        }
        return h;
    }

    @Override
    public RType rtype() {
        return type.ptrTo();
    }

    @Override
    public @Nullable Object getField(int i) {
        return fields().get(i).type().values().load(variables[i]);
    }

    @Override
    public void setField(int i, @Nullable Object value) {
        fields().get(i).type().values().store(variables[i], value);
    }

    @Override
    public Ptr fieldPtr(int i) {
        return (Ptr) variables[i];
    }
}
