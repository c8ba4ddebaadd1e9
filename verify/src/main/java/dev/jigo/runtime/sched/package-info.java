/** The local run queue and parking, under jcstress. */
@NullMarked
package dev.jigo.runtime.sched;

import org.jspecify.annotations.NullMarked;
