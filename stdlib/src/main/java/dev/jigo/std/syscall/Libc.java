package dev.jigo.std.syscall;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The C library's {@code syscall} function with the errno it leaves. */
@SuppressWarnings("restricted") // the seam to the operating system is what this package is for
final class Libc {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final MethodHandle SYSCALL = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("syscall"),
            FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG),
            Linker.Option.captureCallState("errno"),
            Linker.Option.firstVariadicArg(1));

    private Libc() {}

    /** A result and, if it is -1, the errno. */
    record Result(long value, int errno) {}

    /** Calls number {@code trap}; missing arguments are 0. */
    static Result syscall(Scratch arena, long trap, long... args) {
        long[] six = new long[6];
        System.arraycopy(args, 0, six, 0, args.length);
        MemorySegment state = arena.allocate(STATE);
        long value;
        try {
            value = (long) SYSCALL.invokeExact(state, trap, six[0], six[1], six[2], six[3], six[4], six[5]);
        } catch (Throwable impossible) {
            throw new IllegalStateException("syscall " + trap, impossible);
        }
        return new Result(value, value == -1 ? (int) ERRNO.get(state, 0L) : 0);
    }

    /** A C function that returns an int and reports failure by its result, not by errno. */
    static MethodHandle function(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor);
    }
}
