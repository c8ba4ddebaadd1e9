package dev.jigo.compiler.driver;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A step in the compilation of one package.
 *
 * @param name as {@code -dump} and {@code -timing} call it
 * @param what what it does, for the list of passes
 * @param run works on the package; what it finds wrong goes to the package's diagnostics, and no later pass runs then
 * @param dump the result as text, as far as the request wants it
 */
record Pass(String name, String what, Consumer<PackageUnit> run, BiFunction<PackageUnit, DumpRequest, String> dump) {}
