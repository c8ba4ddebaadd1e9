package dev.jigo.runtime.sync;

import dev.jigo.runtime.values.Struct;

/** Go's sync.Once, for Java code; a panic or exception of the action counts as done. */
public final class Once extends SyncStruct {
    private final Mutex m = new Mutex();
    private volatile boolean done;

    /** Nothing done yet. */
    public Once() {}

    /** Runs {@code action} if no call has before; returns when that has ended. */
    public void Do(Runnable action) {
        if (done) {
            return;
        }
        m.Lock();
        try {
            if (!done) {
                try {
                    action.run();
                } finally {
                    done = true;
                }
            }
        } finally {
            m.Unlock();
        }
    }

    @Override
    String goName() {
        return "Once";
    }

    @Override
    public Once copy() {
        Once copy = new Once();
        copy.assign(this);
        return copy;
    }

    @Override
    public void assign(Struct src) {
        m.assign(((Once) src).m);
        done = ((Once) src).done;
    }
}
