package dev.jigo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runtime as others get it: {@code tests/consumer}, outside the tree, takes it from a repository by its coordinates.
 * Nothing is downloaded: what that build needs besides, this one has in its local repository, which serves as the
 * central one.
 */
class ConsumerTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String VERSION = System.getProperty("jigo.version");
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final String REST = """
            sum: 5050
            workers: 1000
            select: timeout
            timer: true
            deferred: last
            deferred: first
            """;
    private static final String OWN = "scheduler: Jigo's\n" + REST;
    private static final String JDK = "scheduler: the JDK's\n" + REST;

    @TempDir
    private static Path folder;

    private static Path consumer;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        consumer = folder.resolve("consumer");
        copyTree(Checkout.ROOT.resolve("tests/consumer"), consumer);
        Path released = folder.resolve("released");
        publish(released, "jigo", Checkout.ROOT.resolve("pom.xml"), "pom");
        publish(released, "jigo-runtime", Checkout.ROOT.resolve("runtime/pom.xml"), "pom");
        publish(
                released,
                "jigo-runtime",
                Checkout.ROOT.resolve("runtime/target/jigo-runtime-" + VERSION + ".jar"),
                "jar");
        Files.writeString(folder.resolve("settings.xml"), settings(released));
        List<String> maven = List.of(
                "env",
                "JAVA_HOME=" + JAVA_HOME,
                System.getProperty("jigo.maven") + "/bin/mvn",
                "-B",
                "-ntp",
                "-o",
                "-Daether.offline.protocols=file",
                "-s",
                folder.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + folder.resolve("local"),
                "-Djigo.version=" + VERSION,
                "package");
        Execution built = Execution.of(consumer, LIMIT, maven);
        assertThat(built.status()).as(built.out() + built.err()).isZero();
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path f : files.toList()) {
                Files.copy(f, to.resolve(from.relativize(f).toString()));
            }
        }
    }

    private static void publish(Path repository, String artifact, Path file, String type) throws IOException {
        Path at = repository.resolve("dev/jigo/" + artifact + "/" + VERSION);
        Files.createDirectories(at);
        Files.copy(file, at.resolve(artifact + "-" + VERSION + "." + type));
    }

    private static String settings(Path released) {
        return """
            <settings>
              <mirrors>
                <mirror><id>here</id><mirrorOf>central</mirrorOf><url>%s</url></mirror>
              </mirrors>
              <profiles>
                <profile>
                  <id>released</id>
                  <repositories>
                    <repository>
                      <id>released</id><url>%s</url>
                      <snapshots><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
                    </repository>
                  </repositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>released</activeProfile></activeProfiles>
            </settings>
            """.formatted(Path.of(System.getProperty("jigo.repository")).toUri(), released.toUri());
    }

    private static Execution java(String... options) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(JAVA_HOME.resolve("bin/java").toString()));
        command.addAll(List.of(options));
        return Execution.of(consumer, LIMIT, command);
    }

    private static String[] onClassPath(String... options) {
        String path = "target/consumer.jar:target/lib/jigo-runtime-" + VERSION + ".jar";
        return Stream.concat(Stream.of(options), Stream.of("-cp", path, "consumer.Main"))
                .toArray(String[]::new);
    }

    private static String[] onModulePath(String... options) {
        return Stream.concat(
                        Stream.of(options),
                        Stream.of("-p", "target/consumer.jar:target/lib", "-m", "consumer/consumer.Main"))
                .toArray(String[]::new);
    }

    private static void runsOnOwnScheduler(Execution ran) {
        assertThat(ran.out()).as(ran.err()).isEqualTo(OWN);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
    }

    /** And says so once, with the option that would change it. */
    private static void runsOnTheJdks(Execution ran, String opened) {
        assertThat(ran.out()).as(ran.err()).isEqualTo(JDK);
        assertThat(ran.err()).containsOnlyOnce("--add-opens java.base/java.lang=" + opened);
        assertThat(ran.err().lines().count()).isEqualTo(2); // the JDK's logger writes two for a record
        assertThat(ran.status()).isZero();
    }

    @Test
    void onTheClassPath() throws Exception {
        runsOnOwnScheduler(java(onClassPath("--add-opens=java.base/java.lang=ALL-UNNAMED")));
    }

    @Test
    void onTheClassPathWithoutOptions() throws Exception {
        runsOnTheJdks(java(onClassPath()), "ALL-UNNAMED");
    }

    @Test
    void onTheModulePath() throws Exception {
        runsOnOwnScheduler(java(onModulePath("--add-opens=java.base/java.lang=dev.jigo.runtime")));
    }

    @Test
    void onTheModulePathWithoutOptions() throws Exception {
        runsOnTheJdks(java(onModulePath()), "dev.jigo.runtime");
    }

    @Test
    void asAnExecutableJar() throws Exception {
        runsOnOwnScheduler(java("-jar", "target/consumer.jar"));
    }
}
