package dev.jigo.runtime.panics;

import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Sched;
import org.jspecify.annotations.Nullable;

/**
 * One activation of a function that defers. The function pushes calls, runs them before it returns, and gives every exception that
 * reaches it to {@link #caught}, in a handler that covers itself too.
 *
 * <p>Nothing keeps a reference to it but the function, so that the JIT compiler need not make the object.
 */
public final class DeferFrame {
    private final G g;
    /** Grows inwards: an activation called later has a higher one, up to overflow. */
    private final int depth;
    /** How many activations around this one have open-coded calls pending. */
    private final int openOutside;

    public DeferFrame() {
        this(-1);
    }

    /**
     * The frame of an activation whose calls are open-coded, made when it has caught something: the calls that are pending are pushed then.
     *
     * @param openOutside what {@link G#openDefers} was before the activation counted itself; negative if it did not
     */
    public DeferFrame(int openOutside) {
        g = Sched.getg();
        depth = g.nextDeferDepth();
        if (openOutside >= 0) {
            g.openDefers = openOutside;
        }
        this.openOutside = g.openDefers;
    }

    /** The defer statement. */
    public void push(DeferCall call) {
        call.depth = depth;
        call.openOutside = openOutside;
        DeferCall newest = g.defer;
        if (newest != null && newest.depth - depth > 0) {
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
    private static void insert(DeferCall call, DeferCall newest) {
        DeferCall inner = newest;
        DeferCall next = inner.link;
        while (next != null && next.depth - call.depth > 0) {
            inner = next;
            next = inner.link;
        }
        call.link = next;
        inner.link = call;
    }

    /** Takes off this activation's newest call, which the function makes itself. There must be one. */
    public void pop() {
        DeferCall newest = g.defer;
        if (newest != null) {
            g.defer = newest.link;
        }
    }

    /** Before the function returns: runs this activation's calls, newest first. */
    public void run() {
        DeferCall call = g.defer;
        while (call != null && call.depth == depth) {
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
        g.openDefers = openOutside; // what was inside has gone
        if (t instanceof Unwind unwind) {
            if (!unwind.leadsTo(depth)) {
                return t;
            }
            run();
            return null;
        }
        if (Panicking.isFinal(t)) {
            drop();
            return t;
        }
        if (t instanceof Raised raised) {
            if (!isPending()) {
                return t;
            }
            throw Panicking.run(g, raised.panic);
        }
        throw Panicking.start(g, t);
    }

    private boolean isPending() {
        DeferCall newest = g.defer;
        return newest != null && newest.depth == depth;
    }

    /** Takes this activation's calls off without running them. */
    private void drop() {
        DeferCall call = g.defer;
        while (call != null && call.depth == depth) {
            call = call.link;
        }
        g.defer = call;
    }
}
