package dev.jigo.compiler.driver;

import dev.jigo.compiler.emit.JarOutput;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.lower.Symbols;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one package as the cache keeps them.
 *
 * @param jar the file
 * @param hasInit whether there is something to initialise
 * @param mainClass the class of function {@code main}, null if there is none
 */
record PackageArchive(Path jar, boolean hasInit, @Nullable String mainClass) {

    private static final String MAIN_ENTRY = "go/main-class";

    static void write(Path file, Map<String, byte[]> classes, @Nullable String mainClass) throws IOException {
        try (JarOutput output = new JarOutput(file, true)) {
            if (mainClass != null) {
                output.entry(MAIN_ENTRY, mainClass.getBytes(StandardCharsets.UTF_8));
            }
            classes.forEach(output::put);
        }
    }

    static PackageArchive read(Path file, String symbolPath) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean hasInit = zip.getEntry(Symbols.initClass(symbolPath) + ".class") != null;
            ZipEntry main = zip.getEntry(MAIN_ENTRY);
            if (main == null) {
                return new PackageArchive(file, hasInit, null);
            }
            try (InputStream in = zip.getInputStream(main)) {
                return new PackageArchive(file, hasInit, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** What the archive of a package will be. */
    static PackageArchive of(Path jar, String symbolPath, List<ClassModel> models) {
        String init = Symbols.initClass(symbolPath);
        boolean hasInit = models.stream().anyMatch(model -> model.name().equals(init));
        return new PackageArchive(jar, hasInit, mainClass(symbolPath, models));
    }

    /** The class of {@code func main()} in package main, null if there is none. */
    private static @Nullable String mainClass(String symbolPath, List<ClassModel> models) {
        if (symbolPath.equals("main")) {
            for (ClassModel model : models) {
                if (model instanceof ClassModel.FileClass file
                        && file.functions().stream().anyMatch(PackageArchive::isMain)) {
                    return file.name();
                }
            }
        }
        return null;
    }

    private static boolean isMain(IrFunction function) {
        return function.name().equals("main")
                && function.signature().descriptor().equals("()V");
    }
}
