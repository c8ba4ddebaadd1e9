package dev.jigo.std.syscall;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** Descriptors 0, 1 and 2 through Java's streams, with the errno that an IOException tells of. */
final class StandardStreams {
    static final int EIO = 5;
    private static final FileInputStream IN = new FileInputStream(FileDescriptor.in);
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);
    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

    private StandardStreams() {}

    static boolean canRead(long fd) {
        return fd == 0;
    }

    static boolean canWrite(long fd) {
        return fd == 1 || fd == 2;
    }

    /** Reads what there is, at most {@code len} bytes; returns their number, 0 at the end. */
    static int read(byte[] buffer, int off, int len) throws IOException {
        return Math.max(0, IN.read(buffer, off, len));
    }

    static void write(long fd, byte[] buffer, int off, int len) throws IOException {
        (fd == 1 ? OUT : ERR).write(buffer, off, len);
    }

    /** The errno behind an exception of the streams above, whose message is the C library's text. */
    static int errno(IOException failure) {
        return switch (failure.getMessage()) {
            case "Broken pipe" -> 32;
            case "Bad file descriptor", "Stream Closed" -> 9;
            case "No space left on device" -> 28;
            case "Resource temporarily unavailable" -> 11;
            case "Connection reset by peer" -> 104;
            case "Is a directory" -> 21;
            case "Invalid argument" -> 22;
            case "File too large" -> 27;
            case null, default -> EIO;
        };
    }
}
