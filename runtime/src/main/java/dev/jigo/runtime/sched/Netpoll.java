package dev.jigo.runtime.sched;

import org.jspecify.annotations.Nullable;

/** The source of goroutines that waited for the outside world. At most one M is in a blocking {@link #poll} at a time. */
public interface Netpoll {
    /** Whether a goroutine waits for input or output. */
    boolean hasWaiters();

    /**
     * Goroutines that became ready, linked by {@code schedlink} and still waiting in status.
     *
     * @param delayNanos how long to wait for the first: 0 not at all, negative for ever
     */
    @Nullable
    G poll(long delayNanos);

    /** Makes a blocking poll return soon; remembered if none is under way. */
    void wakeup();
}
