package dev.jigo.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;

/**
 * Runs jcstress and fails unless every test selected has run and seen only what it may. By itself jcstress ends well if it finds no test, or too few
 * processors for any; and an actor that is never woken it waits for without end.
 */
public final class Stress {
    private static final int DUMP_SECONDS = 20;

    private Stress() {}

    /** How long it may take in all, as of {@link Duration#parse}; then jcstress's own options. */
    public static void main(String[] args) throws Exception {
        Options options = new Options(Arrays.copyOfRange(args, 1, args.length));
        if (!options.parse()) {
            System.exit(2);
        }
        limit(Duration.parse(args[0]));
        JCStress run = new JCStress(options);
        if (run.getTests().isEmpty()) {
            throw new IllegalStateException("no test matches " + options.getTestFilter());
        }
        run.run();
        if (!Files.exists(Path.of(options.getResultFile()))) {
            throw new IllegalStateException("jcstress has run none of " + run.getTests());
        }
    }

    private static void limit(Duration limit) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(limit);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            System.out.println("Not over after " + limit + ": a wake-up has been lost. The JVM under test:");
            List<ProcessHandle> forks = ProcessHandle.current().descendants().toList();
            forks.forEach(Stress::dump);
            forks.forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(1);
        });
    }

    /** Its threads' stacks name the test and the actor. */
    private static void dump(ProcessHandle jvm) {
        String jstack =
                Path.of(System.getProperty("java.home"), "bin", "jstack").toString();
        try {
            new ProcessBuilder(jstack, Long.toString(jvm.pid()))
                    .inheritIO()
                    .start()
                    .waitFor(DUMP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.out.println("No dump of " + jvm.pid() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
