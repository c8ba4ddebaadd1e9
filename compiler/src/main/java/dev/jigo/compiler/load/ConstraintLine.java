package dev.jigo.compiler.load;

import dev.jigo.compiler.syntax.BuildConstraint;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the {@code //go:build} line of a file: among the comments before the package clause. */
final class ConstraintLine {

    private static final String PREFIX = "//go:build";

    private final byte[] content;
    private int at;
    private @Nullable BuildConstraint found;

    private ConstraintLine(byte[] content) {
        this.content = content;
    }

    /** The constraint of a file, null if it has none. */
    static @Nullable BuildConstraint find(byte[] content) throws LoadException {
        ConstraintLine line = new ConstraintLine(content);
        line.scan();
        return line.found;
    }

    private void scan() throws LoadException {
        at = startsWith("\u00ef\u00bb\u00bf") ? 3 : 0; // the byte order mark
        while (at < content.length) {
            byte c = content[at];
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                at++;
            } else if (startsWith("//")) {
                lineComment();
            } else if (startsWith("/*")) {
                blockComment();
            } else {
                return;
            }
        }
    }

    private boolean startsWith(String text) {
        if (at + text.length() > content.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((content[at + i] & 0xff) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is only space before it on its line. */
    private boolean startsLine(int offset) {
        int before = offset - 1;
        while (before >= 0 && (content[before] == ' ' || content[before] == '\t')) {
            before--;
        }
        return before < 0 || content[before] == '\n';
    }

    private void blockComment() {
        at += 2;
        while (at < content.length && !startsWith("*/")) {
            at++;
        }
        at += 2;
    }

    private void lineComment() throws LoadException {
        int start = at;
        boolean prefixed = startsWith(PREFIX) && startsLine(start);
        while (at < content.length && content[at] != '\n') {
            at++;
        }
        if (!prefixed) {
            return;
        }
        int textStart = start + PREFIX.length();
        String text = new String(content, textStart, at - textStart, StandardCharsets.UTF_8);
        if (!text.isEmpty() && text.charAt(0) != ' ' && text.charAt(0) != '\t') {
            return;
        }
        if (found != null) {
            throw new LoadException("multiple //go:build comments");
        }
        try {
            found = BuildConstraint.parse(text.strip());
        } catch (BuildConstraint.SyntaxException e) {
            throw new LoadException("parsing //go:build line: " + e.getMessage(), e);
        }
    }
}
