package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import java.util.List;

/** Numbers as Java's wrapper objects, for reflection. */
final class Wrappers {

    private Wrappers() {}

    private static String wrapper(JType type) {
        return switch (type.kind()) {
            case 'Z' -> "java/lang/Boolean";
            case 'I' -> "java/lang/Integer";
            case 'J' -> "java/lang/Long";
            case 'F' -> "java/lang/Float";
            case 'D' -> "java/lang/Double";
            default -> throw new IllegalArgumentException("no wrapper for " + type);
        };
    }

    private static String unwrapMethod(JType type) {
        return switch (type.kind()) {
            case 'Z' -> "booleanValue";
            case 'I' -> "intValue";
            case 'J' -> "longValue";
            case 'F' -> "floatValue";
            default -> "doubleValue";
        };
    }

    /** A value as an object. */
    static Expr box(Expr value, JType type) {
        if (type.isReference()) {
            return value;
        }
        String wrapper = wrapper(type);
        return Ir.callStatic(wrapper, "valueOf", Signature.of(JType.ref(wrapper), type.value()), List.of(value));
    }

    /** A value of a type from an object. */
    static Expr unbox(Expr object, JType type) {
        if (type.isReference()) {
            return Ir.cast(object, type);
        }
        String wrapper = wrapper(type);
        Expr wrapped = Ir.cast(object, JType.ref(wrapper));
        return Ir.callVirtual(wrapped, wrapper, unwrapMethod(type), Signature.of(type.value()), List.of());
    }
}
