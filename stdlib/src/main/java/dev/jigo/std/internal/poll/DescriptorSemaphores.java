package dev.jigo.std.internal.poll;

import dev.jigo.runtime.sync.Mutex;
import dev.jigo.runtime.sync.NotifyList;
import dev.jigo.runtime.values.IntPtr;
import dev.jigo.runtime.values.Ptr;

/**
 * The semaphores of descriptors: counts in Go variables. They are waited for only when several goroutines use one descriptor at
 * once, so a few locks shared by all will do.
 */
final class DescriptorSemaphores {
    private static final DescriptorSemaphores[] STRIPES = new DescriptorSemaphores[64];

    static {
        for (int i = 0; i < STRIPES.length; i++) {
            STRIPES[i] = new DescriptorSemaphores();
        }
    }

    private final Mutex lock = new Mutex();
    private final NotifyList waiters = new NotifyList();

    private DescriptorSemaphores() {}

    private static DescriptorSemaphores of(IntPtr semaphore) {
        return STRIPES[Ptr.hash(semaphore) & STRIPES.length - 1];
    }

    static void acquire(IntPtr semaphore) {
        DescriptorSemaphores stripe = of(semaphore);
        stripe.lock.Lock();
        while (semaphore.get() == 0) {
            int ticket = stripe.waiters.Add();
            stripe.lock.Unlock();
            stripe.waiters.Wait(ticket);
            stripe.lock.Lock();
        }
        semaphore.set(semaphore.get() - 1);
        stripe.lock.Unlock();
    }

    static void release(IntPtr semaphore) {
        DescriptorSemaphores stripe = of(semaphore);
        stripe.lock.Lock();
        semaphore.set(semaphore.get() + 1);
        stripe.lock.Unlock();
        stripe.waiters.NotifyAll();
    }
}
