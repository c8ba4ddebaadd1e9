package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.Bridge;
import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.ClassModel.StructField;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes of types: struct classes, boxes, pointer boxes. Those of a package's own types are made when the
 * package is
 * lowered; those of instances, local types and unnamed structs when they are first mentioned, by every package that
 * does.
 */
final class TypeClasses {

    private final PackageLowering unit;
    private final Program program;
    private final TypeNames names;
    private final Set<String> made = new HashSet<>();

    TypeClasses(PackageLowering unit) {
        this.unit = unit;
        this.program = unit.program();
        this.names = program.typeNames();
    }

    void mention(Named named) {
        boolean anybodys = named.isInstance() || program.isLocal(named.obj());
        if (anybodys && !named.isGeneric() && made.add(names.typeClass(named))) {
            unit.later(() -> make(named));
        }
    }

    void mention(Struct struct) {
        String name = Symbols.structClass(names.text(struct));
        if (made.add(name)) {
            unit.later(() -> makeUnnamed(struct, name));
        }
    }

    /** Makes the classes of a type that the package declares. */
    void declare(Named named) {
        if (!named.isGeneric() && made.add(names.typeClass(named))) {
            make(named);
        }
    }

    private void make(Named named) {
        String typeClass = names.typeClass(named);
        List<MethodSets.Method> methods = MethodSets.of(named);
        MethodTargets targets = new MethodTargets(unit, named, Symbols.wrapperClass(typeClass));
        boolean ownStruct =
                named.underlying() instanceof Struct && names.ownsClass(named) && names.boundClass(named) == null;
        if (ownStruct) {
            unit.add(structClass(typeClass, named, pointerBridges(methods, targets)));
        }
        unit.add(new ClassModel.ValueBox(
                names.boxClass(named),
                unit.jtype(named),
                unit.descriptors().of(named),
                metadata(named, methods, targets),
                valueBridges(methods, targets)));
        if (!methods.isEmpty()) {
            Pointer pointer = new Pointer(named);
            unit.add(new ClassModel.PointerBox(
                    Symbols.pointerBoxClass(typeClass),
                    unit.jtype(pointer),
                    unit.descriptors().of(pointer),
                    ownStruct ? nilBridges(methods, targets) : pointerBridges(methods, targets)));
        }
    }

    private void makeUnnamed(Struct struct, String name) {
        List<MethodSets.Method> methods = MethodSets.of(struct);
        MethodTargets targets = new MethodTargets(unit, struct, Symbols.wrapperClass(name));
        unit.add(structClass(name, struct, pointerBridges(methods, targets)));
        unit.add(new ClassModel.ValueBox(
                Symbols.boxClass(name),
                JType.ref(name),
                unit.descriptors().of(struct),
                null,
                valueBridges(methods, targets)));
        if (!methods.isEmpty()) {
            Pointer pointer = new Pointer(struct);
            unit.add(new ClassModel.PointerBox(
                    Symbols.pointerBoxClass(name),
                    JType.ref(name),
                    unit.descriptors().of(pointer),
                    nilBridges(methods, targets)));
        }
    }

    private ClassModel.StructClass structClass(String name, Type type, List<Bridge> bridges) {
        Struct struct = (Struct) type.underlying();
        List<StructField> fields = new ArrayList<>();
        for (int i = 0; i < struct.size(); i++) {
            Type field = Type.unalias(struct.field(i).type());
            unit.jtype(field);
            fields.add(new StructField(
                    FieldPaths.fieldName(struct, i),
                    struct.field(i).isBlank(),
                    unit.representations().variable(field)));
        }
        return new ClassModel.StructClass(
                name, unit.descriptors().of(type), fields, Predicates.comparable(type), bridges);
    }

    // Bridges

    private List<Bridge> pointerBridges(List<MethodSets.Method> methods, MethodTargets targets) {
        List<Bridge> bridges = new ArrayList<>();
        for (MethodSets.Method method : methods) {
            add(bridges, method, targets.ofPointer(method));
        }
        return bridges;
    }

    private List<Bridge> valueBridges(List<MethodSets.Method> methods, MethodTargets targets) {
        List<Bridge> bridges = new ArrayList<>();
        for (MethodSets.Method method : methods) {
            if (!method.ofPointer()) {
                add(bridges, method, targets.ofValue(method));
            }
        }
        return bridges;
    }

    private List<Bridge> nilBridges(List<MethodSets.Method> methods, MethodTargets targets) {
        List<Bridge> bridges = new ArrayList<>();
        for (MethodSets.Method method : methods) {
            add(bridges, method, targets.ofNil(method));
        }
        return bridges;
    }

    private void add(List<Bridge> bridges, MethodSets.Method method, MethodTargets.Target target) {
        Func func = method.func();
        String iface = unit.methodInterface(func, func.signature());
        Signature signature = unit.signature(func.signature());
        String name = Symbols.instanceMethod(func.name(), iface);
        bridges.add(new Bridge(iface, name, signature, target.ordinary()));
        if (target.deferred() != null) {
            bridges.add(new Bridge(iface, name + Symbols.DEFERRED, signature, target.deferred()));
        }
    }

    // Metadata

    private ClassModel.NamedType metadata(Named named, List<MethodSets.Method> methods, MethodTargets targets) {
        StringBuilder text = new StringBuilder();
        for (MethodSets.Method method : methods) {
            MethodTargets.Target target = method.ofPointer() ? targets.ofPointer(method) : targets.ofValue(method);
            Func func = method.func();
            text.append(method.ofPointer() ? 'p' : 'v');
            TypeDescriptors.string(text, func.name());
            TypeDescriptors.string(text, func.isExported() ? "" : Program.symbolPath(func));
            MethodRef ref = target.ordinary();
            TypeDescriptors.string(text, ref.owner());
            TypeDescriptors.string(text, ref.name());
            TypeDescriptors.string(text, ref.signature().descriptor());
            unit.descriptors().signature(text, func.signature());
        }
        String path = named.obj().pkg() == null ? "" : Program.symbolPath(named.obj());
        return new ClassModel.NamedType(
                names.goName(named), path, unit.descriptors().underlying(named), text.toString());
    }

    /** Whether pointers to a declared type have methods, and so a box class of their own. */
    boolean hasPointerBox(Type elem) {
        Type type = Type.unalias(elem);
        if (type == Universe.ERROR) {
            return false;
        }
        return (type instanceof Named || type instanceof Struct)
                && !MethodSets.of(type).isEmpty();
    }
}
