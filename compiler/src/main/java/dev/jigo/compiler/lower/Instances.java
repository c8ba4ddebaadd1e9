package dev.jigo.compiler.lower;

import dev.jigo.compiler.types.Func;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** The instances of generic functions and methods that a package's code calls; each is lowered once. */
final class Instances {

    /**
     * An instance to be lowered.
     *
     * @param function the generic function, or the method of a generic type
     * @param owner the class it has for itself
     * @param name its JVM name
     */
    record Instance(Func function, TypeArguments arguments, String owner, String name) {}

    private final Set<String> requested = new HashSet<>();
    private final Deque<Instance> pending = new ArrayDeque<>();

    void request(Instance instance) {
        if (requested.add(instance.owner())) {
            pending.add(instance);
        }
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Takes the instances requested so far. */
    void drain(Consumer<Instance> action) {
        while (!pending.isEmpty()) {
            action.accept(pending.remove());
        }
    }
}
