/**
 * Go's syntax: tokens, scanner, parser, and the tree.
 *
 * <p>Input: a {@link dev.jigo.compiler.source.SourceFile}. Output: a {@link dev.jigo.compiler.syntax.File} and
 * diagnostics with the texts of gc's parser.
 *
 * <p>The tree consists of records in sealed interfaces, to be switched over exhaustively. Nodes and components have the
 * names of Go's {@code go/ast}; a component that is the position of a keyword is called after it with {@code Pos}
 * behind ({@code ifPos}).
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A node's identity counts, not its equality: records compare by content, and two distinct nodes may be equal.
 *       Whoever attaches facts to nodes uses an {@link java.util.IdentityHashMap}.
 *   <li>Trees are immutable, and every node occurs once in its tree, with one exception that gc makes too: in
 *       {@code a, b T} both names share the field, hence the type expression.
 *   <li>Positions are those of {@link dev.jigo.compiler.source.FileSet}; an absent token has position 0.
 *   <li>A tree parsed without diagnostics contains no {@code BadExpr}, {@code BadStmt} or {@code BadDecl}.
 * </ul>
 */
@NullMarked
package dev.jigo.compiler.syntax;

import org.jspecify.annotations.NullMarked;
