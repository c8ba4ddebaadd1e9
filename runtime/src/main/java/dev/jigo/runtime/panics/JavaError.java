package dev.jigo.runtime.panics;

/** An exception of Java code that Go code called, as a Go error. */
public final class JavaError extends RuntimeError {
    private final Throwable exception;

    JavaError(Throwable exception) {
        this.exception = exception;
    }

    public Throwable exception() {
        return exception;
    }

    @Override
    public String text() {
        return "java: " + exception;
    }

    @Override
    String typeName() {
        return "javaError";
    }

    @Override
    boolean isPointer() {
        return true;
    }
}
