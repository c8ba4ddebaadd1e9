/** Go's concurrency and values on the Java virtual machine. No dependencies. */
@SuppressWarnings("module") // the module named below is built after this one
module dev.jigo.runtime {
    requires static org.jspecify; // not transitive: users need not have it
    requires jdk.unsupported; // sun.misc.Signal
    requires static jdk.jfr; // events, while something is recorded

    exports dev.jigo;
    exports dev.jigo.testing;

    // Generated code runs on the class path; among modules only the natives see these.
    exports dev.jigo.runtime.chans to
            dev.jigo.stdlib;
    exports dev.jigo.runtime.funcs to
            dev.jigo.stdlib;
    exports dev.jigo.runtime.panics to
            dev.jigo.stdlib;
    exports dev.jigo.runtime.sched to
            dev.jigo.stdlib;
    exports dev.jigo.runtime.sync to
            dev.jigo.stdlib;
    exports dev.jigo.runtime.trace to
            dev.jigo.stdlib;
    exports dev.jigo.runtime.tuples to
            dev.jigo.stdlib;
    exports dev.jigo.runtime.types to
            dev.jigo.stdlib;
    exports dev.jigo.runtime.values to
            dev.jigo.stdlib;
}
