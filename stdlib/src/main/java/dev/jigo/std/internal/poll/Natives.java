package dev.jigo.std.internal.poll;

import dev.jigo.runtime.sched.PollDesc;
import dev.jigo.runtime.tuples.TJJ;
import dev.jigo.runtime.values.IntPtr;

/**
 * What {@code internal/poll} asks of the runtime: descriptors that goroutines wait for without blocking a thread. What the poller
 * does not take, as regular files, is read and written by system calls that may block.
 */
public final class Natives {
    private static final long EPERM = 1;

    private Natives() {}

    public static void runtime_Semacquire(IntPtr semaphore) {
        DescriptorSemaphores.acquire(semaphore);
    }

    public static void runtime_Semrelease(IntPtr semaphore) {
        DescriptorSemaphores.release(semaphore);
    }

    /** The poller is made when the first descriptor comes. */
    public static void runtime_pollServerInit() {}

    /** A handle and 0, or 0 and an errno. */
    public static TJJ runtime_pollOpen(long fd) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return new TJJ(0, EPERM);
        }
        long number = Epoll.get().open((int) fd);
        return number < 0 ? new TJJ(0, -number) : new TJJ(number, 0);
    }

    public static void runtime_pollClose(long context) {
        Epoll.get().close(context);
    }

    public static long runtime_pollReset(long context, long mode) {
        return Epoll.get().desc(context).reset((int) mode);
    }

    public static long runtime_pollWait(long context, long mode) {
        return Epoll.get().desc(context).await((int) mode);
    }

    public static void runtime_pollWaitCanceled(long context, long mode) {
        Epoll.get().desc(context).awaitCanceled((int) mode);
    }

    /** {@code mode} is 'r', 'w' or their sum. */
    public static void runtime_pollSetDeadline(long context, long d, long mode) {
        Epoll.get().desc(context).setDeadline(d, (int) mode);
    }

    public static void runtime_pollUnblock(long context) {
        PollDesc desc = Epoll.get().desc(context);
        desc.unblock();
    }

    public static boolean runtime_isPollServerDescriptor(long fd) {
        Epoll epoll = Epoll.existing();
        return epoll != null && epoll.owns(fd);
    }
}
