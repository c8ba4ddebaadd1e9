package dev.jigo.compiler.types;

import org.jspecify.annotations.Nullable;

/** An imported package, under its name in one file. */
public final class PkgName extends Obj {
    private final Package imported;
    private boolean used;

    public PkgName(int pos, @Nullable Package pkg, String name, Package imported) {
        super(pos, pkg, name, Universe.INVALID);
        this.imported = imported;
    }

    public Package imported() {
        return imported;
    }

    public boolean used() {
        return used;
    }

    public void setUsed(boolean used) {
        this.used = used;
    }
}
