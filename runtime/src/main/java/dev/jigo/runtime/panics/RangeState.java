package dev.jigo.runtime.panics;

/**
 * Where a range over a function stands. The loop's body checks and changes it, so that an iterator that calls the body when it
 * must not is caught.
 *
 * <pre>
 *   READY      → RUNNING    begin: the iterator calls the body
 *   RUNNING    → READY      proceed: the body ends, or continues
 *   RUNNING    → DONE       leave: the body breaks, returns or jumps away
 *   READY/DONE → EXHAUSTED  end: the iterator has returned
 * </pre>
 *
 * A body that panics leaves RUNNING behind, and so does a call that must not be: an iterator that recovers from either is
 * caught at the end. Used by one goroutine at a time, as the iterator sees to.
 */
public final class RangeState {
    private enum State {
        READY,
        RUNNING,
        DONE,
        EXHAUSTED
    }

    private State state = State.READY;
    private int exit;

    /** The iterator calls the body. */
    public void begin() {
        State before = state;
        state = State.RUNNING;
        if (before != State.READY) {
            throw misused(before);
        }
    }

    private static RuntimeException misused(State before) {
        return Panics.rangeState(
                switch (before) {
                    case DONE -> "function for loop body returned false";
                    case EXHAUSTED -> "whole loop exit";
                    default -> "loop body panic";
                });
    }

    /** The body ends and wants the next value. */
    public void proceed() {
        state = State.READY;
    }

    /** The body ends the loop; {@code number} says where it goes on: 0 behind the loop. */
    public void leave(int number) {
        exit = number;
        state = State.DONE;
    }

    /** The iterator has returned; gives the number of {@link #leave}, or 0. */
    public int end() {
        if (state == State.RUNNING) {
            throw Panics.runtimeError("range function recovered a loop body panic and did not resume panicking");
        }
        state = State.EXHAUSTED;
        return exit;
    }
}
