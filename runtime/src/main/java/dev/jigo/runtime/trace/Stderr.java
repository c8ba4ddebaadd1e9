package dev.jigo.runtime.trace;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The process's standard error, unbuffered: one write per call. */
public final class Stderr {
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.err);

    private Stderr() {}

    public static void print(String text) {
        print(text.getBytes(StandardCharsets.UTF_8));
    }

    public static void print(byte[] bytes) {
        try {
            OUT.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
