/** The natives of Go's standard library, with the overlays of its packages beside them. */
module dev.jigo.stdlib {
    requires static transitive org.jspecify;
    requires dev.jigo.runtime;
    requires java.management;
    requires jdk.management;
}
