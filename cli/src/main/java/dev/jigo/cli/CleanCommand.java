package dev.jigo.cli;

import dev.jigo.compiler.driver.BuildCache;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jigo clean -cache}. */
@Command(name = "clean", description = "remove cached files", customSynopsis = "usage: jigo clean [-cache]")
final class CleanCommand implements Callable<Integer> {
    @Option(names = "-cache", description = "remove the entire build cache")
    private boolean cache;

    @Override
    public Integer call() throws IOException {
        if (cache) {
            BuildCache.ofUser(System.getenv()).clean();
        }
        return 0;
    }
}
