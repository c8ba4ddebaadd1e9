package dev.jigo.std.crypto.internal.fips140.sha512;

import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.std.crypto.DigestBlocks;
import org.jspecify.annotations.Nullable;

/** The compression function of SHA-512. */
public final class Natives {
    private Natives() {}

    /** False if the virtual machine does not give its own function away. */
    public static boolean compress(long[] state, @Nullable ByteSlice blocks) {
        return DigestBlocks.SHA512.update(state, 8, blocks);
    }
}
