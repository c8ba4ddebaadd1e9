package dev.jigo.runtime.panics;

import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Sched;
import org.jspecify.annotations.Nullable;

/**
 * One activation of a function that defers. The function pushes calls, runs them before it returns, and gives every exception that
 * reaches it to {@link #caught}, in a handler that covers itself too.
 */
public final class DeferFrame {
    private final G g;
    /** Grows inwards: an activation called later has a higher one, up to overflow. */
    private final int depth;

    public DeferFrame() {
        g = Sched.getg();
        depth = g.nextDeferDepth();
    }

    /** The defer statement. */
    public void push(DeferCall call) {
        call.frame = this;
        DeferCall newest = g.defer;
        if (newest != null && newest.frame != null && newest.frame.depth - depth > 0) {
            insert(call, newest);
            return;
        }
        call.link = newest;
        g.defer = call;
    }

    /**
     * From the body of a range over a function, which defers for the function around the loop: activations of the iterator with calls of their own are active, and
     * these run before.
     */
    private void insert(DeferCall call, DeferCall newest) {
        DeferCall inner = newest;
        DeferCall next = inner.link;
        while (next != null && next.frame != null && next.frame.depth - depth > 0) {
            inner = next;
            next = inner.link;
        }
        call.link = next;
        inner.link = call;
    }

    /** Before the function returns: runs this activation's calls, newest first. */
    public void run() {
        DeferCall call = g.defer;
        while (call != null && call.frame == this) {
            g.defer = call.link;
            call.run();
            call = g.defer;
        }
    }

    /**
     * Decides about an exception that has reached this activation. What the JVM raised becomes a panic here, which runs deferred calls on
     * top of this stack.
     *
     * @return null: a panic was recovered for this activation and its remaining calls have run, return the results; else
     *     what to throw on
     */
    public @Nullable Throwable caught(Throwable t) {
        if (t instanceof Unwind unwind) {
            if (unwind.frame != this) {
                return t;
            }
            run();
            return null;
        }
        if (Panics.isFinal(t)) {
            return t;
        }
        throw Panics.raised(g, t);
    }
}
