/**
 * Go's {@code sync/atomic}: the types are Java classes with a VarHandle on their one field, the functions work through the
 * atomic operations of the pointer classes. Everything is sequentially consistent.
 */
@NullMarked
package dev.jigo.std.sync.atomic;

import org.jspecify.annotations.NullMarked;
