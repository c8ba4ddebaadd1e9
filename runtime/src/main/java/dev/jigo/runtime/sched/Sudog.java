package dev.jigo.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * A goroutine in a wait queue, with the element it sends or receives. A goroutine that waits in one queue is its own waiter; one that waits in several, in a
 * select, has one for each. Guarded by the lock of the queue it is in; once dequeued it belongs to the goroutine, which reads it after it has been made
 * ready.
 */
public class Sudog {
    public final G g;
    public @Nullable Sudog next;
    public @Nullable Sudog prev;

    /** The element: numbers as raw bits here. In a goroutine also the one it has received last. */
    public long elemJ;
    /** The element: references here. In a goroutine also the one it has received last, taken out at once. */
    public @Nullable Object elemL;

    /** For semaphores and conditions. */
    public int ticket;

    /** Woken by a partner, not by close. In a goroutine also the second result of the operation it did last: received, or found. */
    public boolean success;
    /** It sends, not receives. */
    public boolean isSend;

    /** A goroutine's own. */
    Sudog() {
        g = (G) this;
    }

    /** For a case of {@code g}'s select. */
    protected Sudog(G g) {
        this.g = g;
    }

    /** Part of a select: whoever dequeues it must first claim the goroutine ({@link G#claimSelect}). */
    public final boolean isSelect() {
        return g != this;
    }
}
