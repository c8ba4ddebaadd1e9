package dev.jigo.compiler.types;

import dev.jigo.compiler.syntax.Expr.ChanDir;

/** A channel type. */
public final class Chan implements Type {
    private final ChanDir dir;
    private final Type elem;

    public Chan(ChanDir dir, Type elem) {
        this.dir = dir;
        this.elem = elem;
    }

    public ChanDir dir() {
        return dir;
    }

    public Type elem() {
        return elem;
    }

    public boolean canSend() {
        return dir != ChanDir.RECV;
    }

    public boolean canReceive() {
        return dir != ChanDir.SEND;
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
