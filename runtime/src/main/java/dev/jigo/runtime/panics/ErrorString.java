package dev.jigo.runtime.panics;

import org.jspecify.annotations.Nullable;

/** A run-time error that is only a text. */
public final class ErrorString extends RuntimeError {
    static final String DIVIDE = "integer divide by zero";
    static final String SHIFT = "negative shift amount";

    private final String text;

    ErrorString(String text) {
        this.text = text;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    @Override
    public String text() {
        return "runtime error: " + text;
    }

    @Override
    String typeName() {
        return "errorString";
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ErrorString e && text.equals(e.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
