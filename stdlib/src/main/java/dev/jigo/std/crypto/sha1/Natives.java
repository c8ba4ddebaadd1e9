package dev.jigo.std.crypto.sha1;

import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.std.crypto.DigestBlocks;
import org.jspecify.annotations.Nullable;

/** The compression function of SHA-1. */
public final class Natives {
    private Natives() {}

    /** False if the virtual machine does not give its own function away. */
    public static boolean compress(int[] state, @Nullable ByteSlice blocks) {
        return DigestBlocks.SHA1.update(state, 5, blocks);
    }
}
