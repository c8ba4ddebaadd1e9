package dev.jigo.runtime.sync;

import dev.jigo.runtime.sched.Fatal;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.WaitReason;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Go's sync.RWMutex. Writers exclude each other by {@code w}. A writer that has it subtracts 2^30 from {@code readerCount}: from then on readers
 * queue, and the writer waits only for the {@code readerWait} readers that were in before. Unlock lets all queued readers in, and only then the next writer.
 */
public final class RWMutex extends SyncStruct {
    static final int MAX_READERS = 1 << 30;
    private static final int WRITER_SEM = 0;
    private static final int READER_SEM = 1;

    private static final VarHandle READER_COUNT = word(MethodHandles.lookup(), RWMutex.class, "readerCount", int.class);
    private static final VarHandle READER_WAIT = word(MethodHandles.lookup(), RWMutex.class, "readerWait", int.class);

    private final Mutex w = new Mutex();
    /** Readers in or waiting; minus 2^30 while a writer has or wants the lock. */
    private volatile int readerCount;
    /** Readers the waiting writer waits for. */
    private volatile int readerWait;

    /** An unlocked lock. */
    public RWMutex() {}

    private int addReaders(int n) {
        Interleaving.point();
        return (int) READER_COUNT.getAndAdd(this, n) + n;
    }

    private int addWaited(int n) {
        Interleaving.point();
        return (int) READER_WAIT.getAndAdd(this, n) + n;
    }

    public void RLock() {
        if (addReaders(1) < 0) {
            Semaphores.acquire(Sched.getg(), this, READER_SEM, false, WaitReason.SYNC_RWMUTEX_RLOCK);
        }
    }

    public boolean TryRLock() {
        while (true) {
            int readers = readerCount;
            if (readers < 0) {
                return false;
            }
            Interleaving.point();
            if (READER_COUNT.compareAndSet(this, readers, readers + 1)) {
                return true;
            }
        }
    }

    public void RUnlock() {
        int left = addReaders(-1);
        if (left < 0) {
            runlockSlow(left);
        }
    }

    private void runlockSlow(int left) {
        if (left + 1 == 0 || left + 1 == -MAX_READERS) {
            throw Fatal.fatal("sync: RUnlock of unlocked RWMutex");
        }
        if (addWaited(-1) == 0) {
            Semaphores.release(Sched.getg(), this, WRITER_SEM, false);
        }
    }

    public void Lock() {
        w.Lock();
        int readers = addReaders(-MAX_READERS) + MAX_READERS;
        if (readers != 0 && addWaited(readers) != 0) {
            Semaphores.acquire(Sched.getg(), this, WRITER_SEM, false, WaitReason.SYNC_RWMUTEX_LOCK);
        }
    }

    public boolean TryLock() {
        if (!w.TryLock()) {
            return false;
        }
        Interleaving.point();
        if (!READER_COUNT.compareAndSet(this, 0, -MAX_READERS)) {
            w.Unlock();
            return false;
        }
        return true;
    }

    public void Unlock() {
        int queued = addReaders(MAX_READERS);
        if (queued >= MAX_READERS) {
            throw Fatal.fatal("sync: Unlock of unlocked RWMutex");
        }
        if (queued > 0) {
            G g = Sched.getg();
            for (int i = 0; i < queued; i++) {
                Semaphores.release(g, this, READER_SEM, false);
            }
        }
        w.Unlock();
    }

    /** Whether a writer has it; a moment's truth. */
    public boolean isLocked() {
        return readerCount < 0 && readerWait == 0 && w.isLocked();
    }

    /** Whether readers have it; a moment's truth. */
    public boolean isReadLocked() {
        int count = readerCount;
        return count > 0 || (count < 0 && count != -MAX_READERS);
    }

    Mutex w() {
        return w;
    }

    /** For those who look. */
    int readerCount() {
        return readerCount;
    }

    int readerWait() {
        return readerWait;
    }

    @Override
    String goName() {
        return "RWMutex";
    }

    @Override
    public RWMutex copy() {
        RWMutex copy = new RWMutex();
        copy.assign(this);
        return copy;
    }

    @Override
    public void assign(Struct src) {
        RWMutex from = (RWMutex) src;
        w.assign(from.w);
        readerCount = from.readerCount;
        readerWait = from.readerWait;
    }

    @Override
    public String toString() {
        int count = readerCount;
        return "RWMutex(" + (count < 0 ? "writer, " + (count + MAX_READERS) : count) + " readers, " + readerWait
                + " waited for, w " + w + ")";
    }
}
