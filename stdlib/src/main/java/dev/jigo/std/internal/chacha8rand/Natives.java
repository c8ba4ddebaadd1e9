package dev.jigo.std.internal.chacha8rand;

/**
 * ChaCha8Rand (C2SP): four ChaCha blocks of eight rounds at a time, stored interleaved: word r of block i is the 32-bit word
 * number 4r+i, two words to a 64-bit element in little-endian order.
 */
public final class Natives {
    private static final int[] CONSTANTS = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};
    private static final int BLOCKS = 4;
    private static final int WORDS = 16;
    private static final int DOUBLE_ROUNDS = 4;

    private Natives() {}

    public static void block(long[] seed, long[] blocks, int counter) {
        int[] key = new int[WORDS];
        System.arraycopy(CONSTANTS, 0, key, 0, 4);
        for (int i = 0; i < 8; i++) {
            key[4 + i] = (int) (seed[i >> 1] >>> 32 * (i & 1));
        }
        int[] x = new int[WORDS];
        int[] out = new int[WORDS * BLOCKS];
        for (int i = 0; i < BLOCKS; i++) {
            System.arraycopy(key, 0, x, 0, WORDS);
            x[12] = counter + i;
            for (int round = 0; round < DOUBLE_ROUNDS; round++) {
                doubleRound(x);
            }
            for (int r = 0; r < WORDS; r++) {
                // Only the key words are added back: the others hold no secret.
                out[r * BLOCKS + i] = r >= 4 && r < 12 ? x[r] + key[r] : x[r];
            }
        }
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = (out[2 * i] & 0xffffffffL) | ((long) out[2 * i + 1] << 32);
        }
    }

    private static void doubleRound(int[] x) {
        quarterRound(x, 0, 4, 8, 12);
        quarterRound(x, 1, 5, 9, 13);
        quarterRound(x, 2, 6, 10, 14);
        quarterRound(x, 3, 7, 11, 15);
        quarterRound(x, 0, 5, 10, 15);
        quarterRound(x, 1, 6, 11, 12);
        quarterRound(x, 2, 7, 8, 13);
        quarterRound(x, 3, 4, 9, 14);
    }

    private static void quarterRound(int[] x, int a, int b, int c, int d) {
        x[a] += x[b];
        x[d] = Integer.rotateLeft(x[d] ^ x[a], 16);
        x[c] += x[d];
        x[b] = Integer.rotateLeft(x[b] ^ x[c], 12);
        x[a] += x[b];
        x[d] = Integer.rotateLeft(x[d] ^ x[a], 8);
        x[c] += x[d];
        x[b] = Integer.rotateLeft(x[b] ^ x[c], 7);
    }
}
