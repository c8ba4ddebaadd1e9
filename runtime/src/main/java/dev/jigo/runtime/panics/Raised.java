package dev.jigo.runtime.panics;

/**
 * Takes a panic, or Goexit, to the activation whose open-coded calls are the next to run. If the panic came from no exception its stack trace is the panic's.
 */
final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1;

    final transient Panic panic;

    Raised(Panic panic) {
        super(null, null, false, panic.origin == null);
        this.panic = panic;
    }
}
