package dev.jigo.runtime.panics;

import org.jspecify.annotations.Nullable;

/** A Go panic that nobody recovered, as Java code sees it that called Go on its own thread. */
public final class PanicException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Object value;

    PanicException(@Nullable Object value, @Nullable Throwable origin) {
        super(PanicText.of(value), origin);
        this.value = value;
    }

    /** The argument of panic. */
    public @Nullable Object value() {
        return value;
    }
}
