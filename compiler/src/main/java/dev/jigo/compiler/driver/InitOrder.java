package dev.jigo.compiler.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The order in which the packages of a program are initialised. As in Go since 1.21: sort by import path, then again and again
 * take the first package of the list whose imports have all been initialised. The runtime and what it imports
 * come before everything else.
 */
final class InitOrder {

    private static final String RUNTIME = "runtime";

    private InitOrder() {}

    /** All packages that {@code main} needs, itself included, in order. */
    static List<String> of(ImportTable imports, String main) {
        List<String> order = new ArrayList<>();
        append(imports, imports.closure(List.of(RUNTIME)), order);
        append(imports, imports.closure(List.of(main)), order);
        return order;
    }

    private static void append(ImportTable imports, Set<String> packages, List<String> order) {
        Map<String, Integer> missing = new HashMap<>();
        Map<String, List<String>> importers = new HashMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>();
        for (String path : packages) {
            if (order.contains(path)) {
                continue;
            }
            int count = 0;
            for (String imported : Objects.requireNonNull(imports.importsOf(path))) {
                if (packages.contains(imported) && !order.contains(imported)) {
                    importers.computeIfAbsent(imported, _ -> new ArrayList<>()).add(path);
                    count++;
                }
            }
            missing.put(path, count);
            if (count == 0) {
                ready.add(path);
            }
        }
        while (!ready.isEmpty()) {
            String path = ready.remove();
            order.add(path);
            for (String importer : importers.getOrDefault(path, List.of())) {
                if (missing.merge(importer, -1, Integer::sum) == 0) {
                    ready.add(importer);
                }
            }
        }
    }
}
