package dev.jigo.compiler.driver;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds references of compiled classes to classes, methods and fields that do not exist: functions without a body that have no
 * native, and runtime entry points that the compiler names and the runtime lacks. The classes of the JDK are not looked at.
 */
public final class ReferenceCheck {

    /** The members a class declares, and where else to look. */
    private record Declared(Set<String> members, List<String> parents) {}

    private final List<Path> libraries;
    private final List<ZipFile> jars = new ArrayList<>();
    private final Map<String, @Nullable Declared> known = new HashMap<>();

    private ReferenceCheck(List<Path> libraries) {
        this.libraries = libraries;
    }

    /**
     * Checks the classes of a jar.
     *
     * @param libraries jars and folders with the classes that it may refer to
     * @return what is missing, each with a class that refers to it, sorted
     */
    public static List<String> run(Path jar, List<Path> libraries) throws IOException {
        ReferenceCheck check =
                new ReferenceCheck(libraries.stream().filter(Files::isDirectory).toList());
        try {
            check.jars.add(new ZipFile(jar.toFile()));
            for (Path library : libraries) {
                if (!Files.isDirectory(library)) {
                    check.jars.add(new ZipFile(library.toFile()));
                }
            }
            return check.run();
        } finally {
            for (ZipFile zip : check.jars) {
                zip.close();
            }
        }
    }

    private List<String> run() throws IOException {
        Map<String, String> missing = new TreeMap<>();
        ZipFile jar = jars.getFirst();
        for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(e -> (ZipEntry) e)::iterator) {
            if (entry.getName().endsWith(".class")) {
                ClassModel model = ClassFile.of().parse(bytes(jar, entry));
                for (String reference : missingIn(model)) {
                    missing.putIfAbsent(reference, model.thisClass().asInternalName());
                }
            }
        }
        return missing.entrySet().stream()
                .map(e -> e.getKey() + " in " + e.getValue())
                .toList();
    }

    private Set<String> missingIn(ClassModel model) throws IOException {
        Set<String> missing = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member) {
                String owner = member.owner().asInternalName();
                String name = member.name().stringValue() + member.type().stringValue();
                if (isOurs(owner) && declared(owner) != null && !hasMember(owner, name)) {
                    missing.add(owner + "." + name);
                }
            } else if (entry instanceof ClassEntry referred) {
                String name = referred.asInternalName();
                if (isOurs(name) && declared(name) == null) {
                    missing.add(name);
                }
            }
        }
        return missing;
    }

    private static boolean isOurs(String name) {
        return name.startsWith("go/") || name.startsWith("dev/jigo/");
    }

    private boolean hasMember(String owner, String member) throws IOException {
        if (!isOurs(owner)) {
            return true;
        }
        Declared declared = declared(owner);
        if (declared == null) {
            return false;
        }
        if (declared.members().contains(member)) {
            return true;
        }
        for (String parent : declared.parents()) {
            if (isOurs(parent) ? hasMember(parent, member) : isOfObject(member)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfObject(String member) {
        String name = member.substring(0, Math.max(0, member.indexOf('(')));
        return switch (name) {
            case "getClass", "hashCode", "equals", "toString", "clone" -> true;
            default -> false;
        };
    }

    private @Nullable Declared declared(String name) throws IOException {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        byte[] bytes = find(name + ".class");
        Declared declared = bytes == null ? null : read(ClassFile.of().parse(bytes));
        known.put(name, declared);
        return declared;
    }

    private static Declared read(ClassModel model) {
        Set<String> members = new HashSet<>();
        model.methods()
                .forEach(m -> members.add(
                        m.methodName().stringValue() + m.methodType().stringValue()));
        model.fields()
                .forEach(f ->
                        members.add(f.fieldName().stringValue() + f.fieldType().stringValue()));
        List<String> parents = new ArrayList<>();
        model.superclass().ifPresent(s -> parents.add(s.asInternalName()));
        model.interfaces().forEach(i -> parents.add(i.asInternalName()));
        return new Declared(members, parents);
    }

    private byte @Nullable [] find(String resource) throws IOException {
        for (Path library : libraries) {
            Path file = library.resolve(resource);
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
        }
        for (ZipFile jar : jars) {
            ZipEntry entry = jar.getEntry(resource);
            if (entry != null) {
                return bytes(jar, entry);
            }
        }
        return null;
    }

    private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
