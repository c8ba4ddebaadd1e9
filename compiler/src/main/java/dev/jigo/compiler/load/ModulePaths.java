package dev.jigo.compiler.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of module and import paths. */
final class ModulePaths {

    private static final Pattern MAJOR_SUFFIX = Pattern.compile("(.*)/v([0-9]+)");
    private static final Pattern GOPKG = Pattern.compile("gopkg\\.in/.*\\.v([0-9]+)(-unstable)?");

    private ModulePaths() {}

    /** What is wrong with a module path, null if nothing is. */
    static @Nullable String complaintAboutModule(String path) {
        String complaint = complaintAbout(path, "module path", "+-._~");
        if (complaint != null) {
            return complaint;
        }
        String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        if (!first.contains(".")) {
            return malformed("module path", path, "missing dot in first path element");
        }
        return null;
    }

    /** What is wrong with the path of the main module, which need not have a dot; null if nothing is. */
    static @Nullable String complaintAboutMainModule(String path) {
        return complaintAbout(path, "module path", "+-._~");
    }

    private static @Nullable String complaintAbout(String path, String what, String allowed) {
        if (path.isEmpty()) {
            return malformed(what, path, "empty string");
        }
        if (path.startsWith("-")) {
            return malformed(what, path, "leading dash");
        }
        if (path.contains("//")) {
            return malformed(what, path, "double slash");
        }
        if (path.endsWith("/")) {
            return malformed(what, path, "trailing slash");
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean ok = c < 0x80 && Character.isLetterOrDigit(c) || c == '/' || allowed.indexOf(c) >= 0;
            if (!ok) {
                return malformed(what, path, "invalid char '" + c + "'");
            }
        }
        for (String element : path.split("/", -1)) {
            if (element.startsWith(".")) {
                return malformed(what, path, "leading dot in path element");
            }
            if (element.endsWith(".")) {
                return malformed(what, path, "trailing dot in path element");
            }
        }
        return null;
    }

    private static String malformed(String what, String path, String why) {
        return "malformed " + what + " \"" + path + "\": " + why;
    }

    /** Whether an import path has a form that can be looked up at all. */
    static boolean isValidImport(String path) {
        if (path.isEmpty()) {
            return false;
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c == 0x7f || "!\"#$%&'()*,:;<=>?[\\]^`{|}\ufffd".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong with a version for a module path, null if nothing is. */
    static @Nullable String complaintAboutMajor(String path, String version) {
        SemanticVersion parsed = SemanticVersion.parse(version);
        if (parsed == null) {
            return null;
        }
        String major = "v" + parsed.major();
        Matcher gopkg = GOPKG.matcher(path);
        if (path.startsWith("gopkg.in/")) {
            if (!gopkg.matches()) {
                return "malformed module path \"" + path + "\"";
            }
            String want = "v" + gopkg.group(1);
            boolean pseudoOfFirst = want.equals("v1") && major.equals("v0");
            return major.equals(want) || pseudoOfFirst ? null : "should be " + want + ", not " + major;
        }
        Matcher suffix = MAJOR_SUFFIX.matcher(path);
        if (suffix.matches() && !suffix.group(2).equals("1") && !suffix.group(2).startsWith("0")) {
            String want = "v" + suffix.group(2);
            return major.equals(want) ? null : "should be " + want + ", not " + major;
        }
        boolean incompatible = parsed.build().equals("incompatible");
        return major.equals("v0") || major.equals("v1") || incompatible ? null : "should be v0 or v1, not " + major;
    }

    /** A path or version as it is written in file names: an upper-case letter is {@code !} and the lower-case one. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                escaped.append('!').append(Character.toLowerCase(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
