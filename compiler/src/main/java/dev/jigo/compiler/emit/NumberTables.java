package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.JType;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Arrays of number constants as strings, which {@code dev.jigo.runtime.values.Tables} decodes: a class file has no
 * better place for data. Bytes are one char each; all other numbers are cut into groups of 7 bits, low ones first, each a
 * char whose bit 7 is clear in the last group only: integers after zigzag coding, floats as raw bits with the bytes reversed.
 */
final class NumberTables {

    private static final ClassDesc TABLES = Descriptors.classDesc(RuntimeNames.TABLES);

    private NumberTables() {}

    /** Whether an element is a constant that a table can hold. */
    static boolean isNumber(Expr expr) {
        return expr instanceof Expr.ConstInt
                || expr instanceof Expr.ConstLong
                || expr instanceof Expr.ConstFloat
                || expr instanceof Expr.ConstDouble
                || expr instanceof Expr.ConstBool;
    }

    /** Pushes a new array: {@code Tables.fill(new T[n], text)}, repeated for each further piece of the text. */
    static void emit(CodeBuilder code, Expr.ArrayLiteral literal) {
        JType element = literal.element();
        ClassDesc array = Descriptors.desc(literal.type());
        code.loadConstant(literal.elements().size());
        ExpressionEmitter.newArray(code, element);
        LongStrings.load(code, encode(element, literal.elements()));
        code.invokestatic(TABLES, "fill", MethodTypeDesc.of(array, array, ConstantDescs.CD_String));
    }

    static String encode(JType element, List<Expr> elements) {
        StringBuilder text = new StringBuilder(elements.size() * 2);
        for (Expr expr : elements) {
            long bits = bits(expr);
            if (element.equals(JType.B)) {
                text.append((char) (bits & 0xff));
            } else {
                group(text, bits);
            }
        }
        return text.toString();
    }

    private static long bits(Expr expr) {
        return switch (expr) {
            case Expr.ConstInt e -> e.value();
            case Expr.ConstLong e -> e.value();
            case Expr.ConstBool e -> e.value() ? 1 : 0;
            case Expr.ConstFloat e -> Integer.reverseBytes(Float.floatToRawIntBits(e.value()));
            case Expr.ConstDouble e -> Long.reverseBytes(Double.doubleToRawLongBits(e.value()));
            default -> throw new IllegalArgumentException("no number: " + expr);
        };
    }

    private static void group(StringBuilder text, long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            text.append((char) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        text.append((char) rest);
    }
}
