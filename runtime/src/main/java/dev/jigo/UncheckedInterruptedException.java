package dev.jigo;

/**
 * The current thread was interrupted while it waited. Unlike after an {@link InterruptedException}, its interrupt
 * status is still set, so that waiting anew ends at once; {@link Thread#interrupted} clears it.
 */
public final class UncheckedInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UncheckedInterruptedException(String wait) {
        super("interrupted: " + wait);
    }
}
