package dev.jigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mutex, RWMutex, WaitGroup, Once, Cond and Pool. */
@Timeout(60)
class LocksTest {
    private static final Duration SHORT = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofSeconds(20);

    private int count;

    private void countUnder(Locker lock, Threads... kinds) {
        List<Threads.Running> all = new ArrayList<>();
        for (Threads kind : kinds) {
            all.add(kind.start(() -> {
                for (int i = 0; i < 2_000; i++) {
                    try (var _ = lock.hold()) {
                        count++;
                    }
                }
                return null;
            }));
        }
        all.forEach(Threads.Running::result);
    }

    @Test
    void mutexExcludesThreadsOfAllKinds() {
        countUnder(new Mutex(), Threads.values());
        assertThat(count).isEqualTo(6_000);
    }

    @Test
    void mutexNamesItsStateAndWaiters() {
        Mutex m = new Mutex();
        assertThat(m).hasToString("Mutex(unlocked, 0 waiting)");
        m.lock();
        assertThat(m).hasToString("Mutex(locked, 0 waiting)");
        var waiter = Threads.GOROUTINE.start(() -> {
            m.lock();
            return m.toString();
        });
        while (!m.toString().equals("Mutex(locked, 1 waiting)")) {
            Thread.onSpinWait();
        }
        m.unlock();
        assertThat(waiter.result()).isEqualTo("Mutex(locked, 0 waiting)");
    }

    @Test
    void rwmutexExcludesWritersOfAllKinds() {
        RWMutex lock = new RWMutex();
        var readers = Threads.GOROUTINE.start(() -> {
            for (int i = 0; i < 2_000; i++) {
                try (var _ = lock.rhold()) {
                    assertThat(count).isNotNegative();
                }
            }
            return null;
        });
        countUnder(lock, Threads.values());
        readers.result();
        assertThat(count).isEqualTo(6_000);
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void mutexIgnoresInterruptionAndKeepsItsStatus(Threads kind) {
        Mutex m = new Mutex();
        m.lock();
        var waiting = kind.start(() -> {
            m.lock();
            return Thread.currentThread().isInterrupted();
        });
        while (!m.toString().contains("1 waiting")) {
            Thread.yield();
        }
        waiting.awaitParked().thread().interrupt();
        m.unlock();
        assertThat(waiting.result()).isEqualTo(true);
        assertThat(m.toString()).startsWith("Mutex(locked");
    }

    @Test
    void mutexIsOwnedByNobody() {
        Mutex m = new Mutex();
        m.lock();
        assertThat(m.tryLock()).isFalse();
        Threads.GOROUTINE
                .start(() -> {
                    m.unlock();
                    return null;
                })
                .result();
        assertThat(m.tryLock()).isTrue();
        m.unlock();
        assertThatThrownBy(m::unlock)
                .isInstanceOf(IllegalMonitorStateException.class)
                .hasMessage("sync: unlock of unlocked mutex");
        assertThat(m.tryLock()).as("still sound").isTrue();
    }

    @Test
    void rwmutexSharesAndExcludes() {
        RWMutex lock = new RWMutex();
        lock.rlock();
        assertThat(lock.tryRlock()).isTrue();
        assertThat(lock.tryLock()).isFalse();
        lock.runlock();
        lock.rlocker().unlock();
        assertThatThrownBy(lock::runlock).isInstanceOf(IllegalMonitorStateException.class);
        assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
        assertThat(lock.tryLock()).isTrue();
        assertThat(lock.tryRlock()).isFalse();
        assertThatThrownBy(lock::runlock).isInstanceOf(IllegalMonitorStateException.class);
        lock.unlock();
        lock.rlocker().lock();
        assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
    }

    @Test
    void waitingWriterKeepsLaterReadersOut() {
        RWMutex lock = new RWMutex();
        lock.rlock();
        var writer = Threads.GOROUTINE.start(() -> {
            lock.lock();
            lock.unlock();
            return null;
        });
        while (!lock.toString().contains("writer")) {
            Thread.yield();
        }
        assertThat(lock.tryRlock()).isFalse();
        lock.runlock();
        writer.result();
        assertThat(lock.tryRlock()).isTrue();
    }

    @Test
    void waitGroupCountsAndPanics() {
        WaitGroup group = new WaitGroup();
        group.await();
        assertThatThrownBy(group::done).isInstanceOf(Panic.class).hasMessage("sync: negative WaitGroup counter");
        WaitGroup two = new WaitGroup();
        two.add(2);
        assertThat(two.await(SHORT)).isFalse();
        assertThat(two.await(Duration.ZERO)).isFalse();
        two.done();
        two.done();
        assertThat(two.await(Duration.ZERO)).isTrue();
        assertThat(two.toString()).isEqualTo("WaitGroup(0, 0 waiting)");
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void waitGroupMayBeInterruptedAndTimeOut(Threads kind) {
        WaitGroup group = new WaitGroup();
        group.add(1);
        ChanTest.assertInterruptible(kind, () -> {
            group.await();
            return null;
        });
        assertThat(kind.start(() -> group.await(SHORT)).result()).isEqualTo(false);
        assertThat(group.toString()).isEqualTo("WaitGroup(1, 0 waiting)");
        var one = kind.start(() -> group.await(LONG)).awaitParked();
        var other = Threads.PLATFORM.start(() -> group.await(LONG)).awaitParked();
        group.done();
        assertThat(one.result()).isEqualTo(true);
        assertThat(other.result()).isEqualTo(true);
    }

    /** Waiters that give up while the counter reaches 0. */
    @Test
    void waitGroupSurvivesTimeoutsAtTheEnd() {
        for (int round = 0; round < 300; round++) {
            WaitGroup group = new WaitGroup();
            group.add(1);
            WaitGroup waiters = new WaitGroup();
            for (int i = 0; i < 4; i++) {
                Duration patience = Duration.ofNanos((round * 4 + i) * 101 % 60_000 + 1);
                waiters.go(() -> group.await(patience));
            }
            Threads.PLATFORM.start(() -> {
                group.done();
                return null;
            });
            waiters.await();
            group.await();
            assertThat(group.toString()).isEqualTo("WaitGroup(0, 0 waiting)");
        }
    }

    @Test
    void goCountsFailuresToo() {
        WaitGroup group = new WaitGroup();
        Chan<Throwable> uncaught = Chan.make(1);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, t) -> uncaught.send(t));
        try {
            group.go(() -> {
                throw new IOException("lost");
            });
            group.await();
            assertThat(uncaught.recv()).isInstanceOf(IOException.class).hasMessage("lost");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void onceRunsOnceAlsoIfItThrows() {
        Once once = new Once();
        assertThatThrownBy(() -> once.run(() -> {
                    count++;
                    throw new IOException("x");
                }))
                .isInstanceOf(IOException.class);
        once.run(() -> count++);
        assertThat(once.isDone()).isTrue();
        assertThat(count).isEqualTo(1);
        Supplier<String> value = Once.value(() -> "v" + count++);
        assertThat(value.get() + value.get()).isEqualTo("v1v1");
        Supplier<String> failing = Once.value(() -> {
            throw new IllegalStateException("n" + count++);
        });
        assertThatThrownBy(failing::get).hasMessage("n2");
        assertThatThrownBy(failing::get).hasMessage("n2");
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void condWakesInOrderAndLosesNoSignal(Threads kind) {
        Mutex m = new Mutex();
        Cond cond = new Cond(m);
        assertThat(cond.locker()).isSameAs(m);
        Threads.Body wait = () -> {
            try (var _ = m.hold()) {
                cond.await();
                return "woken";
            }
        };
        var first = kind.start(wait).awaitParked();
        var second = kind.start(wait).awaitParked();
        var third = kind.start(wait).awaitParked();
        first.thread().interrupt();
        assertThat(first.failure()).isInstanceOf(UncheckedInterruptedException.class);
        cond.signal(); // not for the one who gave up
        assertThat(second.result()).isEqualTo("woken");
        cond.broadcast();
        assertThat(third.result()).isEqualTo("woken");
        assertThat(m.tryLock()).isTrue();
        assertThat(cond.await(SHORT)).isFalse();
        assertThat(cond.await(Duration.ZERO)).isFalse();
        assertThat(m.tryLock()).as("held after all").isFalse();
        m.unlock();
        var last = kind.start(wait).awaitParked();
        cond.signal();
        assertThat(last.result()).isEqualTo("woken");
    }

    @Test
    void poolGivesBackWhatWasPut() {
        Pool<StringBuilder> pool = new Pool<>(() -> {
            count++;
            return new StringBuilder();
        });
        StringBuilder b = pool.get();
        pool.put(b);
        StringBuilder again = pool.get();
        assertThat(again == b || count == 2).isTrue();
        assertThatThrownBy(() -> pool.put(null)).isInstanceOf(NullPointerException.class);
    }
}
