package dev.jigo.runtime.sched;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a goroutine's stack lives on: code that can leave its thread and go on later, on another one. */
interface Coroutine {
    /**
     * Runs {@code g}, whose coroutine this is, on the calling M until it leaves. True: {@code M.leave} says why, and the M must see to it. False: it has seen to it itself.
     */
    boolean resume(G g);

    /** Taken out of a queue: whether it is to run now. False: it was queued without need, or is going to be queued again. */
    default boolean begins() {
        return true;
    }

    /**
     * Leaves the M; returns true when resumed. Returns false at once if a frame that cannot leave the thread (a class
     * initialiser, a native method) lies on the stack.
     */
    boolean suspend();

    /** The frames of the suspended goroutine, innermost first. It must not be resumed meanwhile. */
    List<StackFrame> frames();

    /** The schedule that it runs under; null: the production scheduler. */
    default @Nullable Interleaver home() {
        return null;
    }
}
