package dev.jigo.runtime.sync;

/** Go's sync.Cond over a Mutex, for Java code. */
public final class Cond {
    /** Held while the condition is looked at or changed. */
    public final Mutex L;

    private final NotifyList notify = new NotifyList();

    public Cond(Mutex l) {
        L = l;
    }

    /** Unlocks {@link #L}, waits for a signal or broadcast, and locks it again. */
    public void Wait() {
        int ticket = notify.Add();
        L.Unlock();
        notify.Wait(ticket);
        L.Lock();
    }

    public void Signal() {
        notify.NotifyOne();
    }

    public void Broadcast() {
        notify.NotifyAll();
    }
}
