package dev.jigo.compiler.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a {@code go.mod} file.
 *
 * @param words with the quotes removed
 * @param comment without its slashes and the white space around
 * @param error what is wrong with the line, null if it could be split
 * @param errorColumn where, counted from 1
 */
record GoModLine(
        List<String> words, String comment, @Nullable String error, int errorColumn) {

    static GoModLine split(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (line.startsWith("//", at)) {
                return new GoModLine(words, line.substring(at + 2).strip(), null, 0);
            } else if (line.startsWith("/*", at)) {
                return new GoModLine(words, "", "mod files must use // comments (not /* */ comments)", at + 1);
            } else if (c == '(' || c == ')' || c == ',') {
                words.add(String.valueOf(c));
                at++;
            } else if (c == '"' || c == '`') {
                int end = line.indexOf(c, at + 1);
                if (end < 0) {
                    return new GoModLine(words, "", "unexpected newline in string", line.length() + 1);
                }
                String inner = line.substring(at + 1, end);
                words.add(c == '`' ? line.substring(at, end + 1) : inner);
                at = end + 1;
            } else {
                int end = wordEnd(line, at);
                words.add(line.substring(at, end));
                at = end;
            }
        }
        return new GoModLine(words, "", null, 0);
    }

    private static int wordEnd(String line, int start) {
        int end = start;
        while (end < line.length() && " \t\r(),".indexOf(line.charAt(end)) < 0 && !line.startsWith("//", end)) {
            end++;
        }
        return end;
    }
}
