package dev.jigo.std.syscall;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Native memory for one call. Chunks are reused and belong to no thread: a goroutine's thread changes, and the compiler may
 * hold on to the one it saw first, so a confined arena could be refused to its own user.
 */
public final class Scratch implements SegmentAllocator, AutoCloseable {
    private static final long CHUNK = 64 * 1024;
    private static final ConcurrentLinkedQueue<Scratch> FREE = new ConcurrentLinkedQueue<>();

    private final MemorySegment chunk = Arena.global().allocate(CHUNK, 16);
    private long used;
    private @Nullable Arena large;

    private Scratch() {}

    /** Memory for the caller until it closes it. */
    public static Scratch take() {
        Scratch free = FREE.poll();
        return free == null ? new Scratch() : free;
    }

    /** Zeroed memory; what does not fit into the chunk is the collector's. */
    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        long start = (used + byteAlignment - 1) & -byteAlignment;
        if (start + byteSize > CHUNK) {
            if (large == null) {
                large = Arena.ofAuto();
            }
            return large.allocate(byteSize, byteAlignment);
        }
        used = start + byteSize;
        return chunk.asSlice(start, byteSize).fill((byte) 0);
    }

    @Override
    public void close() {
        used = 0;
        large = null;
        FREE.add(this);
    }
}
