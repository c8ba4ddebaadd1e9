package dev.jigo.runtime.panics;

import dev.jigo.runtime.sched.Fatal;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.values.GoString;
import java.util.ArrayList;
import java.util.List;

/** The end of a program by a panic that nobody recovered. */
final class UncaughtPanic {
    private UncaughtPanic() {}

    /** Prints the chain of panics and the goroutine, and exits with status 2. */
    static RuntimeException report(G g, Panic p) {
        List<Panic> chain = new ArrayList<>();
        for (Panic at = p; at != null; at = at.link) {
            chain.addFirst(at);
        }
        if (chain.stream().anyMatch(at -> at.printing)) {
            Fatal.fatal("panic while printing panic value" + (p.value instanceof GoString s ? ": " + s : ""));
        }
        chain.forEach(at -> at.printing = true);
        String text = text(chain);
        if (chain.stream().anyMatch(at -> at.value instanceof MemoryError)) {
            text += "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]\n";
        }
        throw Fatal.panicked(g, text, p.origin, p.value instanceof JavaError);
    }

    private static String text(List<Panic> chain) {
        StringBuilder out = new StringBuilder();
        boolean again = false;
        for (Panic at : chain) {
            if (at.goexit || again) {
                again = at.repanicked;
                continue;
            }
            out.append(out.isEmpty() ? "" : "\t").append("panic: ");
            out.append(PanicText.of(at.value).replace("\n", "\n\t"));
            again = at.repanicked;
            if (at.recovered) {
                out.append(again ? " [recovered, repanicked]" : " [recovered]");
            }
            out.append('\n');
        }
        return out.toString();
    }
}
