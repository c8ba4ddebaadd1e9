package dev.jigo.runtime.values;

/** The method {@code RuntimeError()} of {@code runtime.Error}. */
public interface RuntimeErrorMethod {
    void RuntimeError();
}
