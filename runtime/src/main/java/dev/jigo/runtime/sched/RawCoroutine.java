package dev.jigo.runtime.sched;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Set;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine on the JDK's one-shot delimited continuations. Needs
 * {@code --add-exports java.base/jdk.internal.vm=ALL-UNNAMED}.
 *
 * <p>{@link #leave} is too long for the JIT compiler to inline: {@code Continuation.yield} reads the carrier thread, a value
 * the compiler takes for constant within one compiled method. Were it inlined into a loop of a goroutine, the read would be hoisted and
 * the second round would suspend whatever ran on the first round's thread. {@link Sched#getg()} has the same guard.
 */
class RawCoroutine extends Continuation implements Coroutine {
    private static final ContinuationScope SCOPE = new ContinuationScope("goroutine");

    RawCoroutine(Runnable target) {
        super(SCOPE, target);
    }

    @Override
    public boolean resume() {
        run();
        return true;
    }

    @Override
    public boolean suspend() {
        return leave(SCOPE);
    }

    /** Over 325 bytecodes, see the class comment; {@code InliningGuardTest} checks it. */
    private static boolean leave(@Nullable ContinuationScope scope) {
        if (scope == null) {
            throw new IllegalStateException(Sched.padding(new int[] {
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53,
                54
            }));
        }
        return Continuation.yield(scope);
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
