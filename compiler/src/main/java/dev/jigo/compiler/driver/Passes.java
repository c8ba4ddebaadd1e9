package dev.jigo.compiler.driver;

import java.util.List;

/** The passes. */
public final class Passes {

    /** All passes in the order in which they run. */
    static final List<Pass> TABLE = List.of(
            new Pass("parse", "source files to syntax trees", PackageUnit::parse, Dumps::parse),
            new Pass("check", "types of everything, and complaints", PackageUnit::check, Dumps::check),
            new Pass("lower", "checked Go to the intermediate representation", PackageUnit::lower, Dumps::lower),
            new Pass("verify", "invariants of the representation, if asked for", PackageUnit::verify, Dumps::nothing),
            new Pass("emit", "class files", PackageUnit::emit, Dumps::emit));

    private Passes() {}

    /** The passes that have to run on the compilation's own thread, one package after the other. */
    static List<Pass> beforeEmit() {
        return TABLE.subList(0, TABLE.size() - 1);
    }

    /** The passes that may run on any thread. */
    static List<Pass> emit() {
        return TABLE.subList(TABLE.size() - 1, TABLE.size());
    }

    /** A line for each pass, for the command's help. */
    public static String list() {
        StringBuilder text = new StringBuilder();
        for (Pass pass : TABLE) {
            text.append(String.format("%-8s %s%n", pass.name(), pass.what()));
        }
        return text.toString();
    }
}
