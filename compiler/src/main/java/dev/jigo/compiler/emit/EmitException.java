package dev.jigo.compiler.emit;

import dev.jigo.compiler.source.Position;

/** Emission failed, which is a bug of the compiler: says in which function and where in it. */
public final class EmitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String function;
    private final transient Position position;

    EmitException(String function, Position position, Throwable cause) {
        super(cause);
        this.function = function;
        this.position = position;
    }

    /** The Go name of the function. */
    public String function() {
        return function;
    }

    public Position position() {
        return position;
    }
}
