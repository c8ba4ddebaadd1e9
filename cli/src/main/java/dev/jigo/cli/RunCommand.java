package dev.jigo.cli;

import dev.jigo.compiler.driver.BuildCache;
import dev.jigo.compiler.driver.ProgramImage;
import dev.jigo.compiler.load.LoadResult;
import dev.jigo.compiler.load.LoadedPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jigo run}: compiles a program and runs it in this process, whose exit status becomes the program's. */
@Command(
        name = "run",
        description = "compile and run Go program",
        customSynopsis = "usage: jigo run [build flags] package [arguments...]")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private BuildFlags flags = new BuildFlags();

    @Parameters(paramLabel = "package [arguments...]")
    private List<String> words = new ArrayList<>();

    /** The command with these words and every flag at its default. */
    static RunCommand withoutFlags(List<String> words) {
        RunCommand command = new RunCommand();
        command.words = words;
        return command;
    }

    @Override
    public Integer call() throws IOException {
        int files = 0;
        while (files < words.size() && words.get(files).endsWith(".go")) {
            files++;
        }
        if (words.isEmpty()) {
            throw CommandFailure.failed("go: no go files listed");
        }
        int count = Math.max(1, files);
        List<String> patterns = words.subList(0, count);
        ProgramImage program = flags.asksOnlyToRun() ? unchanged(patterns) : compiled(patterns, null);
        List<String> arguments = new ArrayList<>();
        arguments.add(programName(words.getFirst()));
        arguments.addAll(words.subList(count, words.size()));
        program.run(RunCommand.class.getClassLoader(), arguments.toArray(String[]::new));
        return 0;
    }

    /** The program of the last run if nothing has changed since, else compiled anew. */
    private ProgramImage unchanged(List<String> patterns) throws IOException {
        RunRecord record = RunRecord.of(
                BuildCache.ofUser(System.getenv()), Distribution.ofProcess(), flags, System.getenv(), patterns);
        ProgramImage known = record.find();
        return known != null ? known : compiled(patterns, record);
    }

    private ProgramImage compiled(List<String> patterns, @Nullable RunRecord record) throws IOException {
        Session session = new Session(flags, Distribution.ofProcess());
        boolean files = patterns.getFirst().endsWith(".go");
        LoadResult loaded = files ? session.compileFiles(patterns) : session.compile(patterns);
        List<LoadedPackage> roots = loaded.roots();
        if (roots.size() != 1) {
            throw CommandFailure.failed("go: pattern " + words.getFirst() + " matches multiple packages");
        }
        LoadedPackage main = roots.getFirst();
        if (!main.name().equals("main")) {
            throw CommandFailure.failed("package " + main.importPath() + " is not a main package");
        }
        ProgramImage program = session.link(main);
        if (record != null) {
            record.store(flags.workingDirectory(), loaded, program);
        }
        return program;
    }

    /** What os.Args[0] is: the name that an executable would have. */
    private static String programName(String word) {
        String name = word.endsWith(".go") ? word.substring(0, word.length() - ".go".length()) : word;
        String last = name.substring(name.lastIndexOf('/') + 1);
        return "/tmp/go-build/exe/" + (last.isEmpty() || last.equals(".") ? "main" : last);
    }
}
