package dev.jigo.std.crypto.md5;

import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.std.crypto.DigestBlocks;
import org.jspecify.annotations.Nullable;

/** The compression function of MD5. */
public final class Natives {
    private Natives() {}

    /** False if the virtual machine does not give its own function away. */
    public static boolean compress(int[] state, @Nullable ByteSlice blocks) {
        return DigestBlocks.MD5.update(state, 4, blocks);
    }
}
