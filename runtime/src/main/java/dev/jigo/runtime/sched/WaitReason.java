package dev.jigo.runtime.sched;

/** Why a goroutine waits, in the words of Go's goroutine dumps. */
public enum WaitReason {
    ZERO(""),
    IO_WAIT("IO wait"),
    CHAN_RECEIVE_NIL("chan receive (nil chan)"),
    CHAN_SEND_NIL("chan send (nil chan)"),
    CHAN_RECEIVE("chan receive"),
    CHAN_SEND("chan send"),
    SELECT("select"),
    SELECT_NO_CASES("select (no cases)"),
    FINALIZER_WAIT("finalizer wait"),
    SEMACQUIRE("semacquire"),
    SLEEP("sleep"),
    SYNC_COND_WAIT("sync.Cond.Wait"),
    SYNC_MUTEX_LOCK("sync.Mutex.Lock"),
    SYNC_RWMUTEX_RLOCK("sync.RWMutex.RLock"),
    SYNC_RWMUTEX_LOCK("sync.RWMutex.Lock"),
    SYNC_WAITGROUP_WAIT("sync.WaitGroup.Wait"),
    COROUTINE("coroutine"),
    STOPPING_THE_WORLD("stopping the world"),
    PANIC_WAIT("panicwait");

    private final String text;

    WaitReason(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
