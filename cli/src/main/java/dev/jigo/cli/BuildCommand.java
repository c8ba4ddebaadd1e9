package dev.jigo.cli;

import dev.jigo.compiler.driver.ExecutableJar;
import dev.jigo.compiler.load.LoadResult;
import dev.jigo.compiler.load.LoadedPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jigo build}: compiles packages; a single main package becomes a jar that {@code java -jar} runs. */
@Command(
        name = "build",
        description = "compile packages and dependencies",
        customSynopsis = "usage: jigo build [-o output] [build flags] [packages]")
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private BuildFlags flags = new BuildFlags();

    @Option(names = "-o", paramLabel = "output", description = "write the resulting jar to this file or folder")
    private @Nullable Path output;

    @Parameters(paramLabel = "packages")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Session session = new Session(flags, Distribution.ofProcess());
        LoadResult result = session.compile(words.isEmpty() ? List.of(".") : words);
        if (result.roots().size() != 1 || !result.roots().getFirst().name().equals("main")) {
            if (output != null
                    && result.roots().stream().noneMatch(p -> p.name().equals("main"))) {
                throw CommandFailure.failed("jigo: -o needs a main package: packages alone are only checked");
            }
            return 0;
        }
        LoadedPackage main = result.roots().getFirst();
        Path jar = jar(main);
        try {
            ExecutableJar.write(
                    jar,
                    session.link(main),
                    session.std(),
                    session.distribution().libraries(),
                    session.distribution().accessOptions());
        } catch (IOException unwritable) {
            throw CommandFailure.failed("jigo: cannot write " + jar + ": " + reason(unwritable));
        }
        return 0;
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case java.nio.file.NoSuchFileException _ -> "no such file or directory";
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.FileSystemException f -> f.getReason() == null ? "not writable" : f.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    private Path jar(LoadedPackage main) {
        String name = defaultName(main) + ".jar";
        Path directory = flags.workingDirectory();
        if (output == null) {
            return directory.resolve(name);
        }
        Path target = directory.resolve(output);
        boolean folder = Files.isDirectory(target) || output.toString().endsWith("/");
        return folder ? target.resolve(name) : target;
    }

    private String defaultName(LoadedPackage main) {
        if (main.importPath().equals(LoadedPackage.COMMAND_LINE)) {
            String first = words.getFirst();
            return first.substring(first.lastIndexOf('/') + 1, first.length() - ".go".length());
        }
        String path = main.importPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.matches("v[0-9]+") && path.indexOf('/') > 0
                ? path.substring(0, path.lastIndexOf('/')).replaceAll(".*/", "")
                : last;
    }
}
