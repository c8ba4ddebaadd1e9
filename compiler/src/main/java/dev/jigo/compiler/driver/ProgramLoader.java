package dev.jigo.compiler.driver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a program from the jars of its packages; the standard library comes from the parent. The program's own classes
 * are looked for first: no name is in both, and asking the parent for one that it has not would open every jar of its class path.
 */
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
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            Class<?> own = known != null ? known : define(name);
            if (own == null) {
                return super.loadClass(name, resolve);
            }
            if (resolve) {
                resolveClass(own);
            }
            return own;
        }
    }

    /** The class of that name in one of the jars, null if there is none. */
    private @Nullable Class<?> define(String name) throws ClassNotFoundException {
        String entryName = name.replace('.', '/') + ".class";
        for (ZipFile jar : jars) {
            ZipEntry entry = jar.getEntry(entryName);
            if (entry != null) {
                byte[] bytes = read(jar, entry, name);
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
        return null;
    }

    private static byte[] read(ZipFile jar, ZipEntry entry, String name) throws ClassNotFoundException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
