package dev.jigo.std.crypto.subtle;

/** Processors' mode of data-independent timing: not there. */
public final class Natives {
    private Natives() {}

    /** Whether it was on before. */
    public static boolean setDITEnabled() {
        return false;
    }

    public static void setDITDisabled() {}
}
