package dev.jigo.compiler.source;

/**
 * One complaint about the source.
 *
 * @param pos where, 0 if it is about no place in particular
 * @param message the text, without the position; further lines begin with a tab
 */
public record Diagnostic(int pos, String message) {

    private static final String SYNTAX = "syntax error";

    /** Whether this is one of the parser's. */
    public boolean isSyntaxError() {
        return message.startsWith(SYNTAX);
    }
}
