package dev.jigo.runtime.panics;

import org.jspecify.annotations.Nullable;

/** A dereference of nil. */
public final class MemoryError extends RuntimeError {
    MemoryError() {}

    @Override
    public String text() {
        return "runtime error: invalid memory address or nil pointer dereference";
    }

    @Override
    String typeName() {
        return "errorString";
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof MemoryError;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
