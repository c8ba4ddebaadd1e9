package dev.jigo;

/** Why a {@link Context} is done. */
public final class ContextException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Ways to end. */
    public enum Reason {
        /** Somebody canceled it; Go's {@code context.Canceled}. */
        CANCELED("context canceled"),
        /** Its time was over; Go's {@code context.DeadlineExceeded}. */
        DEADLINE_EXCEEDED("context deadline exceeded");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    /** Which of the ways. */
    private final Reason reason;

    ContextException(Reason reason) {
        super(reason.text);
        this.reason = reason;
    }

    /**
     * Which of the ways.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
