package dev.jigo.compiler.driver;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each pass took, over all packages. Passes may run on several threads. */
public final class PassTimes {

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** Runs an action on account of a pass. */
    <T> T measure(String pass, Supplier<T> action) {
        long start = System.nanoTime();
        try {
            return action.get();
        } finally {
            add(pass, System.nanoTime() - start);
        }
    }

    private synchronized void add(String pass, long time) {
        nanos.merge(pass, time, Long::sum);
    }

    /** A line for each pass: milliseconds and name. */
    public synchronized String report() {
        StringBuilder text = new StringBuilder();
        long sum = 0;
        for (Map.Entry<String, Long> entry : nanos.entrySet()) {
            text.append(line(entry.getValue(), entry.getKey()));
            sum += entry.getValue();
        }
        return text.append(line(sum, "total")).toString();
    }

    private static String line(long time, String name) {
        return String.format("%9.1f ms  %s%n", time / 1e6, name);
    }
}
