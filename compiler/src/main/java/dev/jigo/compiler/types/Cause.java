package dev.jigo.compiler.types;

/** Receives the reason why a relation does not hold, as the part of a message. */
public final class Cause {
    private String text = "";

    /** The reason; empty if none was given. */
    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public void set(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
