package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.Chan;
import dev.jigo.Cond;
import dev.jigo.Mutex;
import dev.jigo.Received;
import dev.jigo.Select;
import dev.jigo.WaitGroup;
import dev.jigo.runtime.Closure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deadlines of goroutines on Ms, which have no thread to be parked with one. */
@Timeout(30)
class BoundedParkTest {
    private static final Duration SHORT = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofSeconds(20);

    private static <T> T onGoroutine(Supplier<T> body) {
        CompletableFuture<T> end = new CompletableFuture<>();
        Sched.go(Closure.of(() -> {
            try {
                end.complete(body.get());
            } catch (RuntimeException | Error e) {
                end.completeExceptionally(e);
            }
        }));
        return end.join();
    }

    @Test
    void expires() {
        Chan<Integer> c = Chan.make();
        assertThat(onGoroutine(() -> c.tryRecv(SHORT)).nothing()).isTrue();
        assertThat(onGoroutine(() -> c.trySend(1, SHORT))).isFalse();
        assertThat(onGoroutine(() -> Chan.nil().tryRecv(SHORT)).nothing()).isTrue();
        WaitGroup group = new WaitGroup();
        group.add(1);
        assertThat(onGoroutine(() -> group.await(SHORT))).isFalse();
        assertThat(group.toString()).isEqualTo("WaitGroup(1, 0 waiting)");
        Mutex m = new Mutex();
        Cond cond = new Cond(m);
        assertThat(onGoroutine(() -> {
                    try (var _ = m.hold()) {
                        return cond.await(SHORT);
                    }
                }))
                .isFalse();
        assertThat(onGoroutine(() -> {
                    Select s = new Select();
                    s.recv(c);
                    return s.select(SHORT);
                }))
                .isEqualTo(Select.NONE);
        assertThat(c.toString()).isEqualTo("chan(0/0)");
    }

    @Test
    void isWokenBefore() {
        Chan<Integer> c = Chan.make();
        Sched.go(Closure.of(() -> c.send(3)));
        assertThat(onGoroutine(() -> c.tryRecv(LONG)).value()).isEqualTo(3);
        Sched.go(Closure.of(c::recv));
        assertThat(onGoroutine(() -> c.trySend(1, LONG))).isTrue();
    }

    @Test
    void expiryAndHandOffAtTheSameMomentLoseNothing() {
        Chan<Long> c = Chan.make();
        AtomicLong balance = new AtomicLong();
        WaitGroup senders = new WaitGroup();
        CompletableFuture<Object> stopped = new CompletableFuture<>();
        for (int k = 0; k < 3; k++) {
            senders.add(1);
            Sched.go(Closure.of(() -> {
                for (long i = 1; i <= 2_000; i++) {
                    balance.addAndGet(c.trySend(i, Duration.ofNanos(i * 37 % 20_000)) ? i : 0);
                }
                senders.done();
            }));
        }
        Sched.go(Closure.of(() -> {
            Received<Long> r = c.tryRecv();
            for (int n = 0; !r.closed(); n++) {
                balance.addAndGet(r.ok() ? -r.value() : 0);
                r = c.tryRecv(Duration.ofNanos(n * 41 % 20_000));
            }
            stopped.complete(balance.get());
        }));
        senders.await();
        c.close();
        assertThat(stopped.join()).isEqualTo(0L);
    }
}
