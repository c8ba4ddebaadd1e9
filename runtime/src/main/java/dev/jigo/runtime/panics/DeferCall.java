package dev.jigo.runtime.panics;

import org.jspecify.annotations.Nullable;

/** A deferred call with its evaluated arguments: Go's {@code _defer} record. */
public abstract class DeferCall {
    /** The {@link DeferFrame#depth} of the activation that deferred it. */
    int depth;
    /** Its {@link DeferFrame#openOutside}. */
    int openOutside;

    /** The next older one of this goroutine. */
    @Nullable
    DeferCall link;

    /** The call when the function returns: recover in the called function gives nil. */
    public abstract void run();

    /** The call by a panic or Goexit: recover in the called function itself works. */
    public void runPanicking() {
        run();
    }
}
