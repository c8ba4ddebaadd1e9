package dev.jigo.std.internal.poll;

import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Netpoll;
import dev.jigo.runtime.sched.PollDesc;
import dev.jigo.runtime.sched.Poller;
import dev.jigo.runtime.sched.SpinLock;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Linux's epoll as the scheduler's poller. Descriptors are registered once, for edges of both directions; an event carries the number of its
 * {@link PollDesc}, which is never used again, so that a late event finds nothing. The memory for system calls is shared and guarded by
 * locks, since confined memory belongs to a thread and a goroutine to none.
 */
@SuppressWarnings("restricted") // the seam to the operating system is what this package is for
final class Epoll implements Netpoll {
    private static final int CTL_ADD = 1;
    private static final int IN = 0x001;
    private static final int OUT = 0x004;
    private static final int ERR = 0x008;
    private static final int HUP = 0x010;
    private static final int RDHUP = 0x2000;
    private static final int EDGES = 1 << 31;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final int NONBLOCK = 0x800;
    private static final int EVENTS = 128;
    private static final long WAKEUP = 0;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** The kernel's struct is packed on x86-64 only. */
    private static final boolean PACKED = System.getProperty("os.arch").matches("amd64|x86_64");

    private static final long EVENT_SIZE = PACKED ? 12 : 16;
    private static final long DATA_OFFSET = PACKED ? 4 : 8;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private static final MethodHandle CREATE = function("epoll_create1", INT, INT);
    private static final MethodHandle CTL = function("epoll_ctl", INT, INT, INT, INT, ValueLayout.ADDRESS);
    private static final MethodHandle WAIT = function("epoll_wait", INT, INT, ValueLayout.ADDRESS, INT, INT);
    private static final MethodHandle EVENTFD = function("eventfd", INT, INT, INT);
    private static final MethodHandle READ =
            function("read", ValueLayout.JAVA_LONG, INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);
    private static final MethodHandle WRITE =
            function("write", ValueLayout.JAVA_LONG, INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG);

    private static volatile @Nullable Epoll instance;

    private final AtomicLong numbers = new AtomicLong(WAKEUP);
    private final ConcurrentHashMap<Long, PollDesc> registered = new ConcurrentHashMap<>();
    private final int epoll;
    private final int wakeups;
    /** A wake-up has been written and not read. */
    private final AtomicBoolean woken = new AtomicBoolean();

    private final SpinLock controlLock = new SpinLock();
    private final MemorySegment control = Arena.global().allocate(16, 8);
    private final MemorySegment controlState = Arena.global().allocate(STATE);
    private final MemorySegment blockingEvents = Arena.global().allocate(EVENTS * EVENT_SIZE, 8);
    private final MemorySegment blockingState = Arena.global().allocate(STATE);
    /** Guards the memory of polls that do not wait; the scheduler lets one M at a time wait. */
    private final SpinLock glanceLock = new SpinLock();

    private final MemorySegment glanceEvents = Arena.global().allocate(EVENTS * EVENT_SIZE, 8);
    private final MemorySegment glanceState = Arena.global().allocate(STATE);
    private final MemorySegment drained = Arena.global().allocate(8, 8);
    private final MemorySegment one = Arena.global().allocate(8, 8);
    private final MemorySegment wakeupState = Arena.global().allocate(STATE);

    private Epoll() {
        one.set(LONG, 0, 1);
        epoll = checked(call(CREATE, controlState, CLOSE_ON_EXEC), "epoll_create1");
        wakeups = checked(call(EVENTFD, controlState, 0, CLOSE_ON_EXEC | NONBLOCK), "eventfd");
        checked(control(CTL_ADD, wakeups, IN, WAKEUP), "epoll_ctl");
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... params) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, params),
                Linker.Option.captureCallState("errno"));
    }

    /** Makes epoll the scheduler's poller, once. */
    static Epoll get() {
        Epoll known = instance;
        return known != null ? known : make();
    }

    private static synchronized Epoll make() {
        Epoll known = instance;
        if (known == null) {
            known = new Epoll();
            instance = known;
            Poller.setNetpoll(known);
        }
        return known;
    }

    static @Nullable Epoll existing() {
        return instance;
    }

    /** The result of a C function that gives an int; a failure as negative errno. */
    private static int call(MethodHandle function, MemorySegment state, Object... args) {
        try {
            @Nullable Object[] all = new @Nullable Object[args.length + 1];
            all[0] = state;
            System.arraycopy(args, 0, all, 1, args.length);
            Number result = (Number) function.invokeWithArguments(all);
            return result.longValue() < 0 ? -(int) ERRNO.get(state, 0L) : result.intValue();
        } catch (Throwable impossible) {
            throw new IllegalStateException("call of the C library", impossible);
        }
    }

    private static int checked(int result, String name) {
        if (result < 0) {
            throw new IllegalStateException("runtime: " + name + " failed with " + -result);
        }
        return result;
    }

    private int control(int operation, int fd, int events, long number) {
        controlLock.lock();
        try {
            control.set(INT, 0, events);
            control.set(LONG, DATA_OFFSET, number);
            return call(CTL, controlState, epoll, operation, fd, control);
        } finally {
            controlLock.unlock();
        }
    }

    // ---- descriptors ----

    /** Registers a descriptor: its number, or a negative errno. */
    long open(int fd) {
        long number = numbers.incrementAndGet();
        registered.put(number, new PollDesc());
        int result = control(CTL_ADD, fd, IN | OUT | RDHUP | EDGES, number);
        if (result < 0) {
            registered.remove(number);
            return result;
        }
        return number;
    }

    PollDesc desc(long number) {
        PollDesc desc = registered.get(number);
        if (desc == null) {
            throw new IllegalStateException("descriptor " + number + " is not registered");
        }
        return desc;
    }

    /** The system forgets a descriptor when it is closed. */
    void close(long number) {
        registered.remove(number);
    }

    boolean owns(long fd) {
        return fd == epoll || fd == wakeups;
    }

    // ---- the scheduler's side ----

    @Override
    public boolean hasWaiters() {
        return PollDesc.anyWaiters();
    }

    @Override
    public @Nullable G poll(long delayNanos) {
        if (delayNanos != 0) {
            return wait(timeout(delayNanos), blockingEvents, blockingState, true);
        }
        if (!glanceLock.tryLock()) {
            return null; // somebody looks at this moment
        }
        try {
            return wait(0, glanceEvents, glanceState, false);
        } finally {
            glanceLock.unlock();
        }
    }

    private static int timeout(long nanos) {
        return nanos < 0 ? -1 : (int) Math.min(1_000_000_000, (nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }

    private @Nullable G wait(int millis, MemorySegment events, MemorySegment state, boolean blocking) {
        int n;
        try {
            n = (int) WAIT.invokeExact(state, epoll, events, EVENTS, millis);
        } catch (Throwable impossible) {
            throw new IllegalStateException("epoll_wait", impossible);
        }
        G list = null;
        for (int i = 0; i < n; i++) {
            int flags = events.get(ValueLayout.JAVA_INT_UNALIGNED, i * EVENT_SIZE);
            long number = events.get(LONG, i * EVENT_SIZE + DATA_OFFSET);
            if (number == WAKEUP) {
                if (blocking) {
                    drain(state); // else it is meant for the M that waits
                }
                continue;
            }
            PollDesc desc = registered.get(number);
            int mode = mode(flags);
            if (desc != null && mode != 0) {
                list = desc.ready(mode, list);
            }
        }
        return list; // an interrupted call reports nothing
    }

    private static int mode(int flags) {
        int mode = 0;
        if ((flags & (IN | RDHUP | HUP | ERR)) != 0) {
            mode += PollDesc.READ;
        }
        if ((flags & (OUT | HUP | ERR)) != 0) {
            mode += PollDesc.WRITE;
        }
        return mode;
    }

    private void drain(MemorySegment state) {
        try {
            long read = (long) READ.invokeExact(state, wakeups, drained, 8L);
            assert read == 8 || read == -1;
        } catch (Throwable impossible) {
            throw new IllegalStateException("read", impossible);
        }
        woken.set(false);
    }

    @Override
    public void wakeup() {
        if (!woken.compareAndSet(false, true)) {
            return;
        }
        try {
            long written = (long) WRITE.invokeExact(wakeupState, wakeups, one, 8L);
            assert written == 8 || written == -1;
        } catch (Throwable impossible) {
            throw new IllegalStateException("write", impossible);
        }
    }
}
