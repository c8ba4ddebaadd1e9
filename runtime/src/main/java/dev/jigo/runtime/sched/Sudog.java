package dev.jigo.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * A goroutine in a wait queue, with the element it sends or receives. Guarded by the lock of the queue it is in; once
 * dequeued it belongs to the goroutine, which reads it after it has been made ready.
 */
public final class Sudog {
    public final G g;
    public @Nullable Sudog next;
    public @Nullable Sudog prev;

    /** The element: numbers as raw bits here. */
    public long elemJ;
    /** The element: references here. */
    public @Nullable Object elemL;
    /** Woken by a partner, not by close. */
    public boolean success;
    /** Part of a select: whoever dequeues it must first win {@link G#selectDone}. */
    public boolean isSelect;
    /** The select case sends. */
    public boolean isSend;
    /** Index of the select case. */
    public int caseIndex;
    /** The channel, semaphore key or list it waits for, for those who look. */
    public @Nullable Object waitsFor;

    /** For semaphores and conditions. */
    public int ticket;

    public Sudog(G g) {
        this.g = g;
    }
}
