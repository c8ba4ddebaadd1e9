package dev.jigo.compiler.emit;

/** Where class files go. Called by one thread at a time. */
public interface ClassOutput {

    /**
     * Takes a class file.
     *
     * @param internalName such as {@code go/main/x·go}
     */
    void put(String internalName, byte[] bytes);
}
