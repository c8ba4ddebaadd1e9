package dev.jigo.compiler.ir;

import org.jspecify.annotations.Nullable;

/** A local variable or parameter of a function; compared by identity. */
public final class LocalVar {

    private final @Nullable String goName;
    private final String hint;
    private final JType type;

    private LocalVar(@Nullable String goName, String hint, JType type) {
        this.goName = goName;
        this.hint = hint;
        this.type = type;
    }

    /** A variable of the Go program: debuggers see it under its name. */
    public static LocalVar named(String goName, JType type) {
        return new LocalVar(goName, goName, type);
    }

    /** A temporary: dumps show it by the hint, debuggers do not see it. */
    public static LocalVar temp(String hint, JType type) {
        return new LocalVar(null, hint, type);
    }

    /** The name in the Go program, null for a temporary. */
    public @Nullable String goName() {
        return goName;
    }

    /** What a dump calls the variable, before a number makes it unique. */
    public String hint() {
        return hint;
    }

    public JType type() {
        return type;
    }

    @Override
    public String toString() {
        return hint + " " + type;
    }
}
