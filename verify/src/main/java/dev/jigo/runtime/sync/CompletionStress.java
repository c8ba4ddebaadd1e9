package dev.jigo.runtime.sync;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.jigo.runtime.sched.BoundedPark;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** WaitGroup, Once and the list under Cond: who waits is woken and sees what was done. A lost wake-up is an actor that never returns. */
public final class CompletionStress {
    private CompletionStress() {}

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "It waited, or came later.")
    @Outcome(expect = FORBIDDEN, desc = "It does not see what was done.")
    @State
    public static class WaitAgainstDone {
        private final WaitGroup group = new WaitGroup();
        private int done;

        public WaitAgainstDone() {
            group.Add(1);
        }

        @Actor
        public void worker() {
            done = 1;
            group.Done();
        }

        @Actor
        public void waiter(I_Result r) {
            group.Wait();
            r.r1 = done;
        }
    }

    /** The last of two finds that a third waits, or not yet. */
    @JCStressTest
    @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "Both done, both seen.")
    @Outcome(expect = FORBIDDEN, desc = "The counter is wrong, or something not visible.")
    @State
    public static class WaitAgainstTwoDone {
        private final WaitGroup group = new WaitGroup();
        private int one;
        private int another;

        public WaitAgainstTwoDone() {
            group.Add(2);
        }

        @Actor
        public void worker() {
            one = 1;
            group.Done();
        }

        @Actor
        public void waitingWorker(III_Result r) {
            another = 1;
            group.Done();
            group.Wait();
            r.r1 = one;
            r.r2 = another;
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r3 = group.counter();
        }
    }

    /** A deadline that passes just when the counter reaches 0: afterwards the group is as new. */
    @JCStressTest
    @Outcome(id = "(true|false), 0", expect = ACCEPTABLE, desc = "In time or not; no waiter and no unit is left.")
    @Outcome(expect = FORBIDDEN, desc = "A waiter or a unit is left.")
    @State
    public static class DeadlineAgainstDone {
        private final WaitGroup group = new WaitGroup();

        public DeadlineAgainstDone() {
            group.Add(1);
        }

        @Actor
        public void worker() {
            group.Done();
        }

        @Actor
        public void waiter(ZI_Result r) {
            r.r1 = group.waitUntil(BoundedPark.deadline(1)) == BoundedPark.Outcome.WOKEN;
        }

        @Arbiter
        public void rest(ZI_Result r) {
            r.r2 = (group.trySemaphore(0) ? 1 : 0) + (group.toString().equals("WaitGroup(0, 0 waiting)") ? 0 : 10);
        }
    }

    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Done once, and both see it.")
    @Outcome(expect = FORBIDDEN, desc = "Done twice, or not visible.")
    @State
    public static class OnceAgainstOnce {
        private final Once once = new Once();
        private int times;

        public OnceAgainstOnce() {}

        @Actor
        public void one(II_Result r) {
            once.Do(() -> times++);
            r.r1 = times;
        }

        @Actor
        public void another(II_Result r) {
            once.Do(() -> times++);
            r.r2 = times;
        }
    }

    /** Notified between taking the ticket and queueing. */
    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "Woken, or never asleep.")
    @Outcome(expect = FORBIDDEN, desc = "It does not see what was written before.")
    @State
    public static class WaitAgainstNotifyOne {
        private final NotifyList list = new NotifyList();
        private final int ticket = list.Add();
        private int written;

        public WaitAgainstNotifyOne() {}

        @Actor
        public void waiter(I_Result r) {
            list.Wait(ticket);
            r.r1 = written;
        }

        @Actor
        public void notifier() {
            written = 1;
            list.NotifyOne();
        }
    }

    /** A waiter gives up just when it is notified: then the notification is for the other one. */
    @JCStressTest
    @Outcome(
            id = "(true|false), 1",
            expect = ACCEPTABLE,
            desc = "One notification each, or the second for the one that waits.")
    @Outcome(expect = FORBIDDEN, desc = "A notification was lost.")
    @State
    public static class DeadlineAgainstNotifyAll {
        private final NotifyList list = new NotifyList();
        private final int one = list.Add();
        private final int another = list.Add();

        public DeadlineAgainstNotifyAll() {}

        @Actor
        public void impatient(ZI_Result r) {
            r.r1 = list.waitUntil(one, BoundedPark.deadline(1)) == BoundedPark.Outcome.WOKEN;
            list.Wait(another);
            r.r2 = 1;
        }

        @Actor
        public void notifier() {
            list.NotifyAll();
        }
    }
}
