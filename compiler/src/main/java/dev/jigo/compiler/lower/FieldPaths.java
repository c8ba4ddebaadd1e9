package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.List;

/** Selections through embedded fields, and the receivers of the methods they lead to. */
final class FieldPaths {

    private final PackageLowering unit;

    FieldPaths(PackageLowering unit) {
        this.unit = unit;
    }

    /**
     * A value on a path.
     *
     * @param value the value; a struct or pointer to struct is the object
     * @param type the type, a pointer or not
     */
    record Step(Expr value, Type type) {}

    /** A field of the struct that a value is, or points to. */
    record FieldRef(Expr object, String owner, String name, JType jtype, Type type) {

        Expr get() {
            return Ir.field(object, owner, name, jtype);
        }
    }

    /** The type of the struct that a value of a type is or points to. */
    static Type structType(Type type) {
        return type.underlying() instanceof Pointer pointer ? Type.unalias(pointer.elem()) : type;
    }

    FieldRef field(Step from, int index) {
        Type structType = structType(from.type());
        Struct struct = (Struct) structType.underlying();
        Var field = struct.field(index);
        Type type = Type.unalias(field.type());
        return new FieldRef(
                from.value(), unit.jtype(structType).internalName(), fieldName(struct, index), unit.jtype(type), type);
    }

    /** The JVM name of a field. */
    static String fieldName(Struct struct, int index) {
        String name = struct.field(index).name();
        return name.equals("_") ? "_" + index : name;
    }

    /** The value at the end of a path of fields. */
    Step walk(Step from, List<Integer> path) {
        Step current = from;
        for (int index : path) {
            FieldRef field = field(current, index);
            current = new Step(field.get(), field.type());
        }
        return current;
    }

    /** A pointer to a field; the field's own object if it is a struct or array. */
    Expr address(FieldRef field) {
        if (Representations.isAggregate(field.type())) {
            return field.get();
        }
        String pointer = unit.requestFieldPointer(field.owner(), field.name(), field.jtype());
        return Ir.cast(
                Ir.newObject(pointer, "(L" + field.owner() + ";)V", field.object()),
                Representations.pointerOfKind(field.jtype().kind()));
    }

    /**
     * What a method promoted along a path gets as its receiver. Interfaces give the interface value.
     *
     * @param path not empty
     */
    Step receiver(Step from, List<Integer> path, Func method) {
        Step parent = walk(from, path.subList(0, path.size() - 1));
        FieldRef field = field(parent, path.getLast());
        if (method.hasPointerReceiver() && !(field.type().underlying() instanceof Pointer)) {
            return new Step(address(field), new Pointer(field.type()));
        }
        Step value = new Step(field.get(), field.type());
        return Representations.isInterface(field.type()) ? value : adapt(value, method);
    }

    /** Dereferences a pointer for a method that wants the value. */
    Step adapt(Step value, Func method) {
        if (method.hasPointerReceiver() || !(value.type().underlying() instanceof Pointer pointer)) {
            return value;
        }
        Type elem = Type.unalias(pointer.elem());
        return new Step(load(value.value(), elem), elem);
    }

    /** What a pointer points to; a struct or array is the object itself. */
    Expr load(Expr pointer, Type elem) {
        JType jtype = unit.jtype(elem);
        if (Representations.isAggregate(elem)) {
            return Ir.cast(
                    Ir.callStatic(
                            "java/util/Objects", "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;", pointer),
                    jtype);
        }
        JType pointerType = Representations.pointerOfKind(jtype.kind());
        return Ir.cast(
                Ir.callVirtual(
                        pointer,
                        pointerType.internalName(),
                        "get",
                        "()" + jtype.erased().descriptor()),
                jtype);
    }
}
