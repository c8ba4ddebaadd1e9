package dev.jigo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jigo env}: all variables as assignments, or the values of those named. */
@Command(
        name = "env",
        description = "print Go environment information",
        customSynopsis = "usage: jigo env [-json] [var ...]")
final class EnvCommand implements Callable<Integer> {
    @Option(names = "-json", description = "print in JSON format")
    private boolean json;

    @Parameters(paramLabel = "var")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        Map<String, String> all = GoEnvironment.variables(System.getenv());
        if (json) {
            List<String> lines = new ArrayList<>();
            (names.isEmpty() ? all.keySet() : names)
                    .forEach(name -> lines.add("\t" + quote(name) + ": " + quote(all.getOrDefault(name, ""))));
            System.out.println("{\n" + String.join(",\n", lines) + "\n}");
        } else if (names.isEmpty()) {
            all.forEach((name, value) -> System.out.println(name + "='" + value.replace("'", "'\"'\"'") + "'"));
        } else {
            names.forEach(name -> System.out.println(all.getOrDefault(name, "")));
        }
        return 0;
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
