package dev.jigo.runtime.panics;

import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Godebug;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.trace.Origin;
import dev.jigo.runtime.trace.Raiser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * panic, recover, Goexit, and the run-time panics. Methods that panic never return; their result is for {@code throw}, so that
 * callers need no code after them.
 */
public final class Panics {
    private Panics() {}

    // ---- the built-in functions ----

    /** panic(v). */
    public static RuntimeException panic(@Nullable Object v) {
        boolean refused = v == null && !Godebug.get("panicnil").equals("1");
        return Panicking.start(Sched.getg(), refused ? new PanicNilError() : v, null);
    }

    /** recover(), called by a function that a panic runs as deferred call. */
    public static @Nullable Object recover() {
        Panic p = Sched.getg().panic();
        if (p == null || p.goexit || p.recovered) {
            return null;
        }
        p.recovered = true;
        return p.value;
    }

    /** runtime.Goexit: runs all deferred calls and ends the goroutine. */
    public static RuntimeException goexit() {
        throw Panicking.goexit(Sched.getg());
    }

    /** Where this goroutine's panics that are under way come from, newest first. */
    public static List<Origin> origins() {
        return Panic.origins(Sched.getg().panic());
    }

    /** What raised these panics. */
    public static List<Optional<Raiser>> raisers() {
        return Panic.raisers(Sched.getg().panic());
    }

    // ---- where the runtime meets exceptions ----

    /** Whether {@code t} is no exception but control on its way: to a function whose deferred call recovered, to one whose deferred calls a panic has to run, or to the goroutine's end. */
    public static boolean isUnwinding(Throwable t) {
        return Panicking.isUnderWay(t);
    }

    /** The goroutine's function has let an exception escape. */
    public static void goroutineEnded(G g, Throwable t) {
        if (t instanceof Unwind) {
            Sched.goexited(g);
            return;
        }
        Panicking.ended(g, t);
    }

    // ---- run-time panics ----

    /** A runtime.Error with the given text after "runtime error: ". */
    public static RuntimeException runtimeError(String text) {
        return panic(new ErrorString(text));
    }

    /**
     * A bound out of range.
     *
     * @param signed whether x is of a signed type
     * @param y what it was compared with
     */
    public static RuntimeException bounds(long x, boolean signed, long y, BoundsError.Code code) {
        return panic(new BoundsError(x, signed, y, code));
    }

    /** {@code a[i]} with {@code len} elements. */
    public static RuntimeException index(long i, long len) {
        return panic(new BoundsError(i, true, len, BoundsError.Code.INDEX));
    }

    /** {@code a[i]} with an unsigned index. */
    public static RuntimeException indexU(long i, long len) {
        return panic(new BoundsError(i, false, len, BoundsError.Code.INDEX));
    }

    /** {@code s[:hi]}, hi over the length of an array or string. */
    public static RuntimeException sliceAlen(long hi, long len) {
        return panic(new BoundsError(hi, true, len, BoundsError.Code.SLICE_ALEN));
    }

    /** {@code s[:hi]}, hi over the capacity of a slice. */
    public static RuntimeException sliceAcap(long hi, long cap) {
        return panic(new BoundsError(hi, true, cap, BoundsError.Code.SLICE_ACAP));
    }

    /** {@code s[lo:hi]}, lo over hi. */
    public static RuntimeException sliceB(long lo, long hi) {
        return panic(new BoundsError(lo, true, hi, BoundsError.Code.SLICE_B));
    }

    /** {@code s[::max]}, max over the length of an array. */
    public static RuntimeException slice3Alen(long max, long len) {
        return panic(new BoundsError(max, true, len, BoundsError.Code.SLICE3_ALEN));
    }

    /** {@code s[::max]}, max over the capacity of a slice. */
    public static RuntimeException slice3Acap(long max, long cap) {
        return panic(new BoundsError(max, true, cap, BoundsError.Code.SLICE3_ACAP));
    }

    /** {@code s[:hi:max]}, hi over max. */
    public static RuntimeException slice3B(long hi, long max) {
        return panic(new BoundsError(hi, true, max, BoundsError.Code.SLICE3_B));
    }

    /** {@code s[lo:hi:]}, lo over hi. */
    public static RuntimeException slice3C(long lo, long hi) {
        return panic(new BoundsError(lo, true, hi, BoundsError.Code.SLICE3_C));
    }

    /** {@code ([n]T)(s)}, s shorter than n. */
    public static RuntimeException sliceConvert(long len, long n) {
        return panic(new BoundsError(len, true, n, BoundsError.Code.CONVERT));
    }

    public static RuntimeException divide() {
        return runtimeError(ErrorString.DIVIDE);
    }

    public static RuntimeException shift() {
        return runtimeError(ErrorString.SHIFT);
    }

    public static RuntimeException nilMap() {
        return panic(new PlainError("assignment to entry in nil map"));
    }

    public static RuntimeException nilDereference() {
        return panic(new MemoryError());
    }

    public static RuntimeException makesliceLen() {
        return runtimeError("makeslice: len out of range");
    }

    public static RuntimeException makesliceCap() {
        return runtimeError("makeslice: cap out of range");
    }

    public static RuntimeException makechan() {
        return panic(new PlainError("makechan: size out of range"));
    }

    public static RuntimeException uncomparable(String type) {
        return runtimeError("comparing uncomparable type " + type);
    }

    public static RuntimeException unhashable(String type) {
        return runtimeError("hash of unhashable type " + type);
    }

    /** A run-time panic whose text has no "runtime error: " before it. */
    public static RuntimeException plain(String text) {
        return panic(new PlainError(text));
    }

    /** panic with a Go string. */
    public static RuntimeException string(String text) {
        return panic(dev.jigo.runtime.values.GoString.of(text));
    }

    /** A failed type assertion; {@code text}: all of Error(). */
    public static RuntimeException typeAssertion(String text) {
        return panic(new TypeAssertionError(text));
    }

    /** A method called through a nil pointer that its wrapper would have to dereference. */
    public static RuntimeException panicwrap(String pkg, String type, String method) {
        return panic(new PlainError(
                "value method " + pkg + "." + type + "." + method + " called using nil *" + type + " pointer"));
    }

    /** An iterator function called its loop body after the loop had ended, and the like. */
    public static RuntimeException rangeState(String text) {
        return runtimeError("range function continued iteration after " + text);
    }
}
