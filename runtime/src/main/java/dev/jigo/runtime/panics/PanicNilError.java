package dev.jigo.runtime.panics;

/** What panic(nil) panics with. */
public final class PanicNilError extends RuntimeError {
    public PanicNilError() {}

    @Override
    public String text() {
        return "panic called with nil argument";
    }

    @Override
    String typeName() {
        return "PanicNilError";
    }

    @Override
    boolean isPointer() {
        return true;
    }
}
