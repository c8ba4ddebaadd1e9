/** Locks, the semaphores under them, WaitGroup, Once and notify lists, under jcstress. */
@NullMarked
package dev.jigo.runtime.sync;

import org.jspecify.annotations.NullMarked;
