package dev.jigo.compiler.load;

import java.util.Objects;

/** Loading cannot go on; the message is what the {@code go} command prints. */
public final class LoadException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean aboutModules;

    /** Loading cannot go on for this reason. */
    public LoadException(String message) {
        this(message, false);
    }

    private LoadException(String message, boolean aboutModules) {
        super(message);
        this.aboutModules = aboutModules;
    }

    /** Something is wrong with modules as such: no import is to blame. */
    static LoadException aboutModules(String message) {
        return new LoadException(message, true);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage()); // the constructors take no null
    }

    boolean isAboutModules() {
        return aboutModules;
    }

    LoadException(String message, Throwable cause) {
        super(message, cause);
        this.aboutModules = false;
    }
}
