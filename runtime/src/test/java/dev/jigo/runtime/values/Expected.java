package dev.jigo.runtime.values;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What gc printed. */
final class Expected {
    private Expected() {}

    /** The lines of a table beside the tests. */
    static List<String> lines(String name) {
        try (InputStream in = Expected.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of the panic that a piece of code ends with; that of a Java exception where generated code relies on
     * one.
     */
    static String panic(ThrowingCallable code) {
        Throwable thrown = catchThrowable(code);
        return thrown == null ? "none" : String.valueOf(thrown.getMessage());
    }
}
