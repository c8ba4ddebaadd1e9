package dev.jigo.lincheck;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import dev.jigo.Chan;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Sched;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * What Lincheck is given: an object whose operations it calls from several threads. In model checking it decides at each access to a
 * shared variable which thread goes on, so it finds the interleavings that are rare in practice; but it takes memory for sequentially consistent. Under
 * stress the machine decides.
 */
public abstract class Subject {
    /** Lincheck instruments the classes of what a subject refers to; parking happens in this one. */
    @SuppressWarnings("unused")
    private final G self = Sched.getg();

    /** How a thread comes to its goroutine is no part of the algorithms, and starts threads the first time. */
    private static final String SCHEDULER = "dev.jigo.runtime.sched.Sched";

    static ModelCheckingOptions modelChecking(int actorsPerThread, int scenarios, int interleavings) {
        Chan.make().tryRecv(); // starts what the runtime starts once
        return new ModelCheckingOptions()
                .addGuarantee(forClasses(SCHEDULER).methods("getg").ignore())
                .threads(2)
                .actorsPerThread(actorsPerThread)
                .actorsBefore(1)
                .actorsAfter(1)
                .iterations(scenarios)
                .invocationsPerIteration(interleavings);
    }

    static StressOptions stress(int scenarios, int runs) {
        return new StressOptions()
                .threads(2)
                .actorsPerThread(4)
                .actorsBefore(1)
                .actorsAfter(1)
                .iterations(scenarios)
                .invocationsPerIteration(runs);
    }
}
