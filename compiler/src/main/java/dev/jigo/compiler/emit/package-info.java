/**
 * Class files from the intermediate representation.
 *
 * <p>Input: {@link dev.jigo.compiler.ir.ClassModel}s. Output: class files, handed to a
 * {@link dev.jigo.compiler.emit.ClassOutput} by {@link dev.jigo.compiler.emit.ClassEmitter}. No class is ever loaded: the
 * verifier's view is kept simple by casting every stored value to the declared type of where it goes.
 *
 * <p>Invariants: the same model gives the same bytes, whatever was emitted before; no method exceeds 64 KB of code, no class
 * 65,535 constants (functions are cut, constants move to companion classes); the operand stack is empty where a
 * {@link dev.jigo.compiler.ir.Expr.Sequence} with a loop or a try statement begins.
 */
@NullMarked
package dev.jigo.compiler.emit;

import org.jspecify.annotations.NullMarked;
