package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.IrFunction;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes a class body, and the companion classes its constants overflow into, to an output. */
final class ClassWriter {

    /** Estimated bytes of code from which a function is cut; the estimate may err, so there are further tries. */
    private static final int[] CUT_LIMITS = {52_000, 26_000, 10_000, 4_000};

    private static final int ACC_ABSTRACT = 0x0400;

    private final ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(Descriptors.HIERARCHY));
    private final ClassOutput output;

    ClassWriter(ClassOutput output) {
        this.output = output;
    }

    void write(ClassBody body) {
        for (int attempt = 0; ; attempt++) {
            try {
                build(body, CUT_LIMITS[attempt]).forEach(output::put);
                return;
            } catch (IllegalArgumentException tooLarge) {
                if (attempt == CUT_LIMITS.length - 1) {
                    throw tooLarge;
                }
            }
        }
    }

    /** The class and its companions, by name. */
    private Map<String, byte[]> build(ClassBody body, int cutLimit) {
        ClassConstants constants = new ClassConstants(body.name());
        Map<String, List<ClassConstants.Constant>> companions = new HashMap<>();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        byte[] bytes = classFile.build(Descriptors.classDesc(body.name()), builder -> {
            header(builder, body);
            LineTable lines = new LineTable(body.sourceFile());
            MethodEmitter methods = new MethodEmitter(body.name(), constants, lines);
            Set<String> seen = new HashSet<>();
            for (IrFunction method : body.methods()) {
                if (seen.add(method.name() + method.signature().descriptor())) {
                    emit(builder, methods, method, body.name(), cutLimit);
                }
            }
            drain(builder, methods, constants, body.name(), companions);
            lineTable(builder, lines);
        });
        classes.put(body.name(), bytes);
        companion(constants, companions, classes);
        return classes;
    }

    private static void header(ClassBuilder builder, ClassBody body) {
        List<ClassDesc> interfaces = new ArrayList<>();
        for (String name : new LinkedHashSet<>(body.interfaces())) {
            interfaces.add(Descriptors.classDesc(name));
        }
        builder.withFlags(body.access() | ((body.access() & ClassBody.INTERFACE) == 0 ? ClassBody.SUPER : 0))
                .withSuperclass(Descriptors.classDesc(body.superName()))
                .withInterfaceSymbols(interfaces);
        String sourceFile = body.sourceFile();
        if (sourceFile != null) {
            builder.with(SourceFileAttribute.of(sourceFile));
        }
        for (ClassBody.FieldBody field : body.fields()) {
            builder.withField(field.name(), Descriptors.desc(field.type()), field.access());
        }
    }

    private static void lineTable(ClassBuilder builder, LineTable lines) {
        List<String> values = lines.constants();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            builder.withField(
                    LineTable.FIELD + i,
                    ConstantDescs.CD_String,
                    field -> field.withFlags(
                                    ClassBody.PUBLIC | ClassBody.STATIC | ClassBody.FINAL | ClassBody.SYNTHETIC)
                            .with(ConstantValueAttribute.of(value)));
        }
    }

    private static void emit(
            ClassBuilder builder, MethodEmitter methods, IrFunction method, String owner, int cutLimit) {
        if ((method.access() & ACC_ABSTRACT) != 0) {
            builder.withMethod(method.name(), Descriptors.desc(method.signature()), method.access(), _ -> {});
            return;
        }
        for (IrFunction part : FunctionSplitter.split(method, owner, cutLimit)) {
            methods.emit(builder, part);
        }
    }

    /** Emits accessors until no new constants turn up; those of companions are set aside. */
    private static void drain(
            ClassBuilder builder,
            MethodEmitter methods,
            ClassConstants constants,
            String own,
            Map<String, List<ClassConstants.Constant>> companions) {
        for (var fresh = constants.drain(); !fresh.isEmpty(); fresh = constants.drain()) {
            for (ClassConstants.Constant constant : fresh) {
                if (constant.owner().equals(own)) {
                    accessor(builder, methods, constant, false);
                } else {
                    companions
                            .computeIfAbsent(constant.owner(), _ -> new ArrayList<>())
                            .add(constant);
                }
            }
        }
    }

    private static void accessor(
            ClassBuilder builder, MethodEmitter methods, ClassConstants.Constant constant, boolean shared) {
        int access = ClassBody.PRIVATE | ClassBody.STATIC | ClassBody.SYNTHETIC;
        builder.withField(constant.name(), Descriptors.desc(constant.type()), access);
        methods.emit(builder, ClassConstants.accessor(constant, shared));
    }

    /** Builds the companions; their own constants go to further ones. */
    private void companion(
            ClassConstants constants,
            Map<String, List<ClassConstants.Constant>> companions,
            Map<String, byte[]> classes) {
        while (!companions.isEmpty()) {
            String name = companions.keySet().stream().min(String::compareTo).orElseThrow();
            List<ClassConstants.Constant> pending = Objects.requireNonNull(companions.remove(name)); // a key of it
            byte[] bytes = classFile.build(Descriptors.classDesc(name), builder -> {
                builder.withFlags(ClassBody.PUBLIC | ClassBody.FINAL | ClassBody.SUPER | ClassBody.SYNTHETIC);
                MethodEmitter methods = new MethodEmitter(name, constants, new LineTable(null));
                for (ClassConstants.Constant constant : pending) {
                    accessor(builder, methods, constant, true);
                }
                drain(builder, methods, constants, name, companions);
            });
            if (classes.putIfAbsent(name, bytes) != null) {
                throw new IllegalStateException("constants of constants fill a class: " + name);
            }
        }
    }
}
