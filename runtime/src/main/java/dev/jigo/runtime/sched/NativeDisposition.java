package dev.jigo.runtime.sched;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** What the process does on a signal, as the operating system knows it. */
@SuppressWarnings("restricted") // the seam to the operating system is what this class is for
final class NativeDisposition {
    private static final MethodHandle SIGNAL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("signal"),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

    private NativeDisposition() {}

    /** Gives a signal its default effect. */
    static void reset(int signal) {
        try {
            MemorySegment before = (MemorySegment) SIGNAL.invokeExact(signal, MemorySegment.NULL);
            if (before.address() == -1) {
                throw new IllegalArgumentException("no signal " + signal);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("signal throws nothing", e);
        }
    }
}
