package dev.jigo.compiler.load;

/**
 * Something is wrong with what is to be loaded.
 *
 * @param importPath the package with which it is wrong, empty if it is none in particular
 * @param message the lines that the {@code go} command prints, without a newline at the end
 */
public record LoadError(String importPath, String message) {}
