package dev.jigo.compiler.syntax;

import dev.jigo.compiler.syntax.BuildConstraint.SyntaxException;

/** Parses the condition of a {@code //go:build} line. */
final class BuildConstraintParser {

    /** More operators than this make no sensible constraint, and the tree is walked recursively. */
    private static final int MAX_SIZE = 1000;

    private final String text;
    private int next;
    private String token = "";
    private int size;

    BuildConstraintParser(String text) {
        this.text = text;
    }

    BuildConstraint parse() throws SyntaxException {
        advance();
        BuildConstraint result = or();
        if (!token.isEmpty()) {
            throw new SyntaxException("unexpected token " + token);
        }
        return result;
    }

    private BuildConstraint or() throws SyntaxException {
        BuildConstraint x = and();
        while (token.equals("||")) {
            advance();
            x = new BuildConstraint.Or(x, and());
        }
        return x;
    }

    private BuildConstraint and() throws SyntaxException {
        BuildConstraint x = not();
        while (token.equals("&&")) {
            advance();
            x = new BuildConstraint.And(x, not());
        }
        return x;
    }

    private BuildConstraint not() throws SyntaxException {
        if (++size > MAX_SIZE) {
            throw new SyntaxException("build expression too large");
        }
        if (!token.equals("!")) {
            return atom();
        }
        advance();
        if (token.equals("!")) {
            throw new SyntaxException("double negation not allowed");
        }
        return new BuildConstraint.Not(not());
    }

    private BuildConstraint atom() throws SyntaxException {
        if (token.equals("(")) {
            advance();
            BuildConstraint inner = or();
            if (!token.equals(")")) {
                throw new SyntaxException("missing close paren");
            }
            advance();
            return inner;
        }
        if (token.isEmpty()) {
            throw new SyntaxException("unexpected end of expression");
        }
        if (!isTagRune(token.codePointAt(0))) {
            throw new SyntaxException("unexpected token " + token);
        }
        BuildConstraint tag = new BuildConstraint.Tag(token);
        advance();
        return tag;
    }

    private void advance() throws SyntaxException {
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next >= text.length()) {
            token = "";
            return;
        }
        int start = next;
        char c = text.charAt(next);
        switch (c) {
            case '(', ')', '!' -> next++;
            case '&', '|' -> {
                if (next + 1 >= text.length() || text.charAt(next + 1) != c) {
                    throw new SyntaxException("invalid syntax at " + c);
                }
                next += 2;
            }
            default -> {
                while (next < text.length() && isTagRune(text.codePointAt(next))) {
                    next += Character.charCount(text.codePointAt(next));
                }
                if (next == start) {
                    throw new SyntaxException("invalid syntax at " + Character.toString(text.codePointAt(next)));
                }
            }
        }
        token = text.substring(start, next);
    }

    private static boolean isTagRune(int rune) {
        return Character.isLetter(rune)
                || Character.getType(rune) == Character.DECIMAL_DIGIT_NUMBER
                || rune == '_'
                || rune == '.';
    }
}
