package dev.jigo.std.crypto.internal.boring.sig;

/** Functions that do nothing: scanners of executables look for their symbols. */
public final class Natives {
    private Natives() {}

    public static void BoringCrypto() {}

    public static void FIPSOnly() {}

    public static void StandardCrypto() {}
}
