package dev.jigo.runtime.sync;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.WaitReason;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** The semaphores under the locks: no unit is lost or doubled. A lost wake-up is an actor that never returns. */
public final class SemaphoreStress {
    private SemaphoreStress() {}

    /** A semaphore without units. */
    abstract static class Semaphore {
        private final Mutex key = new Mutex();
        private int written;

        final int acquire() {
            Semaphores.acquire(Sched.getg(), key, 1, false, WaitReason.ZERO);
            return written;
        }

        final boolean acquire(long nanos) {
            return Semaphores.acquire(Sched.getg(), key, 1, false, WaitReason.ZERO, BoundedPark.deadline(nanos))
                    == BoundedPark.Outcome.WOKEN;
        }

        final void release(boolean handoff) {
            written = 1;
            Semaphores.release(Sched.getg(), key, 1, handoff);
        }

        final int units() {
            int n = 0;
            while (key.trySemaphore(1)) {
                n++;
            }
            return n;
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The unit was taken.")
    @Outcome(expect = FORBIDDEN, desc = "A unit too many, or what was written before the release is not visible.")
    @State
    public static class AcquireAgainstRelease extends Semaphore {
        public AcquireAgainstRelease() {}

        @Actor
        public void acquirer(II_Result r) {
            r.r1 = acquire();
        }

        @Actor
        public void releaser() {
            release(false);
        }

        @Arbiter
        public void rest(II_Result r) {
            r.r2 = units();
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The unit was taken.")
    @Outcome(expect = FORBIDDEN, desc = "A unit too many, or what was written before the release is not visible.")
    @State
    public static class AcquireAgainstHandoff extends Semaphore {
        public AcquireAgainstHandoff() {}

        @Actor
        public void acquirer(II_Result r) {
            r.r1 = acquire();
        }

        @Actor
        public void releaser() {
            release(true);
        }

        @Arbiter
        public void rest(II_Result r) {
            r.r2 = units();
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "Each has had one.")
    @Outcome(expect = FORBIDDEN, desc = "A unit was lost, or doubled.")
    @State
    public static class EachReleasesAndAcquires extends Semaphore {
        public EachReleasesAndAcquires() {}

        @Actor
        public void one(III_Result r) {
            release(false);
            r.r1 = acquire();
        }

        @Actor
        public void another(III_Result r) {
            release(false);
            r.r2 = acquire();
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r3 = units();
        }
    }

    /** A deadline that passes just when a unit comes. */
    @JCStressTest
    @Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "Taken.")
    @Outcome(id = "false, 1", expect = ACCEPTABLE, desc = "Too late, and the unit is there.")
    @Outcome(expect = FORBIDDEN, desc = "The unit was lost, or doubled.")
    @State
    public static class DeadlineAgainstRelease extends Semaphore {
        public DeadlineAgainstRelease() {}

        @Actor
        public void acquirer(ZI_Result r) {
            r.r1 = acquire(1);
        }

        @Actor
        public void releaser() {
            release(false);
        }

        @Arbiter
        public void rest(ZI_Result r) {
            r.r2 = units();
        }
    }
}
