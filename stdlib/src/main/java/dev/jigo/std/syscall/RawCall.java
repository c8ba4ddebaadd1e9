package dev.jigo.std.syscall;

import dev.jigo.runtime.tuples.TJJJ;

/** A system call whose arguments are numbers, as {@code RawSyscall6} makes it. */
public final class RawCall {
    private RawCall() {}

    /** Returns the two results and the errno of Go's convention. */
    public static TJJJ make(long trap, long a1, long a2, long a3, long a4, long a5, long a6) {
        try (Scratch arena = Scratch.take()) {
            Libc.Result result = Libc.syscall(arena, trap, a1, a2, a3, a4, a5, a6);
            return new TJJJ(result.value(), 0, result.errno());
        }
    }
}
