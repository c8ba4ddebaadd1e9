package dev.jigo.runtime.panics;

import org.jspecify.annotations.Nullable;

/** A run-time error whose text has no "runtime error: " before it. */
public final class PlainError extends RuntimeError {
    private final String text;

    PlainError(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    String typeName() {
        return "plainError";
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof PlainError e && text.equals(e.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
