package dev.jigo.compiler.load;

/** Loading cannot go on; the message is what the {@code go} command prints. */
public final class LoadException extends Exception {
    private static final long serialVersionUID = 1;

    /** Loading cannot go on for this reason. */
    public LoadException(String message) {
        super(message);
    }

    LoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
