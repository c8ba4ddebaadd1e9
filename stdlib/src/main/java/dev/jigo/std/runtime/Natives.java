package dev.jigo.std.runtime;

import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.Dump;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Syscall;
import dev.jigo.runtime.tuples.TII;
import dev.jigo.runtime.tuples.TJJ;
import dev.jigo.runtime.tuples.TJZ;
import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.runtime.values.Func;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.Slice;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The functions without a body of Go's package runtime, and those that other packages reach in it by linkname. */
public final class Natives {
    private static final String VERSION = "go1.26.8";

    private Natives() {}

    // Goroutines

    public static void Gosched() {
        Sched.gosched();
    }

    public static void Goexit() {
        throw Panics.goexit();
    }

    public static long GOMAXPROCS(long n) {
        return Sched.gomaxprocs((int) Math.min(n, Integer.MAX_VALUE));
    }

    public static void SetDefaultGOMAXPROCS() {
        Sched.gomaxprocs(Sched.NCPU);
    }

    public static long NumCPU() {
        return Sched.NCPU;
    }

    public static long NumGoroutine() {
        return Sched.numGoroutine();
    }

    public static void LockOSThread() {
        Sched.lockOSThread();
    }

    public static void UnlockOSThread() {
        Sched.unlockOSThread();
    }

    public static long nanotime() {
        return Clock.nanotime();
    }

    // Stacks

    public static long Stack(@Nullable ByteSlice buf, boolean all) {
        byte[] text = Dump.stack(all).getBytes(StandardCharsets.UTF_8);
        int n = (int) Math.min(text.length, Slice.len(buf));
        if (buf != null) {
            System.arraycopy(text, 0, buf.a, buf.off, n);
        }
        return n;
    }

    public static long callers(long skip, @Nullable LongSlice pcs) {
        return ProgramCounters.callers((int) skip, pcs);
    }

    public static GoString frameFunction(long pc) {
        return GoString.of(ProgramCounters.function(pc));
    }

    public static GoString frameFile(long pc) {
        return GoString.of(ProgramCounters.file(pc));
    }

    public static long frameLine(long pc) {
        return ProgramCounters.line(pc);
    }

    public static long frameEntry(long pc) {
        return ProgramCounters.entry(pc);
    }

    public static long goroutineStacks(@Nullable LongSlice pcs) {
        return ProgramCounters.goroutines(pcs);
    }

    /** A break point of a debugger that runs the virtual machine is set outside; there is nothing to stop for. */
    public static void Breakpoint() {}

    // Memory

    public static void GC() {
        Memory.collect();
    }

    public static void readMemStats(@Nullable LongSlice figures) {
        Memory.figures(figures);
    }

    public static void KeepAlive(@Nullable Object x) {
        java.lang.ref.Reference.reachabilityFence(x);
    }

    public static void SetFinalizer(@Nullable Object object, @Nullable Object finalizer) {
        Finalizers.set(object, finalizer);
    }

    public static long addCleanup(Object pointer, Func run) {
        return Finalizers.addCleanup(pointer, (Fn_V) run);
    }

    public static void stopCleanup(long id) {
        Finalizers.stopCleanup(id);
    }

    // The environment

    public static GoString GOROOT() {
        String root = System.getenv("GOROOT");
        return GoString.of(root == null ? "" : root);
    }

    public static GoString Version() {
        return GoString.of(VERSION);
    }

    public static void SetCPUProfileRate(long hz) {
        CpuProfile.rate((int) hz);
    }

    // Reached by linkname

    public static void entersyscall() {
        Syscall.entersyscall();
    }

    public static void exitsyscall() {
        Syscall.exitsyscall();
    }

    /** Traces have no generations: there are none. */
    public static void traceAdvance(boolean stop) {}

    public static long traceClockNow() {
        return Clock.nanotime();
    }

    /** 64 random bits, not for cryptography. */
    public static long rand() {
        return ThreadLocalRandom.current().nextLong();
    }

    /** A random number below n. */
    public static int randn(int n) {
        return (int) ((ThreadLocalRandom.current().nextInt() & 0xffffffffL) * (n & 0xffffffffL) >>> 32);
    }

    /** fcntl with the runtime's convention: the result and the errno. */
    public static TII fcntl(int fd, int command, int argument) {
        TJJ result = dev.jigo.std.syscall.Natives.fcntl(fd, command, argument);
        return new TII((int) result.r0, (int) result.r1);
    }

    private static final class Random {
        static final SecureRandom SECURE = new SecureRandom();
    }

    /** Fills p with cryptographically strong random bytes. */
    public static TJZ vgetrandom(@Nullable ByteSlice p, int flags) {
        if (p != null) {
            byte[] bytes = new byte[p.len];
            Random.SECURE.nextBytes(bytes);
            System.arraycopy(bytes, 0, p.a, p.off, p.len);
        }
        return new TJZ(Slice.len(p), true);
    }

    /** A crash report goes to standard error only; all bits set say that there was no other descriptor before. */
    public static long setCrashFD(long fd) {
        return -1;
    }

    public static int write(long fd, Object p, int n) {
        return dev.jigo.std.internal.godebug.Natives.write(fd, p, n);
    }
}
