package dev.jigo.compiler.driver;

import java.util.List;
import java.util.function.Consumer;

/**
 * How to compile.
 *
 * @param dumps results of passes to print; with any, everything is compiled even if the cache has it
 * @param dumpOutput takes the dumps
 * @param verify whether the intermediate representation is verified
 * @param rebuild whether to compile everything anew, {@code -a}
 * @param allErrors whether to print more than ten complaints, {@code -gcflags=-e}
 * @param trace whether the report of a failure of the compiler ends with its stack
 */
public record CompileOptions(
        List<DumpRequest> dumps,
        Consumer<String> dumpOutput,
        boolean verify,
        boolean rebuild,
        boolean allErrors,
        boolean trace) {

    public CompileOptions {
        dumps = List.copyOf(dumps);
    }

    /** No dumps, no verification. */
    public static CompileOptions plain() {
        return new CompileOptions(List.of(), _ -> {}, false, false, false, false);
    }

    public CompileOptions withDumps(List<DumpRequest> requests, Consumer<String> output) {
        return new CompileOptions(requests, output, verify, rebuild, allErrors, trace);
    }

    public CompileOptions withVerify(boolean verified) {
        return new CompileOptions(dumps, dumpOutput, verified, rebuild, allErrors, trace);
    }

    public CompileOptions withRebuild(boolean rebuilt) {
        return new CompileOptions(dumps, dumpOutput, verify, rebuilt, allErrors, trace);
    }

    public CompileOptions withAllErrors(boolean all) {
        return new CompileOptions(dumps, dumpOutput, verify, rebuild, all, trace);
    }

    public CompileOptions withTrace(boolean traced) {
        return new CompileOptions(dumps, dumpOutput, verify, rebuild, allErrors, traced);
    }
}
