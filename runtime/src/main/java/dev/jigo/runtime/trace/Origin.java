package dev.jigo.runtime.trace;

import org.jspecify.annotations.Nullable;

/**
 * Where a panic that is running deferred calls comes from, or Goexit, which runs them in the same way.
 *
 * @param raised the exception whose trace leads to where it began; null if that is still on the stack
 * @param explicit whether the trace begins with the running of this panic itself: none of the JVM's exceptions, but panic or Goexit
 */
public record Origin(@Nullable Throwable raised, boolean explicit) {}
