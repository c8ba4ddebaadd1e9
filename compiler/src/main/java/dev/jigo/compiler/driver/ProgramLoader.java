package dev.jigo.compiler.driver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Loads the classes of a program from the jars of its packages; the standard library comes from the parent. */
final class ProgramLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final List<ZipFile> jars = new ArrayList<>();

    ProgramLoader(ClassLoader parent, List<Path> jars) throws IOException {
        super("program", parent);
        for (Path jar : jars) {
            this.jars.add(new ZipFile(jar.toFile()));
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String entryName = name.replace('.', '/') + ".class";
        for (ZipFile jar : jars) {
            ZipEntry entry = jar.getEntry(entryName);
            if (entry != null) {
                byte[] bytes = read(jar, entry, name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
        throw new ClassNotFoundException(name);
    }

    private static byte[] read(ZipFile jar, ZipEntry entry, String name) throws ClassNotFoundException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
