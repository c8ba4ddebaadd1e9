/**
 * Source files, positions in them, and diagnostics about them.
 *
 * <p>Input: the bytes of files. Output: {@link dev.jigo.compiler.source.FileSet}, which maps a position (one {@code
 * int} over all files of a compilation) to file, line and column, and {@link dev.jigo.compiler.source.Diagnostics},
 * which collects messages and prints them as the {@code go} command does.
 *
 * <p>Invariants: position 0 is "no position"; the positions of one file are its base plus the byte offset, the end of
 * the file included; bases grow in the order in which files are added, so positions of earlier files are smaller.
 */
@NullMarked
package dev.jigo.compiler.source;

import org.jspecify.annotations.NullMarked;
