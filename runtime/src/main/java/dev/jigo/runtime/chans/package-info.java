/**
 * Channels and select.
 *
 * <p>Input: operations of goroutines and of any other threads. Output: elements in first-come, first-served order, goroutines parked and woken.
 *
 * <p>Invariants, for a channel c, while its lock is free:
 * <ul>
 *   <li>At least one of c.sendq and c.recvq is empty, except for a goroutine that selects on both ends of an unbuffered channel.
 *   <li>If c is buffered: elements in the buffer imply an empty recvq, a buffer with space an empty sendq.
 *   <li>A closed channel has no waiters.
 * </ul>
 * Several channels are locked in the order of their ids.
 */
@NullMarked
package dev.jigo.runtime.chans;

import org.jspecify.annotations.NullMarked;
