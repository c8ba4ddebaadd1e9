package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;

/**
 * Capacities as gc gives them: how append grows, and the sizes its allocator rounds up to. An element size is in bytes
 * under gc's layout for amd64, negative if the element holds no pointers.
 */
public final class Growth {
    /** The sizes of small objects. */
    private static final int[] CLASSES = {
        0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416,
        448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456,
        4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432,
        19072, 20480, 21760, 24576, 27264, 28672, 32768
    };

    private static final int LARGEST_SMALL = 32768;
    private static final int HEADER = 8;
    private static final int LARGEST_WITHOUT_HEADER = 512;
    private static final int PAGE = 8192;
    private static final int DOUBLING_LIMIT = 256;

    /** No Java array is longer. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    /** The least class that holds n bytes, by (n + 7) / 8. */
    private static final short[] CLASS_OF_WORDS = classOfWords();

    private Growth() {}

    private static short[] classOfWords() {
        short[] table = new short[LARGEST_SMALL / 8 + 1];
        int c = 0;
        for (int words = 0; words < table.length; words++) {
            while (CLASSES[c] < words * 8) {
                c++;
            }
            table[words] = (short) c;
        }
        return table;
    }

    /** The bytes that gc's allocator really gives for {@code size} bytes. */
    static long roundUp(long size, boolean pointers) {
        boolean header = pointers && size > LARGEST_WITHOUT_HEADER;
        long needed = header ? size + HEADER : size;
        if (needed <= LARGEST_SMALL - HEADER) {
            int rounded = CLASSES[CLASS_OF_WORDS[(int) (needed + 7 >> 3)]];
            return header ? rounded - HEADER : rounded;
        }
        return size + PAGE - 1 & -PAGE;
    }

    /** The capacity of a new array of {@code len} pointer-free elements whose space is rounded up. */
    static int roundedCapacity(int len, int size) {
        return (int) Math.min(LONGEST, roundUp((long) len * size, false) / size);
    }

    /** The capacity after growing a slice of capacity {@code cap} to at least {@code newLen > cap} elements. */
    public static int capacity(long newLen, int cap, int elemSize) {
        if (newLen > LONGEST) {
            if (newLen > Long.MAX_VALUE / Math.max(1, Math.abs(elemSize))) {
                throw Panics.runtimeError("growslice: len out of range");
            }
            throw new OutOfMemoryError("slice of " + newLen + " elements");
        }
        if (elemSize == 0) {
            return (int) newLen;
        }
        long size = Math.abs((long) elemSize);
        long rounded = roundUp(wanted(newLen, cap) * size, elemSize > 0) / size;
        return (int) Math.min(LONGEST, rounded);
    }

    private static long wanted(long newLen, int cap) {
        long doubled = 2L * cap;
        if (newLen > doubled) {
            return newLen;
        }
        if (cap < DOUBLING_LIMIT) {
            return doubled;
        }
        long grown = cap;
        while (grown < newLen) {
            grown += grown + 3 * DOUBLING_LIMIT >> 2;
        }
        return grown;
    }
}
