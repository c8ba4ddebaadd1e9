/** Assembles the distribution at build time: finds a Go tree, compiles the standard library, makes the AOT cache. */
@NullMarked
package dev.jigo.cli.dist;

import org.jspecify.annotations.NullMarked;
