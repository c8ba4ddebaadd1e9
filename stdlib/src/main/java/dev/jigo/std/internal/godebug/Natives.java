package dev.jigo.std.internal.godebug;

import dev.jigo.runtime.funcs.FnLL_V;
import dev.jigo.runtime.sched.Godebug;
import dev.jigo.runtime.values.Func;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.Ptr;
import org.jspecify.annotations.Nullable;

/** The hooks between {@code internal/godebug} and the runtime. */
public final class Natives {
    private Natives() {}

    /** Calls {@code update(defaults, environment)}: the variable does not change while a program runs. */
    public static void setUpdate(Func update) {
        ((FnLL_V) update).call(GoString.of(Godebug.defaults()), GoString.of(Godebug.environment()));
    }

    /** Metrics of settings are not collected: runtime/metrics has no reader for them. */
    public static void registerMetric(@Nullable GoString name, Func read) {}

    /** The runtime itself has no setting whose non-default uses it would count. */
    public static void setNewIncNonDefault(Func newIncNonDefault) {}

    /** Writes {@code n} bytes at {@code p} to standard error. */
    public static int write(long fd, Object p, int n) {
        Ptr place = (Ptr) p;
        byte[] bytes = (byte[]) java.util.Objects.requireNonNull(place.base());
        System.err.write(bytes, place.index(), n);
        System.err.flush();
        return n;
    }
}
