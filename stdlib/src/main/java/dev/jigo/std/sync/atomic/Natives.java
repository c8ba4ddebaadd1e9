package dev.jigo.std.sync.atomic;

import dev.jigo.runtime.values.IntPtr;
import dev.jigo.runtime.values.LongPtr;
import dev.jigo.runtime.values.RefPtr;
import org.jspecify.annotations.Nullable;

/** The functions of Go's {@code sync/atomic}: operations on any pointer, sequentially consistent. */
public final class Natives {
    private Natives() {}

    public static int LoadInt32(IntPtr addr) {
        return addr.getVolatile();
    }

    public static void StoreInt32(IntPtr addr, int val) {
        addr.setVolatile(val);
    }

    public static int SwapInt32(IntPtr addr, int next) {
        return addr.getAndSet(next);
    }

    public static boolean CompareAndSwapInt32(IntPtr addr, int old, int next) {
        return addr.compareAndSet(old, next);
    }

    public static int AddInt32(IntPtr addr, int delta) {
        return addr.getAndAdd(delta) + delta;
    }

    public static int AndInt32(IntPtr addr, int mask) {
        int old = addr.getVolatile();
        while (!addr.compareAndSet(old, old & mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static int OrInt32(IntPtr addr, int mask) {
        int old = addr.getVolatile();
        while (!addr.compareAndSet(old, old | mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static int LoadUint32(IntPtr addr) {
        return addr.getVolatile();
    }

    public static void StoreUint32(IntPtr addr, int val) {
        addr.setVolatile(val);
    }

    public static int SwapUint32(IntPtr addr, int next) {
        return addr.getAndSet(next);
    }

    public static boolean CompareAndSwapUint32(IntPtr addr, int old, int next) {
        return addr.compareAndSet(old, next);
    }

    public static int AddUint32(IntPtr addr, int delta) {
        return addr.getAndAdd(delta) + delta;
    }

    public static int AndUint32(IntPtr addr, int mask) {
        int old = addr.getVolatile();
        while (!addr.compareAndSet(old, old & mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static int OrUint32(IntPtr addr, int mask) {
        int old = addr.getVolatile();
        while (!addr.compareAndSet(old, old | mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static long LoadInt64(LongPtr addr) {
        return addr.getVolatile();
    }

    public static void StoreInt64(LongPtr addr, long val) {
        addr.setVolatile(val);
    }

    public static long SwapInt64(LongPtr addr, long next) {
        return addr.getAndSet(next);
    }

    public static boolean CompareAndSwapInt64(LongPtr addr, long old, long next) {
        return addr.compareAndSet(old, next);
    }

    public static long AddInt64(LongPtr addr, long delta) {
        return addr.getAndAdd(delta) + delta;
    }

    public static long AndInt64(LongPtr addr, long mask) {
        long old = addr.getVolatile();
        while (!addr.compareAndSet(old, old & mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static long OrInt64(LongPtr addr, long mask) {
        long old = addr.getVolatile();
        while (!addr.compareAndSet(old, old | mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static long LoadUint64(LongPtr addr) {
        return addr.getVolatile();
    }

    public static void StoreUint64(LongPtr addr, long val) {
        addr.setVolatile(val);
    }

    public static long SwapUint64(LongPtr addr, long next) {
        return addr.getAndSet(next);
    }

    public static boolean CompareAndSwapUint64(LongPtr addr, long old, long next) {
        return addr.compareAndSet(old, next);
    }

    public static long AddUint64(LongPtr addr, long delta) {
        return addr.getAndAdd(delta) + delta;
    }

    public static long AndUint64(LongPtr addr, long mask) {
        long old = addr.getVolatile();
        while (!addr.compareAndSet(old, old & mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static long OrUint64(LongPtr addr, long mask) {
        long old = addr.getVolatile();
        while (!addr.compareAndSet(old, old | mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static long LoadUintptr(LongPtr addr) {
        return addr.getVolatile();
    }

    public static void StoreUintptr(LongPtr addr, long val) {
        addr.setVolatile(val);
    }

    public static long SwapUintptr(LongPtr addr, long next) {
        return addr.getAndSet(next);
    }

    public static boolean CompareAndSwapUintptr(LongPtr addr, long old, long next) {
        return addr.compareAndSet(old, next);
    }

    public static long AddUintptr(LongPtr addr, long delta) {
        return addr.getAndAdd(delta) + delta;
    }

    public static long AndUintptr(LongPtr addr, long mask) {
        long old = addr.getVolatile();
        while (!addr.compareAndSet(old, old & mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static long OrUintptr(LongPtr addr, long mask) {
        long old = addr.getVolatile();
        while (!addr.compareAndSet(old, old | mask)) {
            old = addr.getVolatile();
        }
        return old;
    }

    public static @Nullable Object LoadPointer(RefPtr addr) {
        return addr.getVolatile();
    }

    public static void StorePointer(RefPtr addr, @Nullable Object val) {
        addr.setVolatile(val);
    }

    public static @Nullable Object SwapPointer(RefPtr addr, @Nullable Object next) {
        return addr.getAndSet(next);
    }

    public static boolean CompareAndSwapPointer(RefPtr addr, @Nullable Object old, @Nullable Object next) {
        Object seen = addr.getVolatile();
        while (Reference.same(seen, old)) {
            if (addr.compareAndSet(seen, next)) {
                return true;
            }
            seen = addr.getVolatile();
        }
        return false;
    }
}
