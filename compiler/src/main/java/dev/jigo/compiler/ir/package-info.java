/**
 * The intermediate representation between lowering and emission: JVM-level trees that read as Go when printed.
 *
 * <p>Input: what {@code lower} builds from checked Go, mostly with the factories of {@link dev.jigo.compiler.ir.Ir}.
 * Output: {@link dev.jigo.compiler.ir.ClassModel}s, which {@code emit} turns into class files, and the text of
 * {@link dev.jigo.compiler.ir.IrPrinter}.
 *
 * <p>Invariants, checked by {@link dev.jigo.compiler.ir.IrVerifier}: every node is typed as the JVM would type it, except
 * that references are compatible with each other where an interface or {@code Object} is asked for; a local is declared
 * before it is used, and assigned on every path to its use; a label stands for at most one block, loop, switch or mark.
 * Nodes are immutable and may be shared; {@link dev.jigo.compiler.ir.LocalVar} and {@link dev.jigo.compiler.ir.Label}
 * are compared by identity. Every Go value has the representation of {@code docs/lowering/representation.md}.
 */
@NullMarked
package dev.jigo.compiler.ir;

import org.jspecify.annotations.NullMarked;
