package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.Chan;
import dev.jigo.Go;
import dev.jigo.Panic;
import dev.jigo.Received;
import dev.jigo.Select;
import dev.jigo.runtime.Closure;
import dev.jigo.runtime.sync.WaitGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Goroutines of both kinds and threads that do all one can do with channels, and an account for each channel. */
final class ChannelLoad {
    private static final Duration SHORT = Duration.ofNanos(200_000);

    /** Every so many operations closes a channel. */
    private static final int CLOSES = 200;

    private static final class Account {
        private final Chan<Long> chan;
        private final LongAdder sent = new LongAdder();
        private final LongAdder sentSum = new LongAdder();
        private final LongAdder received = new LongAdder();
        private final LongAdder receivedSum = new LongAdder();

        private Account(int capacity) {
            chan = Chan.make(capacity);
        }

        private void sent(long v) {
            sent.increment();
            sentSum.add(v);
        }

        private void received(Received<Long> r) {
            if (r.outcome() == Received.Outcome.VALUE) {
                received(r.value());
            }
        }

        private void received(Long v) {
            received.increment();
            receivedSum.add(v);
        }
    }

    private final List<Account> accounts = new ArrayList<>();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

    ChannelLoad(int channels) {
        for (int i = 0; i < channels; i++) {
            accounts.add(new Account(i % 5));
        }
    }

    /** Has {@code workers} of each kind do {@code operations} each. */
    void run(int workers, int operations) {
        WaitGroup all = new WaitGroup();
        all.Add(2 * workers + 4);
        for (int i = 0; i < workers; i++) {
            long first = (long) i * operations;
            long second = (long) (workers + i) * operations;
            Sched.go(Closure.of(() -> work(first, operations, all)));
            Go.go(() -> work(second, operations, all));
        }
        for (int i = 0; i < 4; i++) {
            long first = (long) (2 * workers + i) * operations;
            Thread.ofPlatform().daemon().start(() -> work(first, operations, all));
        }
        all.Wait();
        assertThat(failures).isEmpty();
    }

    private void work(long firstValue, int operations, WaitGroup all) {
        try {
            SplittableRandom random = new SplittableRandom(firstValue);
            for (int i = 0; i < operations; i++) {
                operate(random, firstValue + i);
            }
        } catch (Throwable t) {
            failures.add(t);
        } finally {
            all.Done();
        }
    }

    /** Neighbours are few, so that partners meet. */
    private Account any(SplittableRandom random) {
        int base = random.nextInt(16) == 0 ? random.nextInt(accounts.size()) : random.nextInt(64);
        return accounts.get(base % accounts.size());
    }

    private void operate(SplittableRandom random, long value) {
        Account a = any(random);
        switch (random.nextInt(8)) {
            case 0 ->
                attempt(() -> {
                    if (a.chan.trySend(value)) {
                        a.sent(value);
                    }
                });
            case 1, 2 ->
                attempt(() -> {
                    if (a.chan.trySend(value, SHORT)) {
                        a.sent(value);
                    }
                });
            case 3 -> a.received(a.chan.tryRecv());
            case 4 -> a.received(a.chan.tryRecv(SHORT));
            case 5 -> {
                if (random.nextInt(CLOSES) == 0) {
                    attempt(any(random).chan::close);
                }
            }
            default -> select(random, value);
        }
    }

    /** Of sends and receives, a channel perhaps twice. */
    private void select(SplittableRandom random, long value) {
        int n = 1 + random.nextInt(4);
        List<Account> involved = new ArrayList<>();
        List<Select.Recv<Long>> receives = new ArrayList<>();
        Select select = new Select();
        for (int i = 0; i < n; i++) {
            Account a = any(random);
            involved.add(a);
            if (random.nextBoolean()) {
                receives.add(select.recv(a.chan));
            } else {
                receives.add(null);
                select.send(a.chan, value);
            }
        }
        attempt(() -> {
            int chosen = random.nextBoolean() ? select.selectNow() : select.select(SHORT);
            if (chosen == Select.NONE) {
                return;
            }
            Select.Recv<Long> receive = receives.get(chosen);
            if (receive == null) {
                involved.get(chosen).sent(value);
            } else if (receive.ok()) {
                involved.get(chosen).received(receive.value());
            }
        });
    }

    /** What meets a closed channel panics, and has done nothing. */
    private static void attempt(Runnable operation) {
        try {
            operation.run();
        } catch (Panic closed) {
            assertThat(closed).hasMessageContaining("closed channel");
        }
    }

    /** Takes what lies in the channels, and closes the books. */
    void settle() {
        long sent = 0;
        for (Account a : accounts) {
            while (true) {
                Received<Long> r = a.chan.tryRecv();
                if (r.outcome() != Received.Outcome.VALUE) {
                    break;
                }
                a.received(r);
            }
            assertThat(a.received.sum()).isEqualTo(a.sent.sum());
            assertThat(a.receivedSum.sum()).isEqualTo(a.sentSum.sum());
            sent += a.sent.sum();
        }
        assertThat(sent).isPositive();
    }
}
