/**
 * The representation of Go values: strings, slices, arrays, pointers, maps, structs, functions, interface values.
 *
 * <p>Input: generated code, which calls the static methods here, and other parts of the runtime. Output: values with
 * Go's semantics and panics with gc's texts. The contract is docs/lowering/representation.md.
 *
 * <p>Invariants: null is the zero value of every reference kind but structs and arrays; in the elements of an Object[]
 * it stands for the zero value of those too. What is in an interface, a map key or a string never changes. Slices share
 * their arrays, and a struct or array element that once exists stays the same object for as long as its array, because
 * pointers may refer to it: stores copy into it.
 */
@NullMarked
package dev.jigo.runtime.values;

import org.jspecify.annotations.NullMarked;
