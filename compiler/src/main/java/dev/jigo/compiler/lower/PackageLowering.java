package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Checker;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.FileClass;
import dev.jigo.compiler.ir.ClassModel.StaticField;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The lowering of one package: collects its classes, and everything synthetic that its code asks for. */
public final class PackageLowering {

    /** A class of static members that is being put together. */
    private static final class OpenClass {
        private final @Nullable String sourceFile;
        private final List<StaticField> fields = new ArrayList<>();
        private final List<IrFunction> functions = new ArrayList<>();

        OpenClass(@Nullable String sourceFile) {
            this.sourceFile = sourceFile;
        }
    }

    private final Program program;
    private final Checker checker;
    private final Package pkg;
    private final Representations representations;
    private final TypeDescriptors descriptors;
    private final Callees callees;
    private final Instances instances = new Instances();
    private final MovingAppends movingAppends = new MovingAppends();
    private final PackageVariables variables;
    private final TypeClasses typeClasses;
    private final StructConversions structConversions;
    private final Map<String, OpenClass> open = new LinkedHashMap<>();
    private final Map<String, ClassModel> classes = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, MethodTargets> methodTargets = new HashMap<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();

    public PackageLowering(Program program, Checker checker) {
        this.program = program;
        this.checker = checker;
        this.pkg = checker.pkg();
        this.representations = new Representations(program.typeNames());
        this.descriptors = new TypeDescriptors(this);
        this.callees = new Callees(this);
        this.variables = new PackageVariables(this);
        this.typeClasses = new TypeClasses(this);
        this.structConversions = new StructConversions(this);
    }

    /** Lowers the package. */
    public List<ClassModel> lower() {
        for (File file : checker.files()) {
            fileClass(file);
        }
        new PackageMembers(this).lower();
        finish();
        List<ClassModel> result = new ArrayList<>();
        open.forEach((name, c) -> result.add(new FileClass(name, c.sourceFile, c.fields, c.functions)));
        result.addAll(classes.values());
        return result;
    }

    /** Lowers what has been asked for, and what that asks for, to the end. */
    private void finish() {
        FunctionBodies bodies = new FunctionBodies(this);
        while (!pending.isEmpty() || !instances.isEmpty()) {
            instances.drain(bodies::instance);
            while (!pending.isEmpty()) {
                pending.remove().run();
            }
        }
    }

    // Context

    Program program() {
        return program;
    }

    Checker checker() {
        return checker;
    }

    Package pkg() {
        return pkg;
    }

    /** The package's path in symbols. */
    String path() {
        return Program.symbolPath(pkg);
    }

    /** The package's Java package with a slash behind it. */
    String prefix() {
        return Symbols.packagePrefix(path());
    }

    Representations representations() {
        return representations;
    }

    TypeDescriptors descriptors() {
        return descriptors;
    }

    /** Calls of append that need not copy elements of struct or array type. */
    MovingAppends movingAppends() {
        return movingAppends;
    }

    Callees callees() {
        return callees;
    }

    Instances instances() {
        return instances;
    }

    PackageVariables variables() {
        return variables;
    }

    StructConversions structConversions() {
        return structConversions;
    }

    // Types

    /** The JVM type of a value; the classes it needs will be there. */
    JType jtype(Type type) {
        JType result = representations.of(type);
        if (result.isReference()) {
            mentionParts(type);
        }
        return result;
    }

    private void mentionParts(Type type) {
        if (Representations.isStruct(type)) {
            if (Representations.named(type) instanceof Named named) {
                mention(program.typeNames().structOwner(named));
            } else {
                mention((Struct) type.underlying());
            }
        } else if (type.underlying() instanceof dev.jigo.compiler.types.Pointer pointer
                && Representations.isStruct(pointer.elem())) {
            mentionParts(pointer.elem());
        } else if (type instanceof Tuple tuple && tuple.size() > 1) {
            requestTuple(representations.tupleClass(tuple));
        }
    }

    JType pointerType(Type elem) {
        if (Representations.isAggregate(elem)) {
            return jtype(elem);
        }
        return representations.pointer(elem);
    }

    Signature signature(dev.jigo.compiler.types.Signature signature) {
        List<JType> params = new ArrayList<>();
        signature.params().vars().forEach(v -> params.add(jtype(v.type())));
        Tuple results = signature.results();
        JType result = results.isEmpty()
                ? JType.V
                : jtype(results.size() == 1 ? results.at(0).type() : results);
        return new Signature(params, result);
    }

    /** The type object of a type. */
    Expr typeObject(Type type) {
        return Ir.type(descriptors.of(type));
    }

    /** Makes sure that the classes of a type exist, if no package alone is in charge of them. */
    void mention(Named named) {
        typeClasses.mention(named);
    }

    void mention(Struct struct) {
        typeClasses.mention(struct);
    }

    TypeClasses typeClasses() {
        return typeClasses;
    }

    /** The interface through which a method is called on interface values. */
    String methodInterface(Func method, dev.jigo.compiler.types.Signature signature) {
        String name = program.typeNames().methodInterface(method, signature);
        if (name.startsWith(Symbols.METHOD_INTERFACES)) {
            request(
                    name,
                    () -> new ClassModel.MethodInterface(
                            name, Symbols.instanceMethod(method.name(), name), signature(signature)));
        }
        return name;
    }

    // Classes

    /** Asks for a class that is made on the first request of its name. */
    void request(String name, Supplier<? extends ClassModel> model) {
        if (!classes.containsKey(name)) {
            pending.add(() -> {
                if (!classes.containsKey(name)) {
                    classes.put(name, model.get());
                }
            });
        }
    }

    /** Adds a class that is requested nowhere else. */
    void add(ClassModel model) {
        if (classes.put(model.name(), model) != null) {
            throw new IllegalStateException("two classes " + model.name());
        }
    }

    /** Whether a key is seen for the first time. */
    boolean once(String key) {
        return seen.add(key);
    }

    /** The targets of a type's methods whose wrappers go into a class. */
    MethodTargets methodTargets(Type type, String wrapperClass) {
        return methodTargets.computeIfAbsent(wrapperClass, owner -> new MethodTargets(this, type, owner));
    }

    /** Puts work off until what is being lowered is done. */
    void later(Runnable action) {
        pending.add(action);
    }

    void requestTuple(String name) {
        request(name, () -> new ClassModel.TupleClass(name));
    }

    /** The shape class of func values of a signature. */
    String requestShape(Signature signature) {
        StringBuilder name = new StringBuilder(Symbols.FUNCS).append("Fn");
        signature.params().forEach(p -> name.append(p.kind()));
        name.append('_');
        JType result = signature.result();
        if (result.isReference() && result.descriptor().startsWith("L" + Symbols.TUPLES)) {
            name.append(
                    result.internalName(),
                    Symbols.TUPLES.length(),
                    result.internalName().length());
            requestTuple(result.internalName());
        } else {
            name.append(result.kind());
        }
        return requestShape(name.toString());
    }

    String requestShape(String name) {
        request(name, () -> new ClassModel.FunctionShape(name));
        return name;
    }

    void requestStaticPointer(String name, PackageVariables.Field field) {
        request(name, () -> new ClassModel.StaticPointer(name, field.owner(), field.name(), field.type()));
    }

    String requestFieldPointer(String struct, String field, JType type) {
        String name = Symbols.fieldPointerClass(struct, field);
        request(name, () -> new ClassModel.FieldPointer(name, struct, field, type));
        return name;
    }

    // Static members

    /** The class of a file, opened if it is not yet. */
    String fileClass(File file) {
        SourceFile source = file.source();
        String name = source.name();
        String className = Symbols.fileClass(path(), name.substring(name.lastIndexOf('/') + 1));
        openClass(className, name);
        return className;
    }

    /**
     * Opens a class of static members.
     *
     * @param sourceFile null for generated code, whose frames are not Go's
     */
    void openClass(String name, @Nullable String sourceFile) {
        open.computeIfAbsent(name, _ -> new OpenClass(sourceFile));
    }

    boolean isOpen(String name) {
        return open.containsKey(name);
    }

    void addFunction(String owner, IrFunction function) {
        opened(owner).functions.add(function);
    }

    void addField(String owner, StaticField field) {
        opened(owner).fields.add(field);
    }

    private OpenClass opened(String name) {
        OpenClass c = open.get(name);
        if (c == null) {
            throw new IllegalStateException("class not opened: " + name);
        }
        return c;
    }
}
