package dev.jigo.cli;

/** Ends a command with a message for the user and an exit status. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /** @param message without a newline at the end; empty if everything has been said */
    CommandFailure(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** What the {@code go} command exits with when it could not do what was asked. */
    static CommandFailure failed(String message) {
        return new CommandFailure(1, message);
    }

    /** A wrong use of flags or verbs. */
    static CommandFailure usage(String message) {
        return new CommandFailure(2, message);
    }

    int status() {
        return status;
    }
}
