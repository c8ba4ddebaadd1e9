/**
 * The seam to the operating system: Go's {@code syscall} for Linux over the C library. Constants, types and error texts come from
 * Go's own files for amd64; here are only the calls. A call that may block gives its P away first. The standard streams
 * are read and written through Java's, so that a program that uses nothing else never loads the foreign-function machinery.
 */
@NullMarked
package dev.jigo.std.syscall;

import org.jspecify.annotations.NullMarked;
