package dev.jigo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Every method and field that the compiled standard library names must exist: in itself, the runtime or the natives. */
class StdLinkageTest {
    private static final String[] JARS = {"std.jar", "jigo-runtime.jar", "jigo-stdlib.jar"};

    private final Map<String, ClassModel> classes = new HashMap<>();

    @Test
    void everyNamedMemberExists() throws IOException {
        Path lib = Path.of(Checkout.jigo()).getParent().resolveSibling("lib");
        for (String jar : JARS) {
            read(lib.resolve(jar));
        }
        TreeSet<String> missing = new TreeSet<>();
        for (ClassModel model : classes.values()) {
            if (model.thisClass().asInternalName().startsWith("go/")) {
                check(model, missing);
            }
        }
        assertThat(missing).isEmpty();
    }

    private void read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().endsWith(".class") && !entry.getName().equals("module-info.class")) {
                    ClassModel model =
                            ClassFile.of().parse(zip.getInputStream(entry).readAllBytes());
                    classes.putIfAbsent(model.thisClass().asInternalName(), model);
                }
            }
        }
    }

    private void check(ClassModel user, TreeSet<String> missing) {
        for (PoolEntry entry : user.constantPool()) {
            if (entry instanceof MemberRefEntry member) {
                String owner = member.owner().asInternalName();
                boolean ours = owner.startsWith("go/") || owner.startsWith("dev/jigo/");
                if (ours && !exists(owner, member)) {
                    missing.add(owner + "." + member.name().stringValue()
                            + member.type().stringValue());
                }
            }
        }
    }

    private boolean exists(String owner, MemberRefEntry member) {
        ClassModel model = classes.get(owner);
        if (model == null) {
            // Java's own superclasses and interfaces have the rest.
            return owner.startsWith("java/");
        }
        boolean here =
                member instanceof MethodRefEntry || member.type().stringValue().startsWith("(")
                        ? model.methods().stream()
                                .anyMatch(m -> m.methodName().equals(member.name())
                                        && m.methodType().equals(member.type()))
                        : model.fields().stream()
                                .anyMatch(f -> f.fieldName().equals(member.name())
                                        && f.fieldType().equals(member.type()));
        return here
                || Stream.concat(model.superclass().stream(), model.interfaces().stream())
                        .anyMatch(parent -> exists(parent.asInternalName(), member));
    }
}
