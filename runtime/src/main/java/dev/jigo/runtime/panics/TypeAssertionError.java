package dev.jigo.runtime.panics;

/** A failed type assertion. */
public final class TypeAssertionError extends RuntimeError {
    private final String text;

    /** The zero value, which asserts nothing. */
    public TypeAssertionError() {
        this("interface conversion: interface is nil, not ");
    }

    TypeAssertionError(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    String typeName() {
        return "TypeAssertionError";
    }

    @Override
    boolean isPointer() {
        return true;
    }
}
