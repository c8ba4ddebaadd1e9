package dev.jigo;

/**
 * Code to be run, which may throw.
 *
 * @param <X> what it may throw; lambdas that throw nothing checked leave it to be inferred
 */
@FunctionalInterface
public interface Action<X extends Throwable> {
    /**
     * Runs it.
     *
     * @throws X as it likes
     */
    void run() throws X;
}
