package dev.jigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Timer, Ticker, sleep and Context. */
@Timeout(60)
class TimeTest {
    private static final Duration SHORT = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofHours(1);

    @ParameterizedTest
    @EnumSource(Threads.class)
    void sleepsAtLeastThatLongAndMayBeInterrupted(Threads kind) {
        kind.start(() -> {
                    long start = System.nanoTime();
                    Go.sleep(SHORT);
                    Go.sleep(Duration.ofSeconds(-1));
                    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(SHORT.toNanos());
                    return null;
                })
                .result();
        ChanTest.assertInterruptible(kind, () -> {
            Go.sleep(LONG);
            return null;
        });
    }

    @Test
    void timerFiresOnceStopsAndResets() {
        Instant start = Instant.now();
        Timer t = new Timer(SHORT);
        assertThat(t.c().recv()).isAfterOrEqualTo(start);
        assertThat(t.c().tryRecv(SHORT).nothing()).isTrue();
        assertThat(t.stop()).isFalse();
        assertThat(t.reset(LONG)).isFalse();
        assertThat(t.stop()).isTrue();
        assertThat(t.reset(Duration.ZERO)).isFalse();
        assertThat(t.c().recv()).isNotNull();
        assertThat(t.reset(Duration.ofNanos(1))).isFalse();
        while (t.c().tryRecv().nothing()) {
            Thread.yield();
        }
        assertThat(Go.after(Duration.ofSeconds(-3)).recv()).isNotNull();
        assertThat(new Timer(Duration.ofSeconds(Long.MAX_VALUE)).stop()).isTrue();
    }

    @Test
    void nothingOfBeforeAStopIsReceived() {
        Timer t = new Timer(Duration.ofNanos(1));
        while (System.nanoTime() % 64 != 0) {
            Thread.onSpinWait();
        }
        t.stop();
        assertThat(t.c().tryRecv().nothing()).isTrue();
        assertThat(t.c().len() + t.c().cap()).isZero();
    }

    @Test
    void afterFuncRunsInItsOwnGoroutine() {
        Chan<Thread> ran = Chan.make();
        Timer.afterFunc(SHORT, () -> ran.send(Thread.currentThread()));
        assertThat(ran.recv().isVirtual()).isTrue();
        Timer never = Timer.afterFunc(LONG, () -> ran.send(null));
        assertThat(never.stop()).isTrue();
        assertThat(never.c().tryRecv().nothing()).isTrue();
    }

    @Test
    void tickerTicksDropsAndStops() {
        try (Ticker t = new Ticker(SHORT)) {
            Instant first = t.c().recv();
            assertThat(t.c().recv()).isAfter(first);
            t.stop();
            assertThat(t.c().tryRecv(SHORT.multipliedBy(2)).nothing()).isTrue();
            t.reset(SHORT);
            t.c().recv();
        }
        assertThatThrownBy(() -> new Ticker(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void backgroundNeverEnds() {
        Context c = Context.background();
        assertThat(c.done().tryRecv().nothing()).isTrue();
        assertThat(c.err()).isNull();
        assertThat(c.cause()).isNull();
        assertThat(c.deadline()).isNull();
        c.check();
        c.afterFunc(() -> {}).close();
    }

    @Test
    void cancelEndsAllThatWasMadeFromIt() {
        Context.Key<String> name = Context.Key.of("name");
        CancelableContext outer = Context.background().withCancel();
        Context valued = outer.withValue(name, "x");
        CancelableContext inner = valued.withCancel();
        Context free = inner.withoutCancel();
        CancelableContext sibling = outer.withTimeout(LONG);
        Exception why = new Exception("why");
        outer.cancel(why);
        outer.cancel();
        for (Context c : new Context[] {outer, valued, inner, sibling, inner.withCancel()}) {
            assertThat(c.done().recvOk().closed()).isTrue();
            assertThat(c.err()).hasMessage("context canceled");
            assertThat(c.cause()).isSameAs(why);
            assertThatThrownBy(c::check).isInstanceOf(ContextException.class).hasCause(why);
        }
        assertThat(free.err()).isNull();
        assertThat(free.value(name)).isEqualTo("x");
        assertThat(inner.value(name)).isEqualTo("x");
        assertThat(outer.value(name)).isNull();
    }

    @Test
    void deadlineEndsAndTheEarlierOneCounts() {
        try (CancelableContext soon = Context.background().withTimeout(SHORT);
                CancelableContext late = soon.withTimeout(LONG)) {
            assertThat(late.deadline()).isEqualTo(soon.deadline());
            late.done().recv();
            assertThat(late.err().reason()).isEqualTo(ContextException.Reason.DEADLINE_EXCEEDED);
            assertThat(soon.err()).hasMessage("context deadline exceeded");
        }
        try (var past = Context.background().withDeadline(Instant.EPOCH)) {
            past.done().recv();
            assertThat(past.cause()).isSameAs(past.err());
        }
    }

    @Test
    void afterFuncRunsAtTheEndUnlessPrevented() {
        CancelableContext c = Context.background().withCancel();
        Chan<String> ran = Chan.make(2);
        c.afterFunc(() -> ran.send("no")).close();
        c.afterFunc(() -> ran.send("yes"));
        c.close();
        assertThat(ran.recv()).isEqualTo("yes");
        c.afterFunc(() -> ran.send("at once"));
        assertThat(ran.recv()).isEqualTo("at once");
    }

    @Test
    void groupLimitsAndKeepsTheFirstFailure() {
        Group group = new Group();
        group.limit(2);
        Mutex m = new Mutex();
        int[] active = new int[2];
        for (int i = 0; i < 20; i++) {
            group.go(() -> {
                try (var _ = m.hold()) {
                    active[1] = Math.max(active[1], ++active[0]);
                }
                Runtime.gosched();
                try (var _ = m.hold()) {
                    active[0]--;
                }
            });
        }
        group.await();
        assertThat(active[1]).isBetween(1, 2);
        Group failing = new Group();
        failing.go(() -> {
            throw new IllegalStateException("it");
        });
        assertThatThrownBy(failing::await).hasMessage("it");
        assertThat(failing.context().err()).isNull();
        assertThatThrownBy(() -> group.limit(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
