package dev.jigo.std.os;

import dev.jigo.runtime.sched.Program;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.RefSlice;
import java.util.Arrays;

/** What package os asks of the runtime. */
public final class Natives {
    /** The exit status of a process that SIGPIPE ended, as a shell reports it. */
    private static final int SIGPIPE_STATUS = 141;

    private Natives() {}

    public static RefSlice runtime_args() {
        return RefSlice.of(
                Arrays.stream(Program.args()).map(a -> (Object) GoString.of(a)).toArray());
    }

    /** A write to a broken standard stream ends the program as the signal would. */
    public static void sigpipe() {
        Program.exit(SIGPIPE_STATUS);
    }

    /** Nothing is pending when a program ends: standard streams are not buffered. */
    public static void runtime_beforeExit(long exitCode) {}
}
