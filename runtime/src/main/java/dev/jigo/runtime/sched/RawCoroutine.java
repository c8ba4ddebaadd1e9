package dev.jigo.runtime.sched;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Set;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine on the JDK's one-shot delimited continuations. Needs
 * {@code --add-exports java.base/jdk.internal.vm=ALL-UNNAMED}.
 *
 * <p>With {@code --add-opens} for the same package it suspends by the JDK's switch itself. {@code Continuation.yield} looks for the innermost
 * continuation of a scope on the current thread; here that is known, since a goroutine's is never nested. Without the frames of
 * that search a parked goroutine is smaller, and a switch faster.
 *
 * <p>{@link #leave} is too long for the JIT compiler to inline, for two reasons. {@code Continuation.yield} reads the carrier thread, a value
 * the compiler takes for constant within one compiled method. Were it inlined into a loop of a goroutine, the read would be hoisted and
 * the second round would suspend whatever ran on the first round's thread. {@link Sched#getg()} has the same guard. And a stack with
 * interpreted frames is thawed two frames at a time; if one of the two is interpreted, every switch is slow. With {@code leave} on top they
 * are that and the loop that waits, compiled soon, and not its caller, which for a goroutine that began early is interpreted for ever.
 */
class RawCoroutine extends Continuation implements Coroutine {
    private static final ContinuationScope SCOPE = new ContinuationScope("goroutine");

    /** Freezes the stack of the continuation that runs; 0 when it has been resumed, else why it could not leave. */
    private static final @Nullable MethodHandle SWITCH = findSwitch();

    /** Runs a continuation from its beginning or from where it left; null unless {@link #SWITCH} is there as well. */
    private static final @Nullable MethodHandle ENTER = SWITCH == null ? null : findEnter();

    RawCoroutine(G g) {
        super(SCOPE, g);
    }

    private static @Nullable MethodHandle findSwitch() {
        return find("doYield", MethodType.methodType(int.class));
    }

    private static @Nullable MethodHandle findEnter() {
        return find(
                "enterSpecial", MethodType.methodType(void.class, Continuation.class, boolean.class, boolean.class));
    }

    private static @Nullable MethodHandle find(String name, MethodType signature) {
        Class<?> type = Continuation.class;
        if (!type.getModule().isOpen(type.getPackageName(), RawCoroutine.class.getModule())) {
            return null;
        }
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup()).findStatic(type, name, signature);
        } catch (ReflectiveOperationException e) {
            return null; // another JDK: the public way does the same
        }
    }

    @Override
    public boolean resume(G g) {
        if (ENTER == null) {
            run();
            return true;
        }
        try {
            ENTER.invokeExact((Continuation) this, g.hasBegun(), false);
        } catch (Throwable t) {
            throw Fatal.crash(t);
        }
        return true;
    }

    @Override
    public boolean suspend() {
        try {
            boolean left = leave(SCOPE) == 0;
            VarHandle.releaseFence(); // no store may move up over the switch
            return left;
        } catch (Throwable t) {
            throw Fatal.crash(t);
        }
    }

    /** Not 0: it could not leave. Over 325 bytecodes, see the class comment; {@code InliningGuardTest} checks it. */
    private static int leave(@Nullable ContinuationScope scope) throws Throwable {
        if (scope == null) {
            throw new IllegalStateException(Sched.padding(new int[] {
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53,
                54
            }));
        }
        if (SWITCH == null) {
            return Continuation.yield(scope) ? 0 : 1;
        }
        return (int) SWITCH.invokeExact();
    }

    @Override
    protected void onPinned(Pinned reason) {
        // Continuation.yield then returns false, and the goroutine parks its M.
    }

    @Override
    public List<StackFrame> frames() {
        return stackWalker(Set.of(Option.SHOW_HIDDEN_FRAMES, Option.RETAIN_CLASS_REFERENCE))
                .walk(s -> s.toList());
    }
}
