package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** The IR's types as {@code java.lang.classfile} names them. */
final class Descriptors {

    /**
     * Every class but Object is a class that extends Object. That is what stack maps need: values are cast to the
     * declared type where they are stored, so that no two different classes meet where a more special one is expected.
     */
    static final ClassHierarchyResolver HIERARCHY = desc -> desc.equals(ConstantDescs.CD_Object)
            ? ClassHierarchyInfo.ofClass(null)
            : ClassHierarchyInfo.ofClass(ConstantDescs.CD_Object);

    private Descriptors() {}

    static ClassDesc classDesc(String internalName) {
        return internalName.startsWith("[")
                ? ClassDesc.ofDescriptor(internalName)
                : ClassDesc.ofInternalName(internalName);
    }

    static ClassDesc desc(JType type) {
        return ClassDesc.ofDescriptor(type.descriptor());
    }

    static MethodTypeDesc desc(Signature signature) {
        return MethodTypeDesc.ofDescriptor(signature.descriptor());
    }

    /** The kind of a value on the operand stack or in a local. */
    static TypeKind kind(JType type) {
        return switch (type.descriptor().charAt(0)) {
            case 'Z', 'B', 'S', 'C', 'I' -> TypeKind.INT;
            case 'J' -> TypeKind.LONG;
            case 'F' -> TypeKind.FLOAT;
            case 'D' -> TypeKind.DOUBLE;
            case 'V' -> TypeKind.VOID;
            default -> TypeKind.REFERENCE;
        };
    }

    /** The kind of an array element, which tells byte, short and boolean from int. */
    static TypeKind elementKind(JType type) {
        return TypeKind.fromDescriptor(type.descriptor());
    }
}
