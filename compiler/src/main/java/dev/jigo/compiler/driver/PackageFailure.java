package dev.jigo.compiler.driver;

/**
 * A package that could not be compiled.
 *
 * @param importPath which one
 * @param report what is wrong, as {@code go build} prints it, lines ended
 * @param internal whether the compiler is to blame
 */
public record PackageFailure(String importPath, String report, boolean internal) {}
