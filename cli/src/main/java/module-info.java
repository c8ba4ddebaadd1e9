/** The {@code jigo} command. */
module dev.jigo.cli {
    requires static transitive org.jspecify;
    requires dev.jigo.compiler;
    requires dev.jigo.stdlib;
    requires info.picocli;
    requires java.net.http;

    opens dev.jigo.cli to
            info.picocli;
}
