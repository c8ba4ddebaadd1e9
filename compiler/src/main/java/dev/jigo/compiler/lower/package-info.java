/**
 * From checked Go to the intermediate representation.
 *
 * <p>Input: a {@link dev.jigo.compiler.check.Checker} that has checked a package, and those of the packages it imports.
 * Output: the {@link dev.jigo.compiler.ir.ClassModel}s of the package, complete with everything synthetic that its code
 * refers to (shapes, tuples, instances of generic types and functions).
 *
 * <p>There is one class per construct; each holds the {@link dev.jigo.compiler.lower.FunctionLowering} it works for and
 * reaches its siblings through it.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>{@link dev.jigo.compiler.lower.FunctionLowering#type} has replaced type parameters before any other method
 * sees a
 *       type: beyond that point there are no type parameters and no aliases at the top.
 *   <li>An expression of struct or array type is never null; whether it may be shared with a variable is asked of
 *       {@link dev.jigo.compiler.lower.Freshness}.
 *   <li>What is emitted under a name that several packages may emit depends on nothing but the name.
 * </ul>
 */
@NullMarked
package dev.jigo.compiler.lower;

import org.jspecify.annotations.NullMarked;
