package dev.jigo.std.internal.poll;

import dev.jigo.runtime.tuples.TJJ;
import dev.jigo.runtime.values.IntPtr;

/**
 * What {@code internal/poll} asks of the runtime. No descriptor can be waited for by the poller, as for files on Linux: reads and
 * writes block in the system call, whose P goes to another M.
 */
public final class Natives {
    private static final long EPERM = 1;
    private static final long POLL_ERROR_NOT_POLLABLE = 3;

    private Natives() {}

    public static void runtime_Semacquire(IntPtr semaphore) {
        DescriptorSemaphores.acquire(semaphore);
    }

    public static void runtime_Semrelease(IntPtr semaphore) {
        DescriptorSemaphores.release(semaphore);
    }

    public static void runtime_pollServerInit() {}

    public static TJJ runtime_pollOpen(long fd) {
        return new TJJ(0, EPERM);
    }

    public static void runtime_pollClose(long context) {}

    public static long runtime_pollReset(long context, long mode) {
        return POLL_ERROR_NOT_POLLABLE;
    }

    public static long runtime_pollWait(long context, long mode) {
        return POLL_ERROR_NOT_POLLABLE;
    }

    public static void runtime_pollWaitCanceled(long context, long mode) {}

    public static void runtime_pollSetDeadline(long context, long d, long mode) {}

    public static void runtime_pollUnblock(long context) {}

    public static boolean runtime_isPollServerDescriptor(long fd) {
        return false;
    }
}
