package dev.jigo.compiler.syntax;

/**
 * A directive comment: {@code //go:name arguments}, or one of Jigo's own, {@code //jigo:name arguments}.
 *
 * @param pos position of the {@code //}
 * @param name the name with its prefix, as {@code go:linkname}
 * @param arguments what follows the name, without white space around it
 */
public record Directive(int pos, String name, String arguments) {}
