package dev.jigo.compiler.check;

import java.nio.file.Path;
import java.util.List;

/** Checks packages of the standard library from source. */
final class StdCheck {

    private StdCheck() {}

    /** Prints what is wrong with all packages, or with those named. */
    public static void main(String[] args) {
        Path root = Goroot.find();
        if (root == null) {
            throw new IllegalStateException("no GOROOT");
        }
        Goroot goroot = new Goroot(root);
        List<String> paths = args.length > 0 ? List.of(args) : goroot.allPackages();
        long start = System.nanoTime();
        int good = 0;
        for (String path : paths) {
            int before = goroot.errors.size() + goroot.diagnostics.count();
            try {
                goroot.check(path);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                System.out.println(path + ": CRASH " + e);
                StackTraceElement[] trace = e.getStackTrace();
                for (int i = 0; i < Math.min(trace.length, 12); i++) {
                    System.out.println("    " + trace[i]);
                }
                continue;
            }
            int errors = goroot.errors.size() + goroot.diagnostics.count() - before;
            if (errors == 0) {
                good++;
            } else {
                System.out.println("--- " + path + ": " + errors);
            }
            goroot.errors.stream()
                    .skip(Math.max(0, before - goroot.diagnostics.count()))
                    .limit(8)
                    .forEach(e -> System.out.println(goroot.files.position(e.pos()) + ": " + e.message()));
            goroot.errors.clear();
        }
        goroot.diagnostics
                .sorted()
                .forEach(d -> System.out.println(goroot.files.position(d.pos()) + ": " + d.message()));
        System.out.printf("%d of %d in %.1f s%n", good, paths.size(), (System.nanoTime() - start) / 1e9);
    }
}
