package dev.jigo.runtime.trace;

import java.util.List;

/** What gc has between {@code runtime.gopanic} and the function in which a run-time panic arose. */
public enum Raiser {
    BOUNDS(new Frame("runtime.panicBounds64", Frame.PANIC_FILE, 236, false), assembly("runtime.panicBounds", 2129)),
    MEMORY(
            new Frame("runtime.panicmem", Frame.PANIC_FILE, 336, true),
            new Frame("runtime.sigpanic", Frame.RUNTIME_SOURCES + "signal_unix.go", 931, true)),
    DIVIDE(new Frame("runtime.panicdivide", Frame.PANIC_FILE, 315, true)),
    SHIFT(new Frame("runtime.panicshift", Frame.PANIC_FILE, 307, true));

    private final List<Frame> frames;

    Raiser(Frame... frames) {
        this.frames = List.of(frames);
    }

    private static Frame assembly(String function, int line) {
        return new Frame(function, Frame.RUNTIME_SOURCES + "asm_amd64.s", line, true);
    }

    /** Innermost first. */
    List<Frame> frames() {
        return frames;
    }
}
