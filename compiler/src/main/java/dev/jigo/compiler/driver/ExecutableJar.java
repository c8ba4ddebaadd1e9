package dev.jigo.compiler.driver;

import dev.jigo.compiler.emit.JarOutput;
import dev.jigo.compiler.lower.Symbols;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Writes a program with everything it needs to one jar that {@code java -jar} runs. */
public final class ExecutableJar {

    /** Synthetic classes that packages share. */
    private static final Set<String> SHARED_FOLDERS =
            Set.of("go/·m/", "go/·s/", "dev/jigo/runtime/funcs/", "dev/jigo/runtime/tuples/");

    private static final String NATIVE_ACCESS = "--enable-native-access=";

    /** Who gets access: all that is on the class path. */
    private static final String EVERYBODY = "ALL-UNNAMED";

    private ExecutableJar() {}

    /**
     * Writes a jar.
     *
     * @param std the standard library: only the packages that the program needs go in
     * @param libraries jars or folders that go in whole, the runtime and the natives of the standard library; without
     *     Go sources and descriptions of modules
     * @param options of the JVM that runs the program; those that give access to the JDK go into the manifest, where {@code java -jar} finds them
     */
    public static void write(Path file, ProgramImage image, StdLibrary std, List<Path> libraries, List<String> options)
            throws IOException {
        try (JarOutput output = new JarOutput(file, false)) {
            output.manifest(manifest(options));
            for (Path jar : image.jars()) {
                copyJar(jar, output, _ -> true);
            }
            Set<String> folders = new HashSet<>(SHARED_FOLDERS);
            image.stdPackages().forEach(path -> folders.add(Symbols.packagePrefix(path)));
            copyJar(std.jar(), output, name -> folders.contains(name.substring(0, name.lastIndexOf('/') + 1)));
            for (Path library : libraries) {
                if (Files.isDirectory(library)) {
                    copyFolder(library, output);
                } else {
                    copyJar(library, output, ExecutableJar::isLibraryClass);
                }
            }
        }
    }

    private static Manifest manifest(List<String> options) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, ProgramImage.MAIN_CLASS.replace('/', '.'));
        addAccess(main, "Add-Exports", packages("--add-exports=", options));
        addAccess(main, "Add-Opens", packages("--add-opens=", options));
        addAccess(main, "Enable-Native-Access", options.contains(NATIVE_ACCESS + EVERYBODY) ? EVERYBODY : "");
        return manifest;
    }

    private static void addAccess(Attributes main, String name, String value) {
        if (!value.isEmpty()) {
            main.putValue(name, value);
        }
    }

    /** What an option {@code option module/package=ALL-UNNAMED} names, as a manifest lists it. */
    private static String packages(String option, List<String> options) {
        String end = "=" + EVERYBODY;
        return options.stream()
                .filter(o -> o.startsWith(option) && o.endsWith(end))
                .map(o -> o.substring(option.length(), o.length() - end.length()))
                .collect(Collectors.joining(" "));
    }

    private static boolean isLibraryClass(String name) {
        return !name.startsWith("META-INF/")
                && !name.equals("module-info.class")
                && !name.endsWith(".go")
                && !name.endsWith("/overlay.properties");
    }

    private static void copyJar(Path jar, JarOutput output, Predicate<String> wanted) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
                String name = entry.getName();
                if (!entry.isDirectory() && wanted.test(name)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        output.entry(name, in.readAllBytes());
                    }
                }
            }
        }
    }

    private static void copyFolder(Path folder, JarOutput output) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                if (isLibraryClass(name)) {
                    output.entry(name, Files.readAllBytes(file));
                }
            }
        }
    }
}
