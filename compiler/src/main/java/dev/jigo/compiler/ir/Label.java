package dev.jigo.compiler.ir;

/** Where a jump goes: the name of a block, loop, switch or mark; compared by identity. */
public final class Label {

    private final String name;

    /** Makes a label; the name is for dumps and need not be unique. */
    public Label(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
