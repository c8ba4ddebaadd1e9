package dev.jigo.runtime.sched;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.IZ_Result;

/**
 * The owner of a run queue against thieves. Goroutines are bits of a mask, written to a plain field before they are queued: a thief that
 * sees a slot but not what the owner wrote before it reports 0.
 */
public final class RunQueueStress {
    private RunQueueStress() {}

    private static G marked(int bit) {
        G g = new G(bit, null, null);
        g.elemJ = bit;
        return g;
    }

    private static int mark(@Nullable G g) {
        return g == null ? 0 : (int) g.elemJ;
    }

    private static int drain(RunQueue q) {
        int mask = mark(q.takeNext());
        for (G g = q.take(); g != null; g = q.take()) {
            mask += mark(g);
        }
        return mask;
    }

    private static int drain(GlobalQueue q) {
        int mask = 0;
        for (G g = q.takeLocked(); g != null; g = q.takeLocked()) {
            mask += mark(g);
        }
        return mask;
    }

    /** A queue, and the one of a thief. */
    abstract static class Queues {
        final GlobalQueue global = new GlobalQueue(new SpinLock());
        final RunQueue queue = new RunQueue();
        final RunQueue thief = new RunQueue();

        /** Steals, and takes all of the loot out of the thief's own queue. */
        final int loot(boolean next) {
            int mask = mark(thief.steal(queue, next));
            return mask + drain(thief);
        }
    }

    @JCStressTest
    @Outcome(id = "1, 2, 0", expect = ACCEPTABLE, desc = "The owner was first.")
    @Outcome(id = "2, 1, 0", expect = ACCEPTABLE, desc = "The thief was first.")
    @Outcome(expect = FORBIDDEN, desc = "A goroutine was lost, or taken twice.")
    @State
    public static class TakeAgainstSteal extends Queues {
        public TakeAgainstSteal() {
            queue.put(marked(1), false, global);
            queue.put(marked(2), false, global);
        }

        @Actor
        public void owner(III_Result r) {
            r.r1 = mark(queue.take());
        }

        @Actor
        public void thief(III_Result r) {
            r.r2 = loot(false);
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r3 = drain(queue);
        }
    }

    @JCStressTest
    @Outcome(id = "3, 4, 8", expect = ACCEPTABLE, desc = "Half, then half of the rest.")
    @Outcome(id = "4, 3, 8", expect = ACCEPTABLE, desc = "Half, then half of the rest.")
    @Outcome(expect = FORBIDDEN, desc = "A goroutine was lost, or stolen twice.")
    @State
    public static class StealAgainstSteal extends Queues {
        private final RunQueue other = new RunQueue();

        public StealAgainstSteal() {
            for (int bit = 1; bit <= 8; bit += bit) {
                queue.put(marked(bit), false, global);
            }
        }

        @Actor
        public void one(III_Result r) {
            r.r1 = loot(false);
        }

        @Actor
        public void another(III_Result r) {
            r.r2 = mark(other.steal(queue, false)) + drain(other);
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r3 = drain(queue);
        }
    }

    @JCStressTest
    @Outcome(id = "0, 7", expect = ACCEPTABLE, desc = "The thief came too early.")
    @Outcome(id = "1, 6", expect = ACCEPTABLE, desc = "It found one or two, and took one.")
    @Outcome(id = "3, 4", expect = ACCEPTABLE, desc = "It found three, and took two.")
    @Outcome(expect = FORBIDDEN, desc = "A goroutine was lost, stolen twice, or stolen before it was written.")
    @State
    public static class PutAgainstSteal extends Queues {
        public PutAgainstSteal() {}

        @Actor
        public void owner() {
            queue.put(marked(1), false, global);
            queue.put(marked(2), false, global);
            queue.put(marked(4), false, global);
        }

        @Actor
        public void thief(II_Result r) {
            r.r1 = loot(false);
        }

        @Arbiter
        public void rest(II_Result r) {
            r.r2 = drain(queue);
        }
    }

    /** All 256 slots are taken when the owner puts one more. */
    @JCStressTest
    @Outcome(id = "128, 0, 129, 0", expect = ACCEPTABLE, desc = "The thief made room.")
    @Outcome(
            id = "64, 129, 64, 0",
            expect = ACCEPTABLE,
            desc = "Half went to the global queue, half of the rest to the thief.")
    @Outcome(expect = FORBIDDEN, desc = "A goroutine was lost, or taken twice.")
    @State
    public static class OverflowAgainstSteal extends Queues {
        private final byte[] seen = new byte[RunQueue.SIZE + 1];
        private final G oneMore = new G(RunQueue.SIZE, null, null);

        public OverflowAgainstSteal() {
            for (int i = 0; i < RunQueue.SIZE; i++) {
                queue.put(new G(i, null, null), false, global);
            }
        }

        private int count(@Nullable G first) {
            int n = 0;
            for (G g = first; g != null; n++) {
                seen[(int) g.goid]++;
                g = thief.take();
            }
            return n;
        }

        @Actor
        public void owner() {
            queue.put(oneMore, false, global);
        }

        @Actor
        public void thief(IIII_Result r) {
            r.r1 = count(thief.steal(queue, false));
        }

        @Arbiter
        public void rest(IIII_Result r) {
            for (G g = global.takeLocked(); g != null; g = global.takeLocked()) {
                seen[(int) g.goid]++;
                r.r2++;
            }
            for (G g = queue.take(); g != null; g = queue.take()) {
                seen[(int) g.goid]++;
                r.r3++;
            }
            for (byte times : seen) {
                r.r4 += times == 1 ? 0 : 1;
            }
        }
    }

    @JCStressTest
    @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "The owner runs it.")
    @Outcome(id = "0, 1, 0", expect = ACCEPTABLE, desc = "The thief runs it.")
    @Outcome(expect = FORBIDDEN, desc = "It runs twice or never.")
    @State
    public static class TakeNextAgainstSteal extends Queues {
        public TakeNextAgainstSteal() {
            queue.put(marked(1), true, global);
        }

        @Actor
        public void owner(III_Result r) {
            r.r1 = mark(queue.takeNext());
        }

        @Actor
        public void thief(III_Result r) {
            r.r2 = loot(true);
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r3 = drain(queue);
        }
    }

    /** What {@code runnext} displaces goes to the ring, whatever the thief does meanwhile. */
    @JCStressTest
    @Outcome(id = "0, 3", expect = ACCEPTABLE, desc = "The thief found an empty ring, and had no luck with runnext.")
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "It took the displaced one, or runnext before the owner came.")
    @Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "It took the new runnext.")
    @Outcome(expect = FORBIDDEN, desc = "A goroutine was lost, or taken twice.")
    @State
    public static class DisplaceAgainstSteal extends Queues {
        public DisplaceAgainstSteal() {
            queue.put(marked(1), true, global);
        }

        @Actor
        public void owner() {
            queue.put(marked(2), true, global);
        }

        @Actor
        public void thief(II_Result r) {
            r.r1 = loot(true);
        }

        @Arbiter
        public void rest(II_Result r) {
            r.r2 = drain(queue);
        }
    }

    /**
     * The protocol by which nothing is left lying while an M goes to sleep: who makes a goroutine runnable queues it, then
     * looks whether a P is idle; who goes to sleep makes its P idle, then looks into the queues.
     */
    @JCStressTest
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The sleeper sees the goroutine.")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The other one sees the idle P.")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Both see.")
    @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "A goroutine lies in a queue, a P is idle, and nobody knows.")
    @State
    public static class SubmitAgainstSleep extends Queues {
        private volatile int idle;

        public SubmitAgainstSleep() {}

        @Actor
        public void submit(II_Result r) {
            queue.submit(marked(1), false, global);
            r.r1 = idle;
        }

        @Actor
        public void sleep(II_Result r) {
            idle = 1;
            r.r2 = queue.isEmpty() ? 0 : 1;
        }
    }

    /** Two Ps take their share of the global queue while a third overflows into it. */
    @JCStressTest
    @Outcome(id = "15, true", expect = ACCEPTABLE, desc = "Everything is somewhere once.")
    @Outcome(expect = FORBIDDEN, desc = "A goroutine was lost, or taken twice.")
    @State
    public static class GlobalShare extends Queues {
        private final SpinLock lock = new SpinLock();
        private final GlobalQueue shared = new GlobalQueue(lock);
        private final P one = new P(0);
        private final P two = new P(1);
        private int first;
        private int second;

        public GlobalShare() {
            shared.put(marked(1));
            shared.put(marked(2));
            shared.put(marked(4));
        }

        @Actor
        public void one() {
            lock.lock();
            G g = shared.takeShare(one, 2, 0);
            lock.unlock();
            first = mark(g) + drain(one.runq);
        }

        @Actor
        public void two() {
            shared.put(marked(8));
            lock.lock();
            G g = shared.takeShare(two, 2, 0);
            lock.unlock();
            second = mark(g) + drain(two.runq);
        }

        @Arbiter
        public void rest(IZ_Result r) {
            int left = shared.size();
            int rest = drain(shared);
            r.r1 = first + second + rest;
            r.r2 = (first & second) == 0 && left == Integer.bitCount(rest);
        }
    }
}
