package dev.jigo.compiler.types;

/** {@code [length]elem}; the length is negative while or because it is unknown. */
public final class Array implements Type {
    private final Type elem;
    private long length;

    public Array(Type elem, long length) {
        this.elem = elem;
        this.length = length;
    }

    public Type elem() {
        return elem;
    }

    public long length() {
        return length;
    }

    /** Sets the length of a {@code [...]T} once its literal has been counted. */
    public void setLength(long length) {
        this.length = length;
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
