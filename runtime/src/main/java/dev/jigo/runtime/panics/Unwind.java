package dev.jigo.runtime.panics;

import org.jspecify.annotations.Nullable;

/** Takes control back to the activation whose deferred call recovered; without one, to the end of the goroutine (Goexit). */
final class Unwind extends RuntimeException {
    private static final long serialVersionUID = 1;

    final transient @Nullable DeferFrame frame;

    Unwind(@Nullable DeferFrame frame) {
        super(null, null, false, false);
        this.frame = frame;
    }
}
