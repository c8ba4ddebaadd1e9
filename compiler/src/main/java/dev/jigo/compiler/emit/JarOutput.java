package dev.jigo.compiler.emit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes class files and other entries to a jar; the first entry of a name wins. Entries carry a constant time. */
public final class JarOutput implements ClassOutput, AutoCloseable {

    /** 1980-02-01, the same in every time zone as far as zip files can tell. */
    private static final long ENTRY_TIME = 318_211_200_000L;

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    /** Begins a jar; {@code fast} stores it uncompressed, as caches want it. */
    public JarOutput(Path file, boolean fast) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        zip = new ZipOutputStream(out);
        zip.setLevel(fast ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
    }

    /** Writes the manifest; has to come before all other entries. */
    public void manifest(Manifest manifest) throws IOException {
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (begin(JarFile.MANIFEST_NAME)) {
            manifest.write(zip);
            zip.closeEntry();
        }
    }

    /** Writes any entry. */
    public void entry(String name, byte[] bytes) throws IOException {
        if (begin(name)) {
            zip.write(bytes);
            zip.closeEntry();
        }
    }

    private boolean begin(String name) throws IOException {
        if (!names.add(name)) {
            return false;
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(ENTRY_TIME);
        zip.putNextEntry(entry);
        return true;
    }

    @Override
    public void put(String internalName, byte[] bytes) {
        try {
            entry(internalName + ".class", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
