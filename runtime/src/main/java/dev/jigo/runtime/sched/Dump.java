package dev.jigo.runtime.sched;

import dev.jigo.runtime.panics.Panic;
import dev.jigo.runtime.trace.Frame;
import dev.jigo.runtime.trace.JavaStack;
import dev.jigo.runtime.trace.Origin;
import dev.jigo.runtime.trace.Traceback;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dumps of goroutines in Go's format. */
public final class Dump {
    private Dump() {}

    static List<Frame> currentStack() {
        G self = Sched.getg();
        if (self.thread != null) {
            return JavaStack.of(self.thread.getStackTrace());
        }
        List<Origin> origins = Panic.origins(self.panic());
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(s -> Frame.ofWalk(s.toList(), origins));
    }

    static String goroutine(G g, String status, List<Frame> frames) {
        StringBuilder out = new StringBuilder();
        Traceback.print(out, g.goid, status, frames, g.site, g.parentId);
        return out.toString();
    }

    /** All goroutines but the calling one, each after a blank line. The world is stopped. */
    static String othersAfterBlank() {
        String others = others(Sched.getg());
        return others.isEmpty() ? "" : "\n" + others;
    }

    static String others(@Nullable G but) {
        StringBuilder out = new StringBuilder();
        for (G g : AllGs.snapshot()) {
            if (g != but && g.status() != G.DEAD) {
                out.append(out.isEmpty() ? "" : "\n").append(goroutine(g, status(g), stack(g)));
            }
        }
        return out.toString();
    }

    /** runtime.Stack: the calling goroutine, and all others if asked for. */
    public static String stack(boolean all) {
        G self = Sched.getg();
        String own = goroutine(self, "running", currentStack());
        if (!all) {
            return own;
        }
        StopTheWorld.stop();
        String others = others(self);
        StopTheWorld.start(Processors.allp.length);
        return others.isEmpty() ? own : own + "\n" + others;
    }

    /** The stacks of all goroutines, the calling one's first. */
    public static List<List<Frame>> stacks() {
        G self = Sched.getg();
        List<List<Frame>> stacks = new ArrayList<>();
        stacks.add(currentStack());
        StopTheWorld.stop();
        for (G g : AllGs.snapshot()) {
            if (g != self && g.status() != G.DEAD) {
                stacks.add(stack(g));
            }
        }
        StopTheWorld.start(Processors.allp.length);
        return stacks;
    }

    private static String status(G g) {
        String status = g.status() == G.RUNNING && g.thread != null ? javaStatus(g.thread) : AllGs.statusText(g);
        int since = g.waitSince();
        if (since != 0 && (g.status() == G.WAITING || g.status() == G.SYSCALL)) {
            long minutes = (Clock.nanotime() / 1_000_000_000L - since) / 60;
            if (minutes >= 1) {
                status += ", " + minutes + " minutes";
            }
        }
        return g.lockCount() > 0 ? status + ", locked to thread" : status;
    }

    /** A goroutine of Java code may wait for something of the JDK, of which the scheduler knows nothing. */
    private static String javaStatus(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> "waiting in Java code";
            case BLOCKED -> "waiting for a Java monitor";
            default -> "running";
        };
    }

    private static List<Frame> stack(G g) {
        Thread own = g.thread;
        if (own != null) {
            return JavaStack.of(own.getStackTrace());
        }
        M m = g.m;
        if (m != null) {
            return Frame.ofTrace(m.getStackTrace(), Panic.origins(g.panic()));
        }
        Coroutine c = g.coroutine;
        return c == null ? List.of() : Frame.ofWalk(c.frames(), Panic.origins(g.panic()));
    }
}
