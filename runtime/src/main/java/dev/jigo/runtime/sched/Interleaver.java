package dev.jigo.runtime.sched;

import dev.jigo.runtime.funcs.Fn_V;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler of its own that a seed decides: one thread, which runs one goroutine at a time and at every {@link #point} draws
 * who goes on. It has no P, and nothing of it is in the production scheduler's queues. All it decides comes from one generator,
 * so a seed gives the same run again, as long as the program's behaviour depends on nothing else.
 *
 * <p>Time is virtual: a step takes a drawn time, mostly nanoseconds and now and then up to a millisecond; when nothing can run it jumps to the next timer.
 *
 * <p>A goroutine may lose its turn while it holds a spin lock. Others that want it give way until it is free; what runs on
 * the scheduler's stack, timers above all, waits until no lock is held.
 *
 * <p>Every field is the thread's own, except those marked volatile.
 */
final class Interleaver extends M {
    /** Schedules exclude each other, since the current one is found by a static field. */
    private static final Object ONE_AT_A_TIME = new Object();

    private static volatile @Nullable Interleaver active;

    /** One step in so many is long. */
    private static final int LONG_STEPS = 256;

    private static final int LONG_STEP_NANOS = 1_000_000;
    private static final int STEP_NANOS = 100;

    /** How long, in the time of the world outside, a run that stands still looks out for it. */
    private static final long INTRUDER_NANOS = 1_000_000_000;

    private final SplittableRandom random;
    private final int mostSteps;
    private final Fn_V main;
    private final Timers timers = new Timers();

    /** All that live, in the order of their start. */
    private final LinkedHashSet<G> living = new LinkedHashSet<>();

    private final List<G> runnable = new ArrayList<>();
    /** Drawn by the goroutine that left, to go on now. */
    private @Nullable G chosen;

    /** State of other packages for this run, by the object it belongs to. */
    final Map<Object, Object> locals = new IdentityHashMap<>();

    /** Spin locks held by goroutines. */
    int held;

    private long now = 1;
    private long goids;
    private int[] trace = new int[64];
    private int steps;
    private String dump = "";
    private @Nullable String failure;
    private @Nullable Throwable cause;
    /** A thread of another world made one of ours ready. */
    private volatile @Nullable String intruder;

    private Interleaver(long seed, int mostSteps, Fn_V main) {
        super(0);
        this.random = new SplittableRandom(seed);
        this.mostSteps = mostSteps;
        this.main = main;
        setName("interleaver");
    }

    static Interleaving.Outcome run(long seed, int mostSteps, Fn_V main) {
        if (current() != null) {
            throw new IllegalStateException("a schedule within a schedule");
        }
        synchronized (ONE_AT_A_TIME) {
            Interleaver it = new Interleaver(seed, mostSteps, main);
            active = it;
            try {
                it.start();
                joinUninterruptibly(it);
            } finally {
                active = null;
            }
            return new Interleaving.Outcome(Arrays.copyOf(it.trace, it.steps), it.failure, it.dump, it.cause);
        }
    }

    private static void joinUninterruptibly(Thread t) {
        boolean interrupted = false;
        while (true) {
            try {
                t.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The schedule that the current thread runs under. Unlike elsewhere asking for the current thread does no harm: goroutines of a
     * schedule never change theirs.
     */
    static @Nullable Interleaver current() {
        if (active == null) {
            return null;
        }
        return Sched.currentM() instanceof Interleaver it ? it : null;
    }

    // ---- the loop ----

    @Override
    public void run() {
        try {
            goVirtual(main, g0, null);
            while (failure == null && (!runnable.isEmpty() || chosen != null || findWork())) {
                step();
                if (intruder != null) {
                    fail(intruder);
                }
            }
        } catch (Throwable t) {
            if (failure == null) {
                fail("the scheduler failed: " + t);
                cause = t;
            }
        }
    }

    private void step() {
        now += random.nextInt(LONG_STEPS) == 0 ? random.nextInt(LONG_STEP_NANOS) : random.nextInt(STEP_NANOS);
        long due = timers.earliest();
        if (held == 0 && due != 0 && due <= now && random.nextBoolean()) {
            timers.run(now);
        }
        G g = chosen;
        chosen = null;
        if (g == null) {
            g = draw(random.nextInt(runnable.size()));
        }
        record(g.goid);
        execute(g);
        if (steps >= mostSteps && failure == null) {
            fail("no end after " + mostSteps + " steps");
        }
    }

    private G draw(int i) {
        G g = runnable.get(i);
        G last = runnable.removeLast();
        if (last != g) {
            runnable.set(i, last);
        }
        return g;
    }

    /** {@code goid}: who goes on; 0: nobody, time passes. */
    private void record(long goid) {
        if (steps == trace.length) {
            trace = Arrays.copyOf(trace, steps * 2);
        }
        trace[steps++] = (int) goid;
    }

    /** No goroutine can go on: time passes until one can. False: none ever will. */
    private boolean findWork() {
        while (runnable.isEmpty() && !living.isEmpty()) {
            long next = timers.earliest();
            if (next == 0) {
                deadlock();
                return false;
            }
            if (steps >= mostSteps) {
                fail("no end after " + mostSteps + " steps");
                return false;
            }
            record(0);
            now = Math.max(now, next);
            timers.run(now);
        }
        return !runnable.isEmpty();
    }

    private void deadlock() {
        boolean outside = living.stream().anyMatch(g -> g.status() != G.WAITING);
        if (outside) { // what it waits for may come, which is a failure too, and a clearer one
            long end = System.nanoTime() + INTRUDER_NANOS;
            while (intruder == null && System.nanoTime() < end) {
                LockSupport.parkNanos(this, end - System.nanoTime());
            }
        }
        String came = intruder;
        if (came != null) {
            fail(came);
        } else if (outside) {
            fail("all goroutines are asleep, some in Java code for something outside of the schedule");
        } else if (living.getFirst().goid == Program.MAIN_GOID) {
            fail("all goroutines are asleep - deadlock!");
        } else {
            fail("main has ended, and the other goroutines are asleep - deadlock!");
        }
    }

    private void execute(G g) {
        Coroutine c = g.coroutine;
        if (c == null) {
            throw new IllegalStateException(g + " has no stack");
        }
        g.m = this;
        g.status(G.RUNNING);
        curg = g;
        boolean left = c.resume(g);
        curg = g0;
        if (left) {
            leave(g);
        }
    }

    private void leave(G g) {
        g.m = null;
        switch (leave) {
            case PARK -> {
                g.status(G.WAITING);
                if (!unlocksFor(g)) {
                    enqueue(g);
                }
            }
            case YIELD, YIELD_LOCAL -> enqueue(g);
            case EXIT -> Sched.destroy(g);
        }
    }

    // ---- what goroutines do ----

    /** The current goroutine may lose its turn here. */
    void point() {
        G g = curg;
        if (g == g0 || g.locks > 0 || g.status() != G.RUNNING || runnable.isEmpty()) {
            return;
        }
        int i = random.nextInt(runnable.size() + 1);
        if (i < runnable.size()) {
            goOnWith(g, i);
        }
    }

    /** The current goroutine waits for a spin lock. False: nobody here can release it, that is, another thread holds it. */
    boolean giveWay() {
        G g = curg;
        if (g == g0 || runnable.isEmpty()) {
            return false;
        }
        goOnWith(g, random.nextInt(runnable.size()));
        return true;
    }

    private void goOnWith(G self, int i) {
        G next = draw(i);
        chosen = next;
        if (self.thread != null) {
            Sched.yieldThread(self);
        } else {
            Sched.leaveStack(self, G.Leave.YIELD);
        }
        if (chosen == next) {
            chosen = null; // the stack could not be left
            runnable.add(next);
        }
    }

    /** Whether to spin once more for a lock. */
    boolean spins() {
        return random.nextBoolean();
    }

    /** The goroutine {@code parent} starts one that runs {@code fn}. */
    void go(Fn_V fn, G parent, @Nullable String site) {
        G g = newGoroutine(fn, parent, site);
        g.coroutine = new ScheduledCoroutine(this, g);
        enqueue(g);
        point();
    }

    /** The same for Java code. */
    void goVirtual(Fn_V fn, G parent, @Nullable String site) {
        VirtualCoroutine.start(newGoroutine(fn, parent, site), this);
        point();
    }

    private G newGoroutine(Fn_V fn, G parent, @Nullable String site) {
        G g = new G(++goids, fn, null);
        g.inherit(parent);
        g.site = site;
        living.add(g);
        return g;
    }

    /** {@code g} may go on; it waits for its turn. */
    void enqueue(G g) {
        if (current() != this) {
            intruder = "goroutine " + g.goid + " was made ready by the thread "
                    + Thread.currentThread().getName() + ", which follows no schedule";
            LockSupport.unpark(this);
            return;
        }
        g.status(G.RUNNABLE);
        runnable.add(g);
    }

    /** {@code g} has ended. */
    void ended(G g) {
        living.remove(g);
        g.clear();
    }

    /** Parks the current goroutine's thread, but not longer than until {@code until}. */
    void parkThread(G g, long until) {
        Timer alarm = new Timer((arg, seq, late) -> LockSupport.unpark(g.thread), null, null);
        alarm.reset(until, 0);
        LockSupport.park(g);
        alarm.stop();
    }

    /** {@code g}'s stack cannot leave this thread. */
    void pinned(G g, G.Leave how) {
        if (how == G.Leave.PARK) {
            throw died(
                    "a goroutine parks within a class initialiser or native method: no schedule can go on without it",
                    Dump.others(null));
        }
        g.status(G.RUNNING);
    }

    int random(int bound) {
        return random.nextInt(bound);
    }

    long now() {
        return now;
    }

    Timers timers() {
        return timers;
    }

    List<G> living() {
        return List.copyOf(living);
    }

    // ---- failures ----

    /** A goroutine has let {@code t} escape. */
    void failed(G g, Throwable t) {
        if (failure == null) {
            fail("goroutine " + g.goid + " failed: " + t);
            cause = t;
        }
    }

    /** The current goroutine would end the program; it never goes on. What it would print: {@code report}, then {@code dump}. */
    RuntimeException died(String report, String dump) {
        if (failure == null) {
            failure = report.strip();
            this.dump = dump;
        }
        G g = curg;
        if (g == g0) {
            throw new IllegalStateException(report);
        }
        unlockf = null;
        while (true) {
            if (g.thread != null) {
                LockSupport.park(this);
            } else {
                Coroutine c = g.coroutine;
                leave = G.Leave.PARK;
                if (c == null || !c.suspend()) {
                    throw new IllegalStateException(report);
                }
            }
        }
    }

    private void fail(String what) {
        failure = what;
        dump = Dump.others(null);
    }

    /** The stack of a goroutine of compiled code under a schedule. */
    private static final class ScheduledCoroutine extends RawCoroutine {
        private final Interleaver home;

        ScheduledCoroutine(Interleaver home, G g) {
            super(g);
            this.home = home;
        }

        @Override
        public Interleaver home() {
            return home;
        }
    }
}
