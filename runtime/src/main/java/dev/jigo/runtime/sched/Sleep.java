package dev.jigo.runtime.sched;

/** time.Sleep. */
public final class Sleep {
    private static final Timer.Callback WAKE = (arg, seq, late) -> {
        if (arg instanceof G g) {
            Sched.ready(Sched.getg(), g);
        }
    };

    /** The timer starts when the goroutine has parked, so that it cannot fire before. */
    private static final ParkUnlock START = (g, when) -> {
        Timer t = g.sleepTimer();
        if (t != null && when instanceof Long w) {
            t.reset(w, 0);
        }
        return true;
    };

    private Sleep() {}

    /** Parks the current goroutine for at least {@code nanos}; not at all if that is not positive. */
    public static void sleep(long nanos) {
        if (nanos <= 0) {
            return;
        }
        G g = Sched.getg();
        if (g.sleepTimer() == null) {
            g.extras().sleepTimer = new Timer(WAKE, g, null);
        }
        long when = Clock.nanotime() + nanos;
        Sched.gopark(g, START, when < 0 ? Long.MAX_VALUE : when, WaitReason.SLEEP);
    }
}
