package dev.jigo;

import dev.jigo.ContextException.Reason;
import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.SpinLock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A context that can be canceled. Closing it cancels it: {@code try (var ctx = parent.withCancel())} is Go's
 * {@code defer cancel()}.
 */
public final class CancelableContext extends Context implements AutoCloseable {
    private final Chan<Void> done = Chan.make();
    private final @Nullable Instant deadline;
    private final SpinLock lock = new SpinLock();
    /** (lock) What to do at the end. */
    private @Nullable Set<Runnable> atEnd = new LinkedHashSet<>();

    private volatile @Nullable ContextException error;
    private volatile @Nullable Throwable cause;
    private dev.jigo.runtime.sched.@Nullable Timer timer;
    private Registration inParent = () -> {};

    private CancelableContext(Context parent, @Nullable Instant deadline) {
        super(parent);
        this.deadline = deadline;
    }

    static CancelableContext of(Context parent, @Nullable Instant wanted) {
        Instant outer = parent.deadline();
        boolean own = wanted != null && (outer == null || wanted.isBefore(outer));
        CancelableContext made = new CancelableContext(parent, own ? wanted : outer);
        CancelableContext above = parent.ending();
        if (above != null) {
            made.inParent = above.register(() -> made.end(above.reasonOfEnd(), above.causeOfEnd()));
        }
        if (own) {
            made.startTimer(Duration.between(Clock.now(), wanted));
        }
        return made;
    }

    private void startTimer(Duration left) {
        dev.jigo.runtime.sched.Timer t =
                new dev.jigo.runtime.sched.Timer((arg, seq, late) -> end(Reason.DEADLINE_EXCEEDED, null), null, null);
        lock.lock();
        timer = t;
        lock.unlock();
        t.reset(Timer.when(left), 0);
        if (error != null) {
            t.stop();
        }
    }

    /** Ends the context, and those made from it, if it has not ended. */
    public void cancel() {
        end(Reason.CANCELED, null);
    }

    /**
     * {@link #cancel()} with a cause.
     *
     * @param cause what {@link #cause} gives
     */
    public void cancel(Throwable cause) {
        end(Reason.CANCELED, cause);
    }

    /** {@link #cancel()}. */
    @Override
    public void close() {
        cancel();
    }

    /** May run on the scheduler's stack: does not wait. */
    private void end(Reason reason, @Nullable Throwable why) {
        ContextException e = new ContextException(reason);
        lock.lock();
        Set<Runnable> actions = atEnd;
        if (actions == null) {
            lock.unlock();
            return;
        }
        atEnd = null;
        cause = why == null ? e : why;
        error = e;
        dev.jigo.runtime.sched.Timer t = timer;
        lock.unlock();
        done.close();
        List.copyOf(actions).forEach(Runnable::run);
        inParent.close();
        if (t != null) {
            t.stop();
        }
    }

    /** Runs {@code action}, which must not wait, at the end; at once if that is past. */
    Registration register(Runnable action) {
        lock.lock();
        Set<Runnable> actions = atEnd;
        if (actions != null) {
            actions.add(action);
        }
        lock.unlock();
        if (actions == null) {
            action.run();
            return () -> {};
        }
        return () -> {
            lock.lock();
            Set<Runnable> left = atEnd;
            if (left != null) {
                left.remove(action);
            }
            lock.unlock();
        };
    }

    @Override
    CancelableContext ending() {
        return this;
    }

    RecvChan<Void> doneChan() {
        return done;
    }

    @Nullable
    ContextException error() {
        return error;
    }

    @Nullable
    Throwable causeOfEnd() {
        return cause;
    }

    @Nullable
    Instant ownDeadline() {
        return deadline;
    }

    private Reason reasonOfEnd() {
        ContextException e = error;
        return e == null ? Reason.CANCELED : e.reason();
    }
}
