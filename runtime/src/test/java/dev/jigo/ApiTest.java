package dev.jigo;

import static org.assertj.core.api.Assertions.assertThat;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import japicmp.output.stdout.StdoutOutputGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public API is what {@code api.txt} says, as japicmp sees it beside nothing. A change, compatible or not, must be
 * written down there: run this test with {@code -Djigo.api=update}, and look at the difference.
 */
class ApiTest {
    private static final List<String> PACKAGES = List.of("dev.jigo", "dev.jigo.testing");
    private static final Path RECORDED = Path.of("src/test/resources/dev/jigo/api.txt");

    @TempDir
    private Path folder;

    @Test
    void isWhatIsWrittenDown() throws IOException, URISyntaxException {
        String api = api();
        assertThat(api).contains("INTERFACE: PUBLIC ABSTRACT dev.jigo.SendChan");
        if (System.getProperty("jigo.api", "").equals("update")) {
            Files.writeString(RECORDED, api);
        }
        assertThat(api).isEqualTo(Files.readString(RECORDED));
    }

    private String api() throws IOException, URISyntaxException {
        Options options = Options.newDefault();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.setOldClassPath(Optional.of(""));
        options.setNewClassPath(Optional.of(""));
        options.addIncludeFromArgument(Optional.of(String.join(";", PACKAGES)), true);
        JarArchiveComparatorOptions comparison = JarArchiveComparatorOptions.of(options);
        comparison.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        List<JApiClass> classes = new JarArchiveComparator(comparison)
                .compare(List.of(), List.of(new JApiCmpArchive(archive().toFile(), "new")));
        return new StdoutOutputGenerator(options, classes)
                .generate()
                .lines()
                .filter(l -> l.contains("+++"))
                .filter(l -> !l.contains("CLASS FILE FORMAT") && !l.endsWith("SUPERCLASS: java.lang.Object"))
                .map(l -> l.replaceFirst("\\+\\+\\+ +(NEW )?", "").replace("(+)", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The compiled packages as a jar, which japicmp wants. */
    private Path archive() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Chan.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = folder.resolve("runtime.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : PACKAGES) {
                add(name.replace('.', '/'), classes, out);
            }
        }
        return jar;
    }

    private static void add(String packageFolder, Path classes, JarOutputStream out) throws IOException {
        try (Stream<Path> compiled = Files.list(classes.resolve(packageFolder))) {
            for (Path c : compiled.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(packageFolder + "/" + c.getFileName()));
                Files.copy(c, out);
            }
        }
    }
}
