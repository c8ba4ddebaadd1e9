package dev.jigo.runtime.sched;

import org.jspecify.annotations.Nullable;

/** How an M finds a goroutine to run. The M owns a P on entry and on return, not necessarily the same. */
final class Search {
    /** Every so many rounds the global queue comes first, so that two goroutines that wake each other cannot starve it. */
    private static final int GLOBAL_TICKS = 61;

    private static final int STEAL_ROUNDS = 4;

    private Search() {}

    /** Blocks until there is a goroutine. */
    static G findRunnable(M m) {
        while (true) {
            if (StopTheWorld.waiting) {
                StopTheWorld.stopOwn(m);
                continue;
            }
            P p = m.ownP();
            if (p.timers.due()) {
                p.timers.run(Clock.nanotime());
            }
            G g = fromQueues(p, Sched.GLOBAL, Processors.allp.length);
            if (g != null) {
                return g;
            }
            g = fromPoller(m);
            if (g != null) {
                return g;
            }
            if (mayspin(m)) {
                g = steal(m, p, Processors.allp);
                if (g != null) {
                    return g;
                }
                if (!p.runq.isEmpty()) {
                    continue; // a timer of another P made something ready here
                }
            }
            g = giveUp(m, p);
            if (g != null) {
                return g;
            }
        }
    }

    /** Whether an M with {@code p} would find nothing before the global queue's end, so that a goroutine put there is the one to run. */
    static boolean findsNothing(P p) {
        return p.runq.isEmpty() && Sched.GLOBAL.size() == 0 && !p.timers.due() && !Poller.netpoll.hasWaiters();
    }

    /**
     * Puts {@code g}, which gives way, at the end of the global queue. Returns the one to run next if that is the first of the same queue, taken under the same
     * lock; null: to be searched for.
     *
     * @param p the M's; null: it has lost it
     */
    static @Nullable G afterYield(@Nullable P p, G g, GlobalQueue global) {
        if (p == null || StopTheWorld.waiting || !p.runq.isEmpty() || p.timers.due()) {
            global.put(g);
            return null;
        }
        p.tick();
        return global.exchange(g);
    }

    /** The next of {@code p}'s goroutines, or one of the global queue; {@code procs}: how many Ps share that. */
    static @Nullable G fromQueues(P p, GlobalQueue global, int procs) {
        if (p.schedtick % GLOBAL_TICKS == 0 && global.size() > 0) {
            G g = global.take(p, procs, 1);
            if (g != null) {
                p.tick();
                return g;
            }
        }
        G g = p.runq.takeNext();
        if (g != null) {
            return g; // inherits the time slice: no tick
        }
        g = p.runq.take();
        if (g == null && global.size() > 0) {
            g = global.take(p, procs, 0);
        }
        if (g != null) {
            p.tick();
        }
        return g;
    }

    private static @Nullable G fromPoller(M m) {
        G list = Poller.look();
        return list == null ? null : takeFirst(m, list);
    }

    private static G takeFirst(M m, G list) {
        G rest = list.schedlink;
        list.schedlink = null;
        Recorder.unblocked(list, null);
        Poller.inject(m, rest);
        list.status(G.RUNNABLE);
        m.ownP().tick();
        return list;
    }

    private static boolean mayspin(M m) {
        if (!m.spinning && mayspin(Processors.NMSPINNING.get(), Processors.allp.length - Processors.npidle)) {
            Processors.spin(m);
        }
        return m.spinning;
    }

    /** At most half as many Ms look for work as there are busy Ps. */
    static boolean mayspin(int spinning, int busy) {
        return 2 * spinning < busy;
    }

    /** Looks at all other Ps, in an order of its own each round: half of the first queue that is not empty. */
    static @Nullable G steal(M m, P p, P[] all) {
        for (int round = 0; round < STEAL_ROUNDS; round++) {
            boolean last = round == STEAL_ROUNDS - 1;
            int at = m.random(all.length);
            int step = coprimeStep(m, all.length);
            for (int i = 0; i < all.length; i++, at = (at + step) % all.length) {
                if (StopTheWorld.waiting) {
                    return null;
                }
                P victim = all[at];
                if (victim == p) {
                    continue;
                }
                if (last && victim.timers.due()) {
                    victim.timers.run(Clock.nanotime());
                    G g = p.runq.takeNext();
                    if (g == null) {
                        g = p.runq.take();
                    }
                    if (g != null) {
                        p.tick();
                        return g;
                    }
                }
                if (victim.status == P.IDLE) {
                    continue;
                }
                G g = p.runq.steal(victim.runq, last);
                if (g != null) {
                    Recorder.stole(m, p, victim, p.runq.size() + 1);
                    p.tick();
                    return g;
                }
            }
        }
        return null;
    }

    /** A step that visits all {@code n} places. */
    private static int coprimeStep(M m, int n) {
        int step = m.random(n) + 1;
        while (gcd(step, n) != 1) {
            step = step % n + 1;
        }
        return step;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /**
     * Drops the P, looks once more at everything that may have come meanwhile, and sleeps. Returns a goroutine or, with a P owned again, null: search again.
     */
    private static @Nullable G giveUp(M m, P p) {
        Sched.LOCK.lock();
        if (StopTheWorld.waiting) {
            Sched.LOCK.unlock();
            return null;
        }
        G g = Sched.GLOBAL.takeShare(p, Processors.allp.length, 0);
        if (g != null) {
            Sched.LOCK.unlock();
            p.tick();
            return g;
        }
        m.p = null;
        Processors.pidleput(p);
        Sched.LOCK.unlock();

        // A goroutine made ready after the search but before npidle was raised found nobody to wake: spinning Ms look
        // again, and others if that may have happened.
        boolean again = m.spinning || Processors.needspinning;
        if (m.spinning) {
            Processors.stopSpinning(m);
        }
        if (again) {
            P idle = recheck();
            if (idle != null) {
                m.acquire(idle);
                Processors.spin(m);
                return null;
            }
        }
        long until = Poller.earliestTimer();
        if ((Poller.netpoll.hasWaiters() || until != 0) && pollBlocking(m)) {
            G polled = m.polled;
            m.polled = null;
            return polled;
        }
        if (until != 0) {
            Poller.wakeSleeper(until); // somebody else sleeps in the poller, perhaps for longer
        }
        m.acquire(Threads.stop(m));
        return null;
    }

    /** An idle P if a queue has something to run. */
    private static @Nullable P recheck() {
        boolean found = Sched.GLOBAL.size() > 0;
        for (P p : Processors.allp) {
            if (found) {
                break;
            }
            found = !p.runq.isEmpty();
        }
        return found ? Processors.takeIdle() : null;
    }

    /** Sleeps in the poller, if no other M does; then true, with a P owned and perhaps a goroutine in {@code m.polled}. */
    private static boolean pollBlocking(M m) {
        long until = Poller.enter();
        if (until == 0) {
            return false;
        }
        G list = Poller.sleep(until);
        P idle = Processors.takeIdle();
        if (idle == null) {
            Poller.inject(null, list);
            m.acquire(Threads.acquireIdleOrStop(m));
            return true;
        }
        m.acquire(idle);
        if (list != null) {
            m.polled = takeFirst(m, list);
        } else if (!m.spinning) {
            Processors.spin(m);
        }
        return true;
    }
}
