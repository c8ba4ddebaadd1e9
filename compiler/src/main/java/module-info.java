/** The Go compiler: from source to class files. */
@SuppressWarnings("module") // the module named below is built after this one
module dev.jigo.compiler {
    requires static transitive org.jspecify;
    requires java.net.http;

    exports dev.jigo.compiler.driver to
            dev.jigo.cli;
    exports dev.jigo.compiler.load to
            dev.jigo.cli;
    exports dev.jigo.compiler.source to
            dev.jigo.cli;
}
