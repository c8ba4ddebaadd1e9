package dev.jigo.runtime.panics;

/** Takes control back to the activation whose deferred call recovered, or, by Goexit, to the end of the goroutine. */
final class Unwind extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The {@link DeferFrame#depth} of the activation. */
    private final int depth;

    private final boolean goexit;

    private Unwind(int depth, boolean goexit) {
        super(null, null, false, false);
        this.depth = depth;
        this.goexit = goexit;
    }

    /** To the activation that deferred {@code call}. */
    static Unwind to(DeferCall call) {
        return new Unwind(call.depth, false);
    }

    static Unwind toEnd() {
        return new Unwind(0, true);
    }

    boolean leadsTo(int activation) {
        return !goexit && depth == activation;
    }
}
