package dev.jigo.lincheck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.Chan;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.WaitReason;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong is found: else the other tests would prove nothing. */
class RefutationTest {
    /** Receives and sends without waiting, and takes for granted that nothing comes between. */
    public static class LeakyCounter extends Subject {
        private final Chan<Integer> count = Chan.make(1);

        @Operation
        public int increment() {
            Integer before = count.tryRecv().value();
            int next = before == null ? 1 : before + 1;
            count.trySend(next);
            return next;
        }
    }

    /** The same for one thread. */
    public static class Counter {
        private int count;

        public int increment() {
            return ++count;
        }
    }

    @Test
    void findsWhatIsNotAtomic() {
        assertThatThrownBy(() -> Subject.modelChecking(2, 10, 300)
                        .sequentialSpecification(Counter.class)
                        .check(LeakyCounter.class))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    /** A lock whose waiter does not look again before it parks. */
    public static class DeafLock extends Subject {
        private final Chan<Boolean> free = Chan.make(1);
        private volatile @Nullable G waiter;

        public DeafLock() {
            free.send(true);
        }

        @Operation
        public void use() {
            while (!free.tryRecv().ok()) {
                G self = Sched.getg();
                waiter = self;
                Sched.gopark(self, null, null, WaitReason.ZERO);
            }
            free.send(true);
            G asleep = waiter;
            if (asleep != null) {
                waiter = null;
                Sched.ready(Sched.getg(), asleep);
            }
        }
    }

    @Test
    void findsALostWakeUp() {
        assertThatThrownBy(() -> Subject.modelChecking(1, 10, 300).check(DeafLock.class))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("The execution has hung");
    }
}
