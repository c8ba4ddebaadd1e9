package dev.jigo.cli;

import dev.jigo.compiler.load.BuildContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code jigo version}. */
@Command(name = "version", description = "print Jigo version", customSynopsis = "usage: jigo version")
final class VersionCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.out.println("jigo version " + GoEnvironment.JIGO_VERSION + " " + GoEnvironment.GO_VERSION + " "
                + GoEnvironment.goos() + "/" + BuildContext.GOARCH + " java"
                + Runtime.version().feature());
        return 0;
    }
}
