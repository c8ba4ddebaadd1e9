package dev.jigo.compiler.check;

/** What an expression denotes, and so what may be done with it. */
public enum OperandMode {
    /** An error was reported; the operand says nothing more. */
    INVALID("invalid operand"),
    /** A call without results. */
    NO_VALUE("no value"),
    /** A built-in function, which can only be called. */
    BUILTIN("built-in"),
    /** A type. */
    TYPE("type"),
    /** A constant; the operand has its value. */
    CONSTANT("constant"),
    /** Something with an address. */
    VARIABLE("variable"),
    /** A map element: it can be assigned to, and has no address. */
    MAP_INDEX("map index expression"),
    /** A computed value. */
    VALUE("value"),
    /** nil. */
    NIL_VALUE("nil"),
    /** A value that may come with a boolean: a type assertion or a receive. */
    COMMA_OK("comma, ok expression"),
    /** A value that may come with an error, for foreign functions. */
    COMMA_ERR("comma, error expression");

    private final String description;

    OperandMode(String description) {
        this.description = description;
    }

    /** The words for it in messages. */
    public String description() {
        return description;
    }
}
