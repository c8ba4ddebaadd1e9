package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.source.SourceFile;

/** Reads {@code //line file:line:column} and its relatives. */
final class LineDirectives {

    /** The greatest line and column numbers, as in gc. */
    private static final int MAX_LINE = Integer.MAX_VALUE / 2;

    private LineDirectives() {}

    /**
     * Applies a directive.
     *
     * @param commentOffset where the comment begins
     * @param text what follows {@code line} and a space
     * @param nextOffset offset of the first byte that the directive is about
     */
    static void apply(SourceFile file, Scanner.Listener listener, int commentOffset, String text, int nextOffset) {
        int textOffset = commentOffset + "//line ".length();
        int lastColon = text.lastIndexOf(':');
        if (lastColon < 0) {
            return; // no number at all: not a line directive
        }
        int last = number(text.substring(lastColon + 1));
        if (last < 0) {
            invalid(file, listener, textOffset, text, lastColon, "line");
            return;
        }
        int middleColon = text.lastIndexOf(':', lastColon - 1);
        int middle = middleColon < 0 ? -1 : number(text.substring(middleColon + 1, lastColon));
        if (middle < 0) {
            if (last == 0 || last > MAX_LINE) {
                invalid(file, listener, textOffset, text, lastColon, "line");
                return;
            }
            file.addLineDirective(nextOffset, text.substring(0, lastColon), last, 0);
            return;
        }
        if (middle == 0 || middle > MAX_LINE) {
            invalid(file, listener, textOffset, text.substring(0, lastColon), middleColon, "line");
            return;
        }
        if (last == 0 || last > MAX_LINE) {
            invalid(file, listener, textOffset, text, lastColon, "column");
            return;
        }
        String filename = text.substring(0, middleColon);
        if (filename.isEmpty()) {
            Position here = file.position(commentOffset);
            filename = here.filename();
        }
        file.addLineDirective(nextOffset, filename, middle, last);
    }

    private static void invalid(
            SourceFile file, Scanner.Listener listener, int textOffset, String text, int colon, String what) {
        int pos = file.pos(textOffset + Utf8.length(text.substring(0, colon + 1)));
        listener.scanError(pos, "invalid " + what + " number: " + text.substring(colon + 1));
    }

    /** A decimal number, {@code Integer.MAX_VALUE} if it is too great, -1 if the text is none. */
    private static int number(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = Math.min(value * 10 + c - '0', Integer.MAX_VALUE);
        }
        return (int) value;
    }
}
