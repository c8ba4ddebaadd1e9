package dev.jigo.compiler.types;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import org.jspecify.annotations.Nullable;

/** A declared constant. */
public final class Const extends Obj {
    private ConstantValue value;

    public Const(int pos, @Nullable Package pkg, String name, @Nullable Type type, ConstantValue value) {
        super(pos, pkg, name, type);
        this.value = value;
    }

    /** The value; found now if it is not known yet, unknown for an erroneous constant. */
    public ConstantValue value() {
        if (rawType() == null) {
            type();
        }
        return value;
    }

    /** The value given so far; for a constant in a group its {@code iota} until it is evaluated. */
    public ConstantValue rawValue() {
        return value;
    }

    public void setValue(@Nullable ConstantValue value) {
        this.value = value == null ? Constants.unknown() : value;
    }
}
