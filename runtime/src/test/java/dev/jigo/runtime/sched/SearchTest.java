package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an M looks for a goroutine, on Ps of its own; the thread of the M is never started. */
class SearchTest {
    private static final int GLOBAL_TICKS = 61;

    private final GlobalQueue global = new GlobalQueue(new SpinLock());
    private final M m = new M(99);
    private final P p = new P(0);

    private static G g(long id) {
        return new G(id, null, null);
    }

    private long next() {
        G found = Search.fromQueues(p, global, 2);
        return found == null ? -1 : found.goid;
    }

    @Test
    void everySixtyFirstRoundLooksAtTheGlobalQueueFirst() {
        for (int i = 0; i < 200; i++) {
            global.put(g(1000 + i));
        }
        List<Integer> rounds = new ArrayList<>();
        for (int round = 0; round <= 3 * GLOBAL_TICKS; round++) {
            p.runq.put(g(round), false, global); // never empty
            if (next() >= 1000) {
                rounds.add(round);
            }
        }
        assertThat(rounds).containsExactly(0, GLOBAL_TICKS, 2 * GLOBAL_TICKS, 3 * GLOBAL_TICKS);
    }

    @Test
    void thoseRoundsTakeOneGoroutineOnly() {
        global.put(g(1));
        global.put(g(2));
        global.put(g(3));
        assertThat(next()).isEqualTo(1);
        assertThat(p.runq.size()).isZero();
        assertThat(global.size()).isEqualTo(2);
    }

    @Test
    void whoGivesWayGoesToTheEndAndTheFirstOfTheGlobalQueueIsNext() {
        global.put(g(1));
        global.put(g(2));
        G next = Search.afterYield(p, g(3), global);
        assertThat(next).isNotNull();
        assertThat(next.goid).isEqualTo(1);
        assertThat(next.schedlink).isNull();
        assertThat(global.size()).isEqualTo(2);
        assertThat(p.schedtick).isEqualTo(1);
        p.tick();
        assertThat(next()).isEqualTo(2);
        assertThat(p.runq.take()).isNotNull().extracting(g -> g.goid).isEqualTo(3L);
    }

    @Test
    void whoGivesWayAloneIsNextAgain() {
        G alone = g(1);
        assertThat(Search.afterYield(p, alone, global)).isSameAs(alone);
        assertThat(global.size()).isZero();
    }

    @Test
    void theOwnQueueComesBeforeTheGlobalOneForWhoGivesWay() {
        global.put(g(1));
        p.runq.put(g(2), false, global);
        assertThat(Search.afterYield(p, g(3), global)).isNull();
        assertThat(global.size()).isEqualTo(2);
        p.tick();
        assertThat(next()).isEqualTo(2);
    }

    @Test
    void whoHasLostItsPOnlyQueues() {
        assertThat(Search.afterYield(null, g(1), global)).isNull();
        assertThat(global.size()).isEqualTo(1);
    }

    @Test
    void runnextThenRingThenShareOfTheGlobalQueue() {
        p.tick();
        p.runq.put(g(1), false, global);
        p.runq.put(g(2), true, global);
        for (int i = 3; i < 13; i++) {
            global.put(g(i));
        }
        assertThat(next()).isEqualTo(2);
        assertThat(p.schedtick).as("runnext inherits the time slice").isEqualTo(1);
        assertThat(next()).isEqualTo(1);
        assertThat(p.schedtick).isEqualTo(2);
        assertThat(next()).isEqualTo(3);
        assertThat(p.runq.ringSize()).as("of ten, two Ps: half and one").isEqualTo(5);
        assertThat(global.size()).isEqualTo(4);
    }

    @Test
    void idleProcessorStealsHalfOfAnothersQueue() {
        P victim = new P(1);
        victim.status = P.RUNNING;
        for (int i = 0; i < 10; i++) {
            victim.runq.put(g(i), false, global);
        }
        P[] all = {p, victim};
        G stolen = Search.steal(m, p, all);
        assertThat(stolen).isNotNull();
        assertThat(stolen.goid).isEqualTo(4);
        assertThat(p.runq.ringSize()).isEqualTo(4);
        assertThat(victim.runq.ringSize()).isEqualTo(5);
    }

    @Test
    void thiefVisitsEveryProcessor() {
        P[] all = new P[6];
        for (int i = 0; i < all.length; i++) {
            all[i] = i == 0 ? p : new P(i);
            all[i].status = P.RUNNING;
        }
        for (int i = 1; i < all.length; i++) {
            all[i].runq.put(g(i), false, global);
            G stolen = Search.steal(m, p, all);
            assertThat(stolen).isNotNull();
            assertThat(stolen.goid).isEqualTo(i);
        }
        assertThat(Search.steal(m, p, all)).isNull();
    }

    @Test
    void thiefRunsTheTimersOfBusyProcessors() {
        P busy = new P(1);
        busy.status = P.RUNNING;
        List<Object> fired = new ArrayList<>();
        Timer due = new Timer((arg, seq, late) -> fired.add(arg), "due", null);
        busy.timers.insert(due, Long.MAX_VALUE);
        due.reset(1, 0); // in the same heap
        assertThat(Search.steal(m, p, new P[] {p, busy})).isNull();
        assertThat(fired).containsExactly("due");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, true",
        "0, 2, true",
        "1, 2, false",
        "1, 3, true",
        "2, 4, false",
        "3, 8, true",
        "4, 8, false",
        "0, 0, false"
    })
    void atMostHalfAsManyLookForWorkAsAreBusy(int spinning, int busy, boolean may) {
        assertThat(Search.mayspin(spinning, busy)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 2, 0, false, true",
        "3, 2, 2, 0, false, true",
        "4, 2, 2, 0, false, false", // four rounds
        "0, 1, 2, 0, false, false", // one CPU
        "0, 2, 1, 0, false, false", // GOMAXPROCS=1
        "0, 2, 2, 1, false, false", // no other P runs a goroutine
        "0, 8, 8, 6, false, true",
        "0, 8, 8, 7, false, false",
        "0, 2, 2, 0, true, false" // others wait for this P
    })
    void lockWaitersSpinOnlyIfThatCanHelp(int round, int cpus, int procs, int unused, boolean wanted, boolean may) {
        assertThat(ActiveSpin.canSpin(round, cpus, procs, unused, wanted)).isEqualTo(may);
    }

    @Test
    void timeSliceIsTenMilliseconds() {
        long slice = 10_000_000;
        p.seenSchedWhen = 1;
        p.runq.put(g(1), false, global);
        assertThat(Sysmon.runsTooLong(p, m, slice, slice, global)).isFalse();
        assertThat(Sysmon.runsTooLong(p, m, slice + 1, slice, global)).isTrue();
    }

    @Test
    void timeSliceThatNobodyElseWantsIsRenewed() {
        long slice = 10_000_000;
        p.seenSchedWhen = 1;
        Timer due = new Timer((arg, seq, late) -> {}, null, null);
        long now = slice + 1;
        assertThat(Sysmon.runsTooLong(p, m, now, slice, global)).isFalse();
        assertThat(p.seenSchedWhen).isEqualTo(now);
        p.seenSchedWhen = 1;
        p.timers.insert(due, now);
        assertThat(Sysmon.runsTooLong(p, m, now, slice, global))
                .as("a timer is due")
                .isTrue();
    }

    @Test
    void retiredProcessorsGoroutinesAndTimersGoOn() {
        P heir = new P(1);
        p.runq.put(g(1), false, global);
        p.runq.put(g(2), true, global);
        Timer t = new Timer((arg, seq, late) -> {}, null, null);
        p.timers.insert(t, 10);
        Resize.retire(p, heir, global);
        assertThat(global.takeLocked()).isNotNull().extracting(g -> g.goid).isEqualTo(2L);
        assertThat(global.takeLocked()).isNotNull().extracting(g -> g.goid).isEqualTo(1L);
        assertThat(heir.timers.earliest()).isEqualTo(10);
        assertThat(p.status).isEqualTo(P.DEAD);
    }
}
