package dev.jigo.runtime.sched;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.jigo.runtime.funcs.Fn_V;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Parking against waking, for the three kinds of goroutines. A wake-up that gets lost is an actor that never returns, which jcstress
 * reports as an error.
 */
public final class ParkStress {
    private ParkStress() {}

    /** One wake-up for one sleeper, which writes before, in whichever order they come. */
    abstract static class Meeting {
        private static final Object WAKE_UP = new Object();

        private final AtomicReference<Object> place = new AtomicReference<>(this);
        private int payload;

        /** Sleeps until woken. 1: it slept; 2: it had been woken before. Plus 10 if it sees what the waker wrote. */
        final int sleep() {
            G self = Sched.getg();
            boolean[] early = {false};
            Sched.gopark(
                    self,
                    (g, arg) -> {
                        early[0] = !place.compareAndSet(this, g);
                        return !early[0];
                    },
                    null,
                    WaitReason.ZERO);
            return payload + (early[0] ? 2 : 1);
        }

        final void wake() {
            payload = 10;
            if (place.getAndSet(WAKE_UP) instanceof G sleeper) {
                Sched.ready(Sched.getg(), sleeper);
            }
        }
    }

    /** A goroutine that sleeps, and its outcome. */
    abstract static class SleepingGoroutine extends Meeting {
        private volatile int outcome;

        final Fn_V body() {
            return new Fn_V() {
                @Override
                public void call() {
                    outcome = sleep();
                }
            };
        }

        final int await() {
            while (outcome == 0) {
                Thread.yield();
            }
            return outcome;
        }
    }

    @JCStressTest
    @Outcome(id = "11, 0", expect = ACCEPTABLE, desc = "It slept.")
    @Outcome(id = "12, 0", expect = ACCEPTABLE, desc = "It had been woken before.")
    @Outcome(expect = FORBIDDEN, desc = "It does not see what the waker wrote.")
    @State
    public static class Goroutine extends SleepingGoroutine {
        public Goroutine() {}

        @Actor
        public void sleeper(II_Result r) {
            Sched.go(body());
            r.r1 = await();
        }

        @Actor
        public void waker() {
            wake();
        }
    }

    @JCStressTest
    @Outcome(id = "11, 0", expect = ACCEPTABLE, desc = "It slept.")
    @Outcome(id = "12, 0", expect = ACCEPTABLE, desc = "It had been woken before.")
    @Outcome(expect = FORBIDDEN, desc = "It does not see what the waker wrote.")
    @State
    public static class VirtualThread extends SleepingGoroutine {
        public VirtualThread() {}

        @Actor
        public void sleeper(II_Result r) {
            Sched.goVirtual(body(), null);
            r.r1 = await();
        }

        @Actor
        public void waker() {
            wake();
        }
    }

    @JCStressTest
    @Outcome(id = "11, 0", expect = ACCEPTABLE, desc = "It slept.")
    @Outcome(id = "12, 0", expect = ACCEPTABLE, desc = "It had been woken before.")
    @Outcome(expect = FORBIDDEN, desc = "It does not see what the waker wrote.")
    @State
    public static class PlatformThread extends Meeting {
        public PlatformThread() {}

        @Actor
        public void sleeper(II_Result r) {
            r.r1 = sleep();
        }

        @Actor
        public void waker() {
            wake();
        }
    }

    /** Both sleeper and waker are goroutines, started from two threads: work comes while the Ms fall asleep. */
    @JCStressTest
    @Outcome(id = "1[12], 1", expect = ACCEPTABLE, desc = "Both ran.")
    @Outcome(expect = FORBIDDEN, desc = "It does not see what the waker wrote.")
    @State
    public static class TwoGoroutines extends SleepingGoroutine {
        private volatile boolean woken;

        public TwoGoroutines() {}

        @Actor
        public void sleeper(II_Result r) {
            Sched.go(body());
            r.r1 = await();
        }

        @Actor
        public void waker(II_Result r) {
            Sched.go(new Fn_V() {
                @Override
                public void call() {
                    wake();
                    woken = true;
                }
            });
            while (!woken) {
                Thread.yield();
            }
            r.r2 = 1;
        }
    }
}
