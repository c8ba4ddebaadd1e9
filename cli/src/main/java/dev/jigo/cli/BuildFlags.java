package dev.jigo.cli;

import dev.jigo.compiler.driver.CompileOptions;
import dev.jigo.compiler.driver.DumpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The flags that the verbs which compile have in common. */
final class BuildFlags {
    @Option(names = "-C", paramLabel = "dir", description = "change to dir before running the command")
    private Path directory = Path.of("");

    @Option(names = "-a", description = "rebuild packages that are up to date")
    private boolean all;

    @Option(names = "-v", description = "print the names of packages as they are compiled")
    private boolean verbose;

    @Option(names = "-tags", split = ",", paramLabel = "tag,list", description = "additional build tags")
    private List<String> tags = new ArrayList<>();

    @Option(names = "-mod", paramLabel = "mode", description = "module download mode: readonly, vendor or mod")
    private String mod = "";

    @Option(names = "-gcflags", paramLabel = "flags", description = "compiler flags: -e shows more than ten errors")
    private String gcflags = "";

    @Option(
            names = "-dump",
            paramLabel = "PASS[:FUNC]",
            description = "print what a compiler pass made of a function, or of all")
    private List<String> dumps = new ArrayList<>();

    @Option(names = "-timing", description = "print how long each pass took")
    private boolean timing;

    @Option(names = "-verify", description = "check the intermediate representation between passes")
    private boolean verify;

    @Option(names = "-trace", hidden = true, description = "show the Java stack of an internal compiler error")
    private boolean trace;

    /** The working directory, absolute. */
    Path workingDirectory() {
        Path absolute = directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw CommandFailure.failed("go: chdir " + directory + ": no such file or directory");
        }
        return absolute;
    }

    Set<String> tags() {
        return new TreeSet<>(tags);
    }

    String mod() {
        if (!mod.isEmpty() && !Set.of("readonly", "vendor", "mod").contains(mod)) {
            throw CommandFailure.usage(
                    "go: -mod=" + mod + " not supported (can be '', 'mod', 'readonly', or 'vendor')");
        }
        return mod;
    }

    boolean timing() {
        return timing;
    }

    boolean verbose() {
        return verbose;
    }

    /** Whether no flag asks for something that only a compilation shows. */
    boolean asksOnlyToRun() {
        return dumps.isEmpty() && !all && !verbose && !timing && !verify && !trace && gcflags.isEmpty();
    }

    CompileOptions compileOptions() {
        List<DumpRequest> requests = new ArrayList<>();
        for (String dump : dumps) {
            try {
                requests.add(DumpRequest.parse(dump));
            } catch (IllegalArgumentException unknownPass) {
                throw CommandFailure.usage("jigo: -dump: " + unknownPass.getMessage());
            }
        }
        boolean allErrors = List.of(gcflags.split(" ")).contains("-e");
        return new CompileOptions(requests, System.out::print, verify, all, allErrors, trace);
    }
}
