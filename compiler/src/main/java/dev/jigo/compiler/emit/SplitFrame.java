package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.CompareOp;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a function that was cut keeps the locals that several parts assign: an {@code Object[]} for references and a
 * {@code long[]} for numbers, made on entry and handed to each part.
 */
final class SplitFrame {

    private final LocalVar references = LocalVar.temp("refs", JType.OBJECT.array());
    private final LocalVar numbers = LocalVar.temp("nums", JType.J.array());
    private final Map<LocalVar, Integer> places = new IdentityHashMap<>();
    private int referenceCount;
    private int numberCount;

    /** Moves a local to the frame. */
    void add(LocalVar local) {
        if (!places.containsKey(local)) {
            places.put(local, local.type().isReference() ? referenceCount++ : numberCount++);
        }
    }

    boolean holds(LocalVar local) {
        return places.containsKey(local);
    }

    /** The locals that hold the two arrays; parameters of every part. */
    List<LocalVar> arrays() {
        return List.of(references, numbers);
    }

    /** Makes the arrays. */
    List<Stmt> allocation() {
        return List.of(
                Ir.declare(references, Ir.newArray(JType.OBJECT, Ir.i32(referenceCount))),
                Ir.declare(numbers, Ir.newArray(JType.J, Ir.i32(numberCount))));
    }

    Expr load(LocalVar local) {
        int place = place(local);
        JType type = local.type();
        if (type.isReference()) {
            return Ir.cast(Ir.element(Ir.get(references), Ir.i32(place)), type);
        }
        Expr number = Ir.element(Ir.get(numbers), Ir.i32(place));
        return switch (type.kind()) {
            case 'Z' -> Ir.compare(CompareOp.NE, number, Ir.i64(0));
            case 'I' -> Ir.convert(ConvertOp.J2I, number);
            case 'F' -> Ir.callStatic("java/lang/Float", "intBitsToFloat", "(I)F", Ir.convert(ConvertOp.J2I, number));
            case 'D' -> Ir.callStatic("java/lang/Double", "longBitsToDouble", "(J)D", number);
            default -> number;
        };
    }

    Stmt store(LocalVar local, Expr value) {
        int place = place(local);
        JType type = local.type();
        if (type.isReference()) {
            return Ir.setElement(Ir.get(references), Ir.i32(place), value);
        }
        Expr number = switch (type.kind()) {
            case 'Z' -> Ir.convert(ConvertOp.I2J, Ir.convert(ConvertOp.Z2I, value));
            case 'I' -> Ir.convert(ConvertOp.I2J, value);
            case 'F' -> Ir.convert(ConvertOp.I2J, Ir.callStatic("java/lang/Float", "floatToRawIntBits", "(F)I", value));
            case 'D' -> Ir.callStatic("java/lang/Double", "doubleToRawLongBits", "(D)J", value);
            default -> value;
        };
        return Ir.setElement(Ir.get(numbers), Ir.i32(place), number);
    }

    private int place(LocalVar local) {
        Integer place = places.get(local);
        if (place == null) {
            throw new IllegalStateException("not in the frame: " + local);
        }
        return place;
    }
}
