package dev.jigo.std.internal.abi;

import dev.jigo.runtime.values.Iface;
import dev.jigo.std.runtime.FunctionEntries;
import org.jspecify.annotations.Nullable;

/** The entries of functions. */
public final class Natives {
    private Natives() {}

    public static long FuncPCABI0(@Nullable Object f) {
        return FunctionEntries.of(Iface.unbox(f));
    }

    public static long FuncPCABIInternal(@Nullable Object f) {
        return FunctionEntries.of(Iface.unbox(f));
    }
}
