package dev.jigo.compiler.driver;

import dev.jigo.compiler.lower.Symbols;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The compiled standard library: a jar that {@link StdBuilder} wrote. */
public final class StdLibrary {

    private final Path jar;
    private final String id;
    private final ImportTable imports;
    private final ZipFile zip;

    private StdLibrary(Path jar, String id, ImportTable imports, ZipFile zip) {
        this.jar = jar;
        this.id = id;
        this.imports = imports;
        this.zip = zip;
    }

    /** Opens the library in a jar; stays open as long as the process. */
    public static StdLibrary open(Path jar) throws IOException {
        ZipFile zip = new ZipFile(jar.toFile());
        ZipEntry entry = zip.getEntry(ImportTable.RESOURCE);
        if (entry == null) {
            zip.close();
            throw new IOException(jar + " is no compiled standard library: it has no " + ImportTable.RESOURCE);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new StdLibrary(jar, BuildId.of(jar), ImportTable.parse(text), zip);
        }
    }

    public Path jar() {
        return jar;
    }

    /** Which packages there are, and what they import. */
    public ImportTable imports() {
        return imports;
    }

    /** What tells this build of the library from others. */
    String id() {
        return id;
    }

    boolean hasInit(String importPath) {
        return hasClass(Symbols.initClass(importPath));
    }

    /** Whether the library has a class of that internal name. */
    boolean hasClass(String name) {
        return zip.getEntry(name + ".class") != null;
    }
}
