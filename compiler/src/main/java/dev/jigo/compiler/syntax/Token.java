package dev.jigo.compiler.syntax;

import org.jspecify.annotations.Nullable;

/** The kinds of tokens, with the names of Go's {@code go/token}. */
public enum Token {
    ILLEGAL("ILLEGAL"),
    EOF("EOF"),
    IDENT("IDENT"),
    INT("INT"),
    FLOAT("FLOAT"),
    IMAG("IMAG"),
    CHAR("CHAR"),
    STRING("STRING"),

    ADD("+", 4),
    SUB("-", 4),
    MUL("*", 5),
    QUO("/", 5),
    REM("%", 5),
    AND("&", 5),
    OR("|", 4),
    XOR("^", 4),
    SHL("<<", 5),
    SHR(">>", 5),
    AND_NOT("&^", 5),
    ADD_ASSIGN("+="),
    SUB_ASSIGN("-="),
    MUL_ASSIGN("*="),
    QUO_ASSIGN("/="),
    REM_ASSIGN("%="),
    AND_ASSIGN("&="),
    OR_ASSIGN("|="),
    XOR_ASSIGN("^="),
    SHL_ASSIGN("<<="),
    SHR_ASSIGN(">>="),
    AND_NOT_ASSIGN("&^="),
    LAND("&&", 2),
    LOR("||", 1),
    ARROW("<-"),
    INC("++"),
    DEC("--"),
    EQL("==", 3),
    LSS("<", 3),
    GTR(">", 3),
    ASSIGN("="),
    NOT("!"),
    NEQ("!=", 3),
    LEQ("<=", 3),
    GEQ(">=", 3),
    DEFINE(":="),
    ELLIPSIS("..."),
    LPAREN("("),
    LBRACK("["),
    LBRACE("{"),
    COMMA(","),
    PERIOD("."),
    RPAREN(")"),
    RBRACK("]"),
    RBRACE("}"),
    SEMICOLON(";"),
    COLON(":"),
    TILDE("~"),

    BREAK("break"),
    CASE("case"),
    CHAN("chan"),
    CONST("const"),
    CONTINUE("continue"),
    DEFAULT("default"),
    DEFER("defer"),
    ELSE("else"),
    FALLTHROUGH("fallthrough"),
    FOR("for"),
    FUNC("func"),
    GO("go"),
    GOTO("goto"),
    IF("if"),
    IMPORT("import"),
    INTERFACE("interface"),
    MAP("map"),
    PACKAGE("package"),
    RANGE("range"),
    RETURN("return"),
    SELECT("select"),
    STRUCT("struct"),
    SWITCH("switch"),
    TYPE("type"),
    VAR("var");

    /** The precedence of a unary operator, above that of all binary ones. */
    public static final int UNARY_PRECEDENCE = 6;

    private final String text;
    private final int precedence;

    Token(String text) {
        this(text, 0);
    }

    Token(String text, int precedence) {
        this.text = text;
        this.precedence = precedence;
    }

    /** The token as it is written; the name of the kind for literals and identifiers. */
    public String text() {
        return text;
    }

    /** Precedence as a binary operator, 1 ({@code ||}) to 5 ({@code *}); 0 if it is none. */
    public int precedence() {
        return precedence;
    }

    /** Whether this is a keyword. */
    public boolean isKeyword() {
        return compareTo(BREAK) >= 0;
    }

    /** Whether this is a literal of a basic type. */
    public boolean isLiteral() {
        return compareTo(INT) >= 0 && compareTo(STRING) <= 0;
    }

    /** Whether this assigns after an operation, as {@code +=}. */
    public boolean isAssignOp() {
        return compareTo(ADD_ASSIGN) >= 0 && compareTo(AND_NOT_ASSIGN) <= 0;
    }

    /** The operation of an assignment operation: {@code ADD} for {@code +=}; null for all other tokens. */
    public @Nullable Token assignedOp() {
        return isAssignOp() ? VALUES[ordinal() - ADD_ASSIGN.ordinal() + ADD.ordinal()] : null;
    }

    private static final Token[] VALUES = values();

    @Override
    public String toString() {
        return text;
    }
}
