package dev.jigo.compiler.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes class files below a directory. */
public final class DirectoryOutput implements ClassOutput {

    private final Path root;

    public DirectoryOutput(Path root) {
        this.root = root;
    }

    @Override
    public void put(String internalName, byte[] bytes) {
        Path file = root.resolve(internalName + ".class");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
