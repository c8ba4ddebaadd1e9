/**
 * Go's types at run time.
 *
 * <p>Input: the descriptors that generated code passes to {@link dev.jigo.runtime.types.Types}. Output: canonical
 * {@link dev.jigo.runtime.types.RType}s (identity is {@code ==}) with all that interface values, panics, maps and
 * reflect need, and operations on values whose type is known only at run time.
 *
 * <p>Invariants: named types are parsed on first use, never in a class initialiser; everything computed lazily is
 * idempotent, so that a race computes it twice and no lock is held while classes load. A <em>raw</em> value is what a
 * variable of the type holds, as an Object: Boolean, Integer (all kinds of I, uint32 as its 32 bits), Long, Float,
 * Double, or the representation.
 */
@NullMarked
package dev.jigo.runtime.types;

import org.jspecify.annotations.NullMarked;
