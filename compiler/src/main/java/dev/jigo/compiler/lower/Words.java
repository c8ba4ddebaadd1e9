package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;

/** Values of the kinds Z, I, F and D as the 64-bit words in which channels and maps keep them. */
final class Words {

    private Words() {}

    /** Whether values of a kind are kept as words, not as references. */
    static boolean isWord(JType type) {
        return !type.isReference();
    }

    static Expr encode(Expr value) {
        return switch (value.type().kind()) {
            case 'Z' -> Ir.convert(ConvertOp.I2J, Ir.convert(ConvertOp.Z2I, value));
            case 'I' -> Ir.convert(ConvertOp.I2J, value);
            case 'F' -> Ir.convert(ConvertOp.I2J, Ir.callStatic("java/lang/Float", "floatToRawIntBits", "(F)I", value));
            case 'D' -> Ir.callStatic("java/lang/Double", "doubleToRawLongBits", "(D)J", value);
            default -> value;
        };
    }

    static Expr decode(Expr word, JType type) {
        return switch (type.kind()) {
            case 'Z' -> Ir.ne(word, Ir.i64(0));
            case 'I' -> Ir.convert(ConvertOp.J2I, word);
            case 'F' -> Ir.callStatic("java/lang/Float", "intBitsToFloat", "(I)F", Ir.convert(ConvertOp.J2I, word));
            case 'D' -> Ir.callStatic("java/lang/Double", "longBitsToDouble", "(J)D", word);
            default -> word;
        };
    }

    /** A number as the object that reflection and map keys use for it; references as they are. */
    static Expr boxed(Expr value) {
        return switch (value.type().kind()) {
            case 'Z' -> valueOf("java/lang/Boolean", "Z", value);
            case 'I' -> valueOf("java/lang/Integer", "I", value);
            case 'J' -> valueOf("java/lang/Long", "J", value);
            case 'F' -> valueOf("java/lang/Float", "F", value);
            case 'D' -> valueOf("java/lang/Double", "D", value);
            default -> value;
        };
    }

    private static Expr valueOf(String box, String kind, Expr value) {
        return Ir.callStatic(box, "valueOf", "(" + kind + ")L" + box + ";", value);
    }

    /** The number in such an object. */
    static Expr unboxed(Expr object, JType type) {
        return switch (type.kind()) {
            case 'Z' -> number(object, "java/lang/Boolean", "booleanValue", "Z");
            case 'I' -> number(object, "java/lang/Integer", "intValue", "I");
            case 'J' -> number(object, "java/lang/Long", "longValue", "J");
            case 'F' -> number(object, "java/lang/Float", "floatValue", "F");
            case 'D' -> number(object, "java/lang/Double", "doubleValue", "D");
            default -> Ir.cast(object, type);
        };
    }

    private static Expr number(Expr object, String box, String method, String kind) {
        return Ir.callVirtual(Ir.cast(object, JType.ref(box)), box, method, "()" + kind);
    }
}
