package dev.jigo.runtime.sched;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** What the process does on a signal, as the C library knows it: the calls that the classes for signals need. */
@SuppressWarnings("restricted") // the seam to the operating system is what this class is for
final class LibcSignals {
    private static final Linker LINKER = Linker.nativeLinker();

    /** {@code struct sigaction}: handler, mask, flags, restorer. */
    private static final long SIGACTION_BYTES = 152;

    private static final long FLAGS_OFFSET = 136;
    private static final int SA_SIGINFO = 4;
    private static final int SA_RESTART = 0x1000_0000;
    private static final int SA_ONSTACK = 0x0800_0000;

    private static final ValueLayout INT = ValueLayout.JAVA_INT;
    private static final ValueLayout LONG = ValueLayout.JAVA_LONG;
    private static final ValueLayout ADDRESS = ValueLayout.ADDRESS;

    private LibcSignals() {}

    /** A function of the C library; calls of it return what {@code result} says. */
    static MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, parameters));
    }

    /** Gives a signal its default effect. */
    static void setDefault(int signal) {
        set(signal, MemorySegment.NULL);
    }

    /** Discards a signal, here and in processes that this one starts. */
    static void setIgnored(int signal) {
        set(signal, MemorySegment.ofAddress(1));
    }

    private static void set(int signal, MemorySegment effect) {
        MethodHandle function = function("signal", ADDRESS, INT, ADDRESS);
        try {
            MemorySegment before = (MemorySegment) function.invokeExact(signal, effect);
            if (before.address() == -1) {
                throw new IllegalArgumentException("no signal " + signal);
            }
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * The handler of a signal.
     *
     * @return 0: the default effect, 1: ignored, or its address
     */
    static long handler(int signal) {
        MethodHandle function = function("sigaction", INT, INT, ADDRESS, ADDRESS);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment action = arena.allocate(SIGACTION_BYTES, Long.BYTES);
            check((int) function.invokeExact(signal, MemorySegment.NULL, action), "sigaction");
            return action.get(ValueLayout.JAVA_LONG, 0);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Makes {@code handler}, code that takes the signal's number and information about it, the effect of a signal. */
    static void setHandler(int signal, MemorySegment handler) {
        MethodHandle function = function("sigaction", INT, INT, ADDRESS, ADDRESS);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment action = arena.allocate(SIGACTION_BYTES, Long.BYTES);
            action.set(ValueLayout.JAVA_LONG, 0, handler.address());
            action.set(ValueLayout.JAVA_INT, FLAGS_OFFSET, SA_SIGINFO | SA_RESTART | SA_ONSTACK);
            check((int) function.invokeExact(signal, action, MemorySegment.NULL), "sigaction");
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Runs the handler at {@code address} as if the signal had come, on this thread. */
    static void callHandler(long address, int signal) {
        MethodHandle function = LINKER.downcallHandle(
                MemorySegment.ofAddress(address), FunctionDescriptor.ofVoid(INT, ADDRESS, ADDRESS));
        try {
            function.invokeExact(signal, MemorySegment.NULL, MemorySegment.NULL);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** A pipe that programs started from here do not inherit: the end to read from, the end to write to, which never blocks. */
    static int[] pipe() {
        MethodHandle pipe = function("pipe2", INT, ADDRESS, INT);
        MethodHandle fcntl = LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow("fcntl"),
                FunctionDescriptor.of(INT, INT, INT, INT),
                Linker.Option.firstVariadicArg(2));
        int closeOnExec = 0x80000;
        int setFlags = 4;
        int nonBlocking = 0x800;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(INT, 2);
            check((int) pipe.invokeExact(ends, closeOnExec), "pipe2");
            int write = ends.getAtIndex(ValueLayout.JAVA_INT, 1);
            check((int) fcntl.invokeExact(write, setFlags, nonBlocking), "fcntl");
            return new int[] {ends.getAtIndex(ValueLayout.JAVA_INT, 0), write};
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * Memory that holds {@code code} and may be executed but never written: a page of a file without a name, as the pages
     * of a shared library are.
     */
    static MemorySegment executable(byte[] code) {
        MethodHandle create = function("memfd_create", INT, ADDRESS, INT);
        MethodHandle write = function("write", LONG, INT, ADDRESS, LONG);
        MethodHandle map = function("mmap", ADDRESS, ADDRESS, LONG, INT, INT, INT, LONG);
        MethodHandle close = function("close", INT, INT);
        int closeOnExec = 1;
        int readAndExecute = 5;
        int privately = 2;
        try (Arena arena = Arena.ofConfined()) {
            int file = (int) create.invokeExact(arena.allocateFrom("signal"), closeOnExec);
            check(file, "memfd_create");
            long written =
                    (long) write.invokeExact(file, arena.allocateFrom(ValueLayout.JAVA_BYTE, code), (long) code.length);
            MemorySegment page = (MemorySegment)
                    map.invokeExact(MemorySegment.NULL, (long) code.length, readAndExecute, privately, file, 0L);
            check((int) close.invokeExact(file), "close");
            check(written == code.length ? 0 : -1, "write");
            check(page.address() == -1 ? -1 : 0, "mmap");
            return page;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static void check(int result, String function) {
        if (result < 0) {
            throw new UnsupportedOperationException(function + " failed");
        }
    }

    /** What the C library's functions cannot throw. */
    static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
}
