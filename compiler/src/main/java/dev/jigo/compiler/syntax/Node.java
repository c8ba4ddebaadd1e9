package dev.jigo.compiler.syntax;

/** A node of the syntax tree. Node identity counts, see the package documentation. */
public sealed interface Node permits Expr, Stmt, Decl, Spec, FuncBody, Field, FieldList, File {

    /** Position of the node's first byte. */
    int pos();

    /** Position just behind the node's last byte. */
    int end();
}
