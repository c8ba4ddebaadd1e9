/**
 * The type checker: a package's syntax trees in, an {@link dev.jigo.compiler.check.Info} and a
 * {@link dev.jigo.compiler.types.Package} out.
 *
 * <p>It behaves as gc's checker does: the same programs are accepted, and those refused are refused with gc's texts at
 * gc's positions. One {@link dev.jigo.compiler.check.Checker} checks one package; imported packages have Checkers of
 * their own, which resolve an object when somebody first asks for its type and check a function's body only on request.
 *
 * <p>What holds afterwards, when no error was reported:
 *
 * <ul>
 *   <li>every expression that was checked has an entry in {@link dev.jigo.compiler.check.Info#types()}, and its type is
 *       final: no untyped type is left except where the context itself is untyped (constant declarations, and operands
 *       whose value was folded away);
 *   <li>every identifier is in exactly one of {@code defs} and {@code uses}, except the blank identifier on the left of
 *       an assignment and the names of labels that were never declared;
 *   <li>no type in it is invalid.
 * </ul>
 *
 * <p>Invalid operands and types are silent: whoever makes one has reported why, and whoever meets one says nothing.
 */
@NullMarked
package dev.jigo.compiler.check;

import org.jspecify.annotations.NullMarked;
