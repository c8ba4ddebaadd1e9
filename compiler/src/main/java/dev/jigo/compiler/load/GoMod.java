package dev.jigo.compiler.load;

import java.util.List;

/**
 * What a {@code go.mod} file says.
 *
 * @param module the module's path
 * @param goVersion the language version as it is written, {@code 1.26} or {@code 1.26.1}; empty if there is none
 * @param toolchain empty if there is none
 * @param tools packages of tools
 * @param ignored directories that patterns do not match
 * @param godebug settings, {@code key=value}
 */
public record GoMod(
        String module,
        String goVersion,
        String toolchain,
        List<Require> requires,
        List<Replace> replaces,
        List<ModuleVersion> excludes,
        List<Retract> retracts,
        List<String> tools,
        List<String> ignored,
        List<String> godebug) {

    /** The language version of a module whose {@code go.mod} names none. */
    public static final String UNNAMED_GO_VERSION = "1.16";

    /** A required version; indirect if no package of the module itself imports one of it. */
    public record Require(ModuleVersion version, boolean indirect) {}

    /**
     * A replacement.
     *
     * @param old the version replaced, every one if its version is empty
     * @param by what replaces it; without a version it is a directory, relative to that of the {@code go.mod} file
     */
    public record Replace(ModuleVersion old, ModuleVersion by) {}

    /** Versions, {@code low} to {@code high}, that should not be used. */
    public record Retract(String low, String high) {}

    public GoMod {
        requires = List.copyOf(requires);
        replaces = List.copyOf(replaces);
        excludes = List.copyOf(excludes);
        retracts = List.copyOf(retracts);
        tools = List.copyOf(tools);
        ignored = List.copyOf(ignored);
        godebug = List.copyOf(godebug);
    }

    /** The minor number of the language version: 26 of {@code 1.26.1}. */
    public int goMinor() {
        return minorOf(goVersion.isEmpty() ? UNNAMED_GO_VERSION : goVersion);
    }

    /** The language version as the checker takes it: {@code go1.26}. */
    public String languageVersion() {
        return "go1." + goMinor();
    }

    static int minorOf(String version) {
        String rest = version.substring(version.indexOf('.') + 1);
        int end = 0;
        while (end < rest.length() && Character.isDigit(rest.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(rest.substring(0, end));
    }
}
