package dev.jigo.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The errors that a source file says are in it: {@code /* ERROR "text" *}{@code /} behind the token at which an error with
 * that text is reported, {@code ERRORx} with a regular expression.
 */
final class ErrorComments {

    /** An error to come: where its token begins, and what its message must contain. */
    record Expected(int line, int column, String text, boolean regex) {
        boolean matches(String message) {
            return regex
                    ? Pattern.compile(text.replace("{", "\\{")
                                    .replace("\\\\{", "\\{")
                                    .replace("[^[]", "[^\\[]"))
                            .matcher(message)
                            .find()
                    : message.contains(text);
        }
    }

    private final String source;
    private final List<Expected> found = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int tokenLine;
    private int tokenColumn;

    private ErrorComments(String source) {
        this.source = source;
    }

    /** The source is read as Latin-1, so that columns are byte columns. */
    static List<Expected> of(String source) {
        ErrorComments comments = new ErrorComments(source);
        comments.scan();
        return comments.found;
    }

    private void scan() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n') {
                newline();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (source.startsWith("//", at)) {
                int end = source.indexOf('\n', at);
                end = end < 0 ? source.length() : end;
                comment(source.substring(at + 2, end));
                at = end;
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                end = end < 0 ? source.length() : end;
                comment(source.substring(at + 2, end));
                skipTo(Math.min(end + 2, source.length()));
            } else {
                tokenLine = line;
                tokenColumn = at - lineStart + 1;
                token(c);
            }
        }
    }

    private void newline() {
        at++;
        line++;
        lineStart = at;
    }

    private void skipTo(int end) {
        while (at < end) {
            if (source.charAt(at) == '\n') {
                newline();
            } else {
                at++;
            }
        }
    }

    private void token(char first) {
        if (first == '`') {
            int end = source.indexOf('`', at + 1);
            skipTo(end < 0 ? source.length() : end + 1);
        } else if (first == '"' || first == '\'') {
            at++;
            while (at < source.length() && source.charAt(at) != first && source.charAt(at) != '\n') {
                at += source.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(source.length(), source.startsWith("\n", at) ? at : at + 1);
        } else if (isWord(first)) {
            while (at < source.length() && isWord(source.charAt(at))) {
                at++;
            }
        } else {
            at++;
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c >= 0x80;
    }

    private void comment(String text) {
        String trimmed = text.strip();
        boolean regex = trimmed.startsWith("ERRORx ");
        if (!regex && !trimmed.startsWith("ERROR ")) {
            return;
        }
        String quoted = trimmed.substring(trimmed.indexOf(' ')).strip();
        String message = quoted.startsWith("`")
                ? quoted.substring(1, quoted.indexOf('`', 1))
                : unquote(quoted.substring(1, quoted.lastIndexOf('"')));
        found.add(new Expected(tokenLine, tokenColumn, message, regex));
    }

    private static String unquote(String body) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\') {
                i++;
                c = body.charAt(i);
                c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
            }
            out.append(c);
        }
        return out.toString();
    }
}
