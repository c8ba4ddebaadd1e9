package dev.jigo;

import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Goroutines that work on one thing and fail together; Go's {@code errgroup.Group}. Safe for use by many threads.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="group"}
 */
public final class Group {
    private final WaitGroup running = new WaitGroup();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final @Nullable CancelableContext context;
    private volatile @Nullable Chan<Boolean> places;

    /** A group whose members do not hear of each other's failure. */
    public Group() {
        context = null;
    }

    /**
     * A group with a context for its members, which ends when the first of them fails or {@link #await} returns.
     *
     * @param parent what the context is made from
     */
    public Group(Context parent) {
        context = parent.withCancel();
    }

    /**
     * The members' context; the background of a group made without.
     *
     * @return the context of the group's functions
     */
    public Context context() {
        return context == null ? Context.background() : context;
    }

    /**
     * Limits the number of members that run at a time; before the first one starts.
     *
     * @param n positive
     * @throws IllegalArgumentException if it is not
     */
    public void limit(int n) {
        if (n <= 0) {
            throw new IllegalArgumentException("limit " + n);
        }
        places = Chan.make(n);
    }

    /**
     * Starts a member, waiting first while as many run as may.
     *
     * @param body throws to say that it failed; the first failure counts
     * @throws UncheckedInterruptedException if the thread is interrupted while it waits
     */
    public void go(Action<?> body) {
        Chan<Boolean> limit = places;
        if (limit != null) {
            limit.send(true);
        }
        running.go(() -> {
            try {
                body.run();
            } catch (Exception | Error t) {
                fail(t);
            } finally {
                if (limit != null) {
                    limit.recv();
                }
            }
        });
    }

    private void fail(Throwable t) {
        if (failure.compareAndSet(null, t)) {
            if (context != null) {
                context.cancel(t);
            }
            return;
        }
        Throwable first = failure.get();
        if (first != null && first != t) {
            first.addSuppressed(t);
        }
    }

    /**
     * Waits until all members have ended.
     *
     * @throws RuntimeException the first failure; a {@link CompletionException} around it if it is a checked exception.
     *     Later failures are suppressed in it
     * @throws UncheckedInterruptedException if the thread is interrupted while it waits
     */
    public void await() {
        running.await();
        if (context != null) {
            context.cancel();
        }
        switch (failure.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable t -> throw new CompletionException(t);
            case null -> {}
        }
    }
}
