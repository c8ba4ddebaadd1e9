/**
 * From loaded packages to programs: runs the passes over each package, keeps what they made, and puts programs together.
 *
 * <p>Input: the packages that {@code load} found, in dependency order. Output: class files in a cache, diagnostics with the
 * texts of the {@code go} command, programs that run in this process or as an executable jar.
 *
 * <p>Invariants: the passes are the table {@link dev.jigo.compiler.driver.Passes#TABLE} and nothing else; what is in the cache
 * under a key depends on nothing but what went into the key; a failure of the compiler itself reaches the user as an
 * {@link dev.jigo.compiler.driver.InternalCompilerError} that names place, construct and pass.
 */
@NullMarked
package dev.jigo.compiler.driver;

import org.jspecify.annotations.NullMarked;
