package dev.jigo.compiler.types;

import org.jspecify.annotations.Nullable;

/** A label. */
public final class Label extends Obj {
    private boolean used;

    public Label(int pos, @Nullable Package pkg, String name) {
        super(pos, pkg, name, Universe.INVALID);
    }

    public boolean used() {
        return used;
    }

    public void setUsed(boolean used) {
        this.used = used;
    }
}
