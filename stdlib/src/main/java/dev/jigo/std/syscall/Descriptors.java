package dev.jigo.std.syscall;

import dev.jigo.runtime.sched.Syscall;
import dev.jigo.runtime.tuples.TJJ;
import dev.jigo.runtime.values.ByteSlice;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reading, writing and asking about descriptors: the calls worth a path of their own. */
final class Descriptors {
    private static final long SYS_READ = 0;
    private static final long SYS_WRITE = 1;
    private static final long SYS_FCNTL = 72;
    private static final long F_GETFL = 3;

    /** More than this is moved in several calls of the system, as partial reads and writes allow. */
    private static final int LARGEST_COPY = 1 << 20;

    private Descriptors() {}

    static TJJ read(long fd, @Nullable ByteSlice p) {
        if (p == null || p.len == 0) {
            return transfer(SYS_READ, fd, MemorySegment.NULL, 0);
        }
        if (StandardStreams.canRead(fd)) {
            Syscall.entersyscallblock();
            try {
                return new TJJ(StandardStreams.read(p.a, p.off, p.len), 0);
            } catch (IOException failure) {
                return new TJJ(-1, StandardStreams.errno(failure));
            } finally {
                Syscall.exitsyscall();
            }
        }
        int n = Math.min(p.len, LARGEST_COPY);
        try (Scratch arena = Scratch.take()) {
            MemorySegment buffer = arena.allocate(n);
            TJJ result = transfer(SYS_READ, fd, buffer, n);
            if (result.r0 > 0) {
                MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, p.a, p.off, (int) result.r0);
            }
            return result;
        }
    }

    static TJJ write(long fd, @Nullable ByteSlice p) {
        if (p == null || p.len == 0) {
            return transfer(SYS_WRITE, fd, MemorySegment.NULL, 0);
        }
        if (StandardStreams.canWrite(fd)) {
            Syscall.entersyscall();
            try {
                StandardStreams.write(fd, p.a, p.off, p.len);
                return new TJJ(p.len, 0);
            } catch (IOException failure) {
                return new TJJ(-1, StandardStreams.errno(failure));
            } finally {
                Syscall.exitsyscall();
            }
        }
        int n = Math.min(p.len, LARGEST_COPY);
        try (Scratch arena = Scratch.take()) {
            MemorySegment buffer = arena.allocate(n);
            MemorySegment.copy(p.a, p.off, buffer, ValueLayout.JAVA_BYTE, 0, n);
            return transfer(SYS_WRITE, fd, buffer, n);
        }
    }

    private static TJJ transfer(long trap, long fd, MemorySegment buffer, int n) {
        try (Scratch arena = Scratch.take()) {
            Syscall.entersyscall();
            try {
                Libc.Result result = Libc.syscall(arena, trap, fd, buffer.address(), n);
                return new TJJ(result.value(), result.errno());
            } finally {
                Syscall.exitsyscall();
            }
        }
    }

    /** fcntl; the flags of the standard streams, which every program asks for at its start, are read from /proc. */
    static TJJ fcntl(long fd, long command, long argument) {
        if (command == F_GETFL && fd >= 0 && fd <= 2) {
            int flags = flagsFromProc(fd);
            if (flags >= 0) {
                return new TJJ(flags, 0);
            }
        }
        try (Scratch arena = Scratch.take()) {
            Libc.Result result = Libc.syscall(arena, SYS_FCNTL, fd, command, argument);
            return new TJJ(result.value(), result.errno());
        }
    }

    private static int flagsFromProc(long fd) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/fdinfo/" + fd))) {
                if (line.startsWith("flags:")) {
                    return Integer.parseInt(line.substring(6).strip(), 8);
                }
            }
            return -1;
        } catch (IOException noProc) {
            return -1;
        }
    }
}
