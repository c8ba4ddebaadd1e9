package dev.jigo.compiler.check;

/** Whether an expression may stand as a statement. */
enum ExprKind {
    /** A conversion, which may not. */
    CONVERSION,
    /** Any other expression that may not. */
    EXPRESSION,
    /** A call or receive, which may. */
    STATEMENT
}
