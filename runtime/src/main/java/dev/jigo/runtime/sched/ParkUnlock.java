package dev.jigo.runtime.sched;

import org.jspecify.annotations.Nullable;

/** What {@link Sched#gopark} runs once the goroutine has left its stack. */
@FunctionalInterface
public interface ParkUnlock {
    /** Releases what guards the wait queue. False: there is nothing to wait for, resume the goroutine at once. */
    boolean unlock(G g, @Nullable Object arg);
}
