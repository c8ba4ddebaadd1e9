package dev.jigo.runtime.sched;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * All living goroutines, so that dumps find them: an array per stripe, so that goroutines started on different Ps do not
 * meet on one lock. A goroutine remembers its index; its place is filled by the stripe's last one when it dies.
 */
final class AllGs {
    static final int ID_BATCH = 16;
    private static final int STRIPES = 16;

    /** Main is 1, and the first batch starts at 17. */
    private static final AtomicLong IDS = new AtomicLong(17);

    private static final Stripe[] STRIPE = new Stripe[STRIPES];

    static {
        for (int i = 0; i < STRIPES; i++) {
            STRIPE[i] = new Stripe();
        }
    }

    private AllGs() {}

    private static final class Stripe {
        private final SpinLock lock = new SpinLock();
        private @Nullable G[] all = new @Nullable G[16];
        private int count;

        private void add(G g) {
            lock.lock();
            if (count == all.length) {
                @Nullable G[] grown = new @Nullable G[count * 2];
                System.arraycopy(all, 0, grown, 0, count);
                all = grown;
            }
            all[count] = g;
            g.allIndex = count++;
            lock.unlock();
        }

        private void remove(G g) {
            lock.lock();
            int i = g.allIndex;
            G last = all[--count];
            all[count] = null;
            if (last != null && last != g) {
                all[i] = last;
                last.allIndex = i;
            }
            g.allIndex = -1;
            if (all.length > 64 && count < all.length / 4) {
                @Nullable G[] shrunk = new @Nullable G[all.length / 2];
                System.arraycopy(all, 0, shrunk, 0, count);
                all = shrunk;
            }
            lock.unlock();
        }

        private void collect(List<G> into) {
            lock.lock();
            for (int i = 0; i < count; i++) {
                G g = all[i];
                if (g != null) {
                    into.add(g);
                }
            }
            lock.unlock();
        }
    }

    static long reserveIds() {
        return IDS.getAndAdd(ID_BATCH);
    }

    private static Stripe stripe(G g) {
        return STRIPE[(int) (g.goid / ID_BATCH) & (STRIPES - 1)];
    }

    static void add(G g) {
        stripe(g).add(g);
    }

    static void remove(G g) {
        stripe(g).remove(g);
    }

    /** A snapshot ordered by id; under a schedule, of its goroutines alone. */
    static List<G> snapshot() {
        Interleaver schedule = Interleaving.current();
        if (schedule != null) {
            return schedule.living();
        }
        List<G> all = new ArrayList<>();
        for (Stripe s : STRIPE) {
            s.collect(all);
        }
        all.sort(Comparator.comparingLong(g -> g.goid));
        return all;
    }

    static long count() {
        Interleaver schedule = Interleaving.current();
        if (schedule != null) {
            return schedule.living().size();
        }
        long n = 0;
        for (Stripe s : STRIPE) {
            s.lock.lock();
            n += s.count;
            s.lock.unlock();
        }
        return n;
    }

    static String statusText(G g) {
        return switch (g.status()) {
            case G.IDLE -> "idle";
            case G.RUNNABLE -> "runnable";
            case G.RUNNING -> "running";
            case G.SYSCALL -> "syscall";
            case G.WAITING -> {
                String reason = g.waitReason().toString();
                yield reason.isEmpty() ? "waiting" : reason;
            }
            default -> "dead";
        };
    }
}
