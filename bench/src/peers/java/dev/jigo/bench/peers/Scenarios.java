package dev.jigo.bench.peers;

/**
 * What is measured, with the channels of one library. Every method returns when all elements have arrived. Elements are
 * boxed integers.
 */
public interface Scenarios {
    /** The sum of all elements that arrive, so that nothing can be left out. */
    static long sum(int elements) {
        return (long) elements * (elements - 1) / 2;
    }

    /** Throws if not all elements have arrived. */
    static void check(long sum, int elements) {
        if (sum != sum(elements)) {
            throw new IllegalStateException("elements were lost");
        }
    }

    /** One sender, one receiver. */
    void pair(int capacity, int elements);

    /** Many such pairs at once. */
    void parallel(int pairs, int capacity, int elements);

    /** Many stages, each of which takes from the channel behind it and puts into the one before it. */
    void chain(int stages, int capacity, int elements);

    /** Two senders, and a receiver that takes from whichever of their two channels without buffer is ready. */
    void select(int elements);

    /** The scenarios with the channels of library {@code name}. */
    static Scenarios of(String name) {
        return switch (name) {
            case "jigo" -> new JigoScenarios();
            case "jox" -> new JoxScenarios();
            case "kotlin" -> new KotlinScenarios();
            case "juc" -> new QueueScenarios();
            case "exchanger" -> new ExchangerScenarios();
            default -> throw new IllegalArgumentException("no library " + name);
        };
    }
}
