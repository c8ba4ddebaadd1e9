package dev.jigo.runtime.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.Sched;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class MutexTest {
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield(); // whoever is to act may need this CPU, or the lock just looked behind
        }
    }

    @Test
    void stateWordCountsWaiters() {
        Mutex m = new Mutex();
        assertThat(m.state()).isZero();
        m.Lock();
        assertThat(m.state()).isEqualTo(Mutex.LOCKED);
        assertThat(m.TryLock()).isFalse();
        Chan done = new Chan(0, true);
        for (int i = 1; i <= 3; i++) {
            Sched.go(Closure.of(() -> {
                m.Lock();
                m.Unlock();
                Chan.sendJ(done, 1);
            }));
            int waiters = i;
            await(() -> (m.state() & ~Mutex.WOKEN) == Mutex.LOCKED + waiters * Mutex.WAITER);
        }
        assertThat(m.toString()).isEqualTo("Mutex(locked, 3 waiting)");
        m.Unlock();
        for (int i = 0; i < 3; i++) {
            Chan.recvJ(done);
        }
        await(() -> m.state() == 0);
        assertThat(m.TryLock()).isTrue();
        assertThat(m.state()).isEqualTo(Mutex.LOCKED);
    }

    /** State and units of the semaphore after an operation, without anybody there: each word by itself. */
    @ParameterizedTest
    @CsvSource({
        "LOCK, 0, 1, 0",
        "UNLOCK, 1, 0, 0",
        "UNLOCK, 17, 10, 1", // two wait: one is woken and competes
        "UNLOCK, 19, 18, 0", // one is awake already
        "UNLOCK, 21, 20, 1", // starving: handed over, not free, still counted
        "TRY_LOCK, 0, 1, 0",
        "TRY_LOCK, 1, 1, 0",
        "TRY_LOCK, 10, 11, 0", // a newcomer overtakes
        "TRY_LOCK, 20, 20, 0", // not what is handed over
        "TAKE_OVER, 20, 9, 0", // waited for less than a millisecond: the other one does not starve
        "TAKE_OVER_STARVING, 20, 13, 0",
        "TAKE_OVER_STARVING, 28, 21, 0", // goes on while others wait
        "TAKE_OVER_STARVING, 12, 1, 0", // the last one
        "LOCK_WOKEN, 10, 9, 0" // the word says no longer that one is awake
    })
    void transitions(Operation operation, int before, int after, int units) {
        Mutex m = new Mutex(before);
        operation.act.accept(m);
        assertThat(m.state()).as(m.toString()).isEqualTo(after);
        int released = 0;
        while (m.trySemaphore(0)) {
            released++;
        }
        assertThat(released).isEqualTo(units);
    }

    enum Operation {
        LOCK(Mutex::Lock),
        UNLOCK(Mutex::Unlock),
        TRY_LOCK(Mutex::TryLock),
        TAKE_OVER(m -> m.takeOver(false)),
        TAKE_OVER_STARVING(m -> m.takeOver(true)),
        LOCK_WOKEN(m -> m.lockSlow(Sched.getg(), true));

        private final Consumer<Mutex> act;

        Operation(Consumer<Mutex> act) {
            this.act = act;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'Mutex(unlocked, 0 waiting)'",
        "1, 'Mutex(locked, 0 waiting)'",
        "17, 'Mutex(locked, 2 waiting)'",
        "10, 'Mutex(unlocked, woken, 1 waiting)'",
        "31, 'Mutex(locked, woken, starving, 3 waiting)'",
        "20, 'Mutex(unlocked, starving, 2 waiting)'"
    })
    void stringNamesTheBits(int state, String text) {
        assertThat(new Mutex(state)).hasToString(text);
    }

    @Test
    void spinnerSaysThatAWaiterIsAwakeSoThatUnlockWakesNobody() {
        Mutex m = new Mutex(Mutex.LOCKED | Mutex.WAITER);
        int[] rounds = {0};
        boolean woken = m.spin(
                round -> {
                    rounds[0]++;
                    return round < 2;
                },
                false);
        assertThat(woken).isTrue();
        assertThat(rounds[0]).isEqualTo(3);
        assertThat(m.state()).isEqualTo(Mutex.LOCKED | Mutex.WOKEN | Mutex.WAITER);
        m.Unlock();
        assertThat(m.trySemaphore(0)).isFalse();
        m.lockSlow(Sched.getg(), woken);
        assertThat(m.state()).isEqualTo(Mutex.LOCKED | Mutex.WAITER);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "3, true", "5, false", "13, false", "12, false"})
    void spinsOnlyWhileItIsLockedAndNobodyStarves(int state, boolean spins) {
        boolean[] asked = {false};
        new Mutex(state)
                .spin(
                        round -> {
                            asked[0] = true;
                            return false;
                        },
                        false);
        assertThat(asked[0]).isEqualTo(spins);
    }

    /** Starts a goroutine that locks, tells the state it then sees, and unlocks when told to go on; and waits until it waits. */
    private void waiter(Mutex m, Chan got, Chan goOn) {
        int before = Semaphores.queued(m, 0);
        Sched.go(Closure.of(() -> {
            m.Lock();
            Chan.sendJ(got, m.state());
            Chan.recvJ(goOn);
            m.Unlock();
        }));
        await(() -> Semaphores.queued(m, 0) == before + 1);
    }

    private static void pass(long nanos) {
        long start = Clock.nanotime();
        await(() -> Clock.nanotime() - start > nanos);
    }

    /**
     * Wakes the first waiter but takes the lock before it can, until it has lost and waits again. Everything may happen in between, so a waiter that wins begins
     * anew: false.
     */
    private static boolean overtake(Mutex m) {
        int waiters = Semaphores.queued(m, 0);
        m.Unlock();
        boolean first = m.TryLock();
        if (first) {
            await(() -> Semaphores.queued(m, 0) == waiters);
        }
        return first;
    }

    @Test
    void waiterThatLosesAfterAMillisecondStarvesTheOthersUntilTheLastHasIt() {
        boolean starved = false;
        while (!starved) {
            Mutex m = new Mutex();
            Chan first = new Chan(0, true);
            Chan second = new Chan(0, true);
            Chan goOn = new Chan(2, true);
            m.Lock();
            waiter(m, first, goOn);
            pass(2_000_000);
            starved = overtake(m);
            if (starved) {
                assertThat(m.state()).isEqualTo(Mutex.LOCKED | Mutex.STARVING | Mutex.WAITER);
                assertThat(m.TryLock()).isFalse();
                waiter(m, second, goOn); // queues behind, and does not spin
                assertThat(m.state()).isEqualTo(Mutex.LOCKED | Mutex.STARVING | 2 * Mutex.WAITER);
                pass(2_000_000);
                m.Unlock();
                assertThat(m.TryLock()).as("it is handed over").isFalse();
                assertThat(Chan.recvJ(first)).isEqualTo(Mutex.LOCKED | Mutex.STARVING | Mutex.WAITER);
                Chan.sendJ(goOn, 1);
                assertThat(Chan.recvJ(second)).as("the last one ends it").isEqualTo(Mutex.LOCKED);
                Chan.sendJ(goOn, 1);
            } else {
                Chan.recvJ(first);
                Chan.sendJ(goOn, 1);
            }
        }
    }

    @Test
    void wokenWaiterThatLosesGoesToTheHeadOfTheQueue() {
        boolean lost = false;
        while (!lost) {
            Mutex m = new Mutex();
            Chan order = new Chan(0, true);
            m.Lock();
            Sched.go(Closure.of(() -> queued(m, order, 1)));
            await(() -> Semaphores.queued(m, 0) == 1);
            Sched.go(Closure.of(() -> queued(m, order, 2)));
            await(() -> Semaphores.queued(m, 0) == 2);
            lost = overtake(m);
            if (lost) {
                m.Unlock();
            }
            assertThat(Chan.recvJ(order)).isEqualTo(1);
            assertThat(Chan.recvJ(order)).isEqualTo(2);
        }
    }

    private static void queued(Mutex m, Chan order, long number) {
        m.Lock();
        Chan.sendJ(order, number);
        m.Unlock();
    }

    /** Once it starves, the lock goes from hand to hand in the order of waiting. */
    @Test
    void handOffIsFirstComeFirstServed() {
        int waiters = 10;
        Mutex m = new Mutex(Mutex.LOCKED);
        Chan order = new Chan(waiters, true);
        for (int i = 0; i < waiters; i++) {
            long number = i;
            int queued = i + 1;
            Sched.go(Closure.of(() -> queued(m, order, number)));
            await(() -> Semaphores.queued(m, 0) == queued);
        }
        m.assign(new Mutex(m.state() | Mutex.STARVING));
        m.Unlock();
        for (int i = 0; i < waiters; i++) {
            assertThat(Chan.recvJ(order)).isEqualTo(i);
        }
        await(() -> m.state() == 0);
    }

    /**
     * Unlock of a starving mutex gives the waiter the lock and the caller's P: it runs before Unlock returns. A caller that just then loses its P to others does
     * not tell, so most of the rounds count.
     */
    @Test
    void handOffComesWithTheTimeSlice() {
        int procs = Sched.gomaxprocs(1);
        int rounds = 21;
        int handed = 0;
        for (int i = 0; i < rounds; i++) {
            Mutex m = new Mutex(Mutex.LOCKED);
            AtomicBoolean has = new AtomicBoolean();
            Chan before = new Chan(1, true);
            Sched.go(Closure.of(() -> {
                m.Lock();
                has.set(true);
                m.Unlock();
            }));
            await(() -> Semaphores.queued(m, 0) == 1);
            Sched.go(Closure.of(() -> {
                m.assign(new Mutex(m.state() | Mutex.STARVING));
                m.Unlock();
                Chan.sendJ(before, has.get() ? 1 : 0);
            }));
            handed += (int) Chan.recvJ(before);
            await(() -> m.state() == 0);
        }
        Sched.gomaxprocs(procs);
        assertThat(handed).isGreaterThan(rounds / 2);
    }

    @Test
    void excludesGoroutinesAndThreads() {
        Mutex m = new Mutex();
        long[] n = {0};
        WaitGroup wg = new WaitGroup();
        Runnable count = () -> {
            for (int i = 0; i < 50_000; i++) {
                m.Lock();
                n[0]++;
                m.Unlock();
            }
            wg.Done();
        };
        wg.Add(6);
        for (int i = 0; i < 2; i++) {
            Sched.go(Closure.of(count));
            Thread.ofPlatform().start(count);
            Thread.ofVirtual().start(count);
        }
        wg.Wait();
        assertThat(n[0]).isEqualTo(300_000);
        assertThat(m.state()).isZero();
    }
}
