package dev.jigo.std.internal.runtime.syscall.linux;

import dev.jigo.runtime.tuples.TJJJ;
import dev.jigo.std.syscall.RawCall;

/** The raw system call: numbers in, numbers out. */
public final class Natives {
    private Natives() {}

    public static TJJJ Syscall6(long num, long a1, long a2, long a3, long a4, long a5, long a6) {
        return RawCall.make(num, a1, a2, a3, a4, a5, a6);
    }
}
