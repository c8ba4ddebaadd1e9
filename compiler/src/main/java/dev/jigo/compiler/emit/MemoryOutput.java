package dev.jigo.compiler.emit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps class files in memory, in the order in which they came. */
public final class MemoryOutput implements ClassOutput {

    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    @Override
    public void put(String internalName, byte[] bytes) {
        classes.put(internalName, bytes);
    }

    /** Internal name to class file. */
    public Map<String, byte[]> classes() {
        return classes;
    }
}
