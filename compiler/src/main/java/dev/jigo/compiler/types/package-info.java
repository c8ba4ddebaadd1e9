/**
 * Go's types, the objects that names denote, and the relations between types.
 *
 * <p>Input: nothing but what the checker builds out of a tree. Output: types and objects that every later phase reads.
 *
 * <p>Types are compared with {@link dev.jigo.compiler.types.Identity}, never with {@code equals}; declared types
 * ({@link dev.jigo.compiler.types.Named}), type parameters and objects have identity. Instances of one generic type
 * with identical arguments are one object, as long as they come from one {@link dev.jigo.compiler.types.Context}.
 *
 * <p>What an object or a declared type says about itself may be found out late: {@link
 * dev.jigo.compiler.types.Obj#type()} and {@link dev.jigo.compiler.types.Named#underlying()} ask their resolver at the
 * first call. Relations never report errors; those that can fail for a reason write it to a {@link
 * dev.jigo.compiler.types.Cause}.
 */
@NullMarked
package dev.jigo.compiler.types;

import org.jspecify.annotations.NullMarked;
