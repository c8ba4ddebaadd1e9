package dev.jigo.runtime.sched;

/** Changes the number of Ps. */
final class Resize {
    private Resize() {}

    /** All Ps are stopped or there are none yet. Afterwards there are {@code n}, none of them owned or in the idle list. */
    static void procresize(int n) {
        P[] old = Processors.allp;
        P[] now = new P[n];
        for (int i = 0; i < n; i++) {
            now[i] = i < old.length ? old[i] : new P(i);
        }
        for (int i = n; i < old.length; i++) {
            retire(old[i], now[0], Sched.GLOBAL);
        }
        Processors.allp = now;
        if (old.length == 0) {
            Sched.LOCK.lock();
            for (int i = n - 1; i >= 0; i--) {
                Processors.pidleput(now[i]);
            }
            Sched.LOCK.unlock();
        }
    }

    static void retire(P gone, P heir, GlobalQueue global) {
        while (true) {
            G g = gone.runq.takeNext();
            if (g == null) {
                g = gone.runq.take();
            }
            if (g == null) {
                break;
            }
            global.put(g);
        }
        gone.timers.moveTo(heir.timers);
        gone.status = P.DEAD;
    }
}
