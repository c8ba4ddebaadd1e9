package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.BinaryOp;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.lower.BranchLowering.Target;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranges over slices, arrays and strings. The length is taken before the loop; elements are read straight from the Java
 * array behind an int index, which the JVM's compilers handle best.
 */
final class RangeElementsLowering {

    private final FunctionLowering f;
    private final RangeLowering ranges;

    RangeElementsLowering(FunctionLowering f, RangeLowering ranges) {
        this.f = f;
        this.ranges = ranges;
    }

    // Slices

    void slice(RangeStmt s, Target target, Type elem, List<Stmt> out) {
        JType sliceType = f.representations().slice(elem);
        String owner = sliceType.internalName();
        Expr slice = Ir.get(f.temp("slice", f.expr(s.x()), out));
        LocalVar length = f.temp("len", orZero(slice, Ir.field(slice, owner, "len", JType.I)), out);
        List<Stmt> body = new ArrayList<>();
        LocalVar counter;
        if (ranges.wantsValue(s)) {
            JType arrayType = f.representations().storage(elem).array();
            LocalVar array = f.temp(
                    "array",
                    Ir.conditional(
                            Ir.notNull(slice), Ir.field(slice, owner, "a", arrayType), Ir.nullOf(arrayType), arrayType),
                    out);
            LocalVar offset = f.temp("off", orZero(slice, Ir.field(slice, owner, "off", JType.I)), out);
            counter = f.narrowing().counter("i", Ir.i32(0), out);
            Expr index = Ir.add(Ir.get(offset), Ir.get(counter));
            Expr value = f.copying.copy(load(Ir.get(array), index, elem), elem);
            ranges.both(s, RangeLowering.asLong(counter), Universe.INT, value, elem, body);
        } else {
            counter = f.narrowing().counter("i", Ir.i32(0), out);
            ranges.key(s, RangeLowering.asLong(counter), Universe.INT, body);
        }
        ranges.body(s, body);
        out.add(RangeLowering.counted(target, counter, Ir.get(length), body));
    }

    private static Expr orZero(Expr reference, Expr value) {
        return Ir.conditional(Ir.notNull(reference), value, Ir.i32(0));
    }

    /** An element of a Java array as a value of its Go type. */
    private Expr load(Expr array, Expr index, Type elem) {
        Expr element = Ir.element(array, index);
        if (Representations.isUnsignedSmall(elem)) {
            int mask = f.representations().storage(elem).equals(JType.B) ? 0xff : 0xffff;
            return Ir.and(element, Ir.i32(mask));
        }
        return f.copying.orZero(element, elem);
    }

    // Arrays

    /**
     * A range over an array or a pointer to one. The operand is not evaluated if its length is constant and no value is
     * wanted; an array whose values are wanted is ranged over in a copy.
     */
    void array(RangeStmt s, Target target, Array array, List<Stmt> out) {
        List<Stmt> body = new ArrayList<>();
        boolean wanted = ranges.wantsValue(s);
        LocalVar storage = null;
        if (wanted) {
            storage = f.temp("array", operand(s), out);
        } else if (f.order.hasCall(s.x())) {
            out.add(Ir.eval(f.expr(s.x())));
        }
        LocalVar counter = f.narrowing().counter("i", Ir.i32(0), out);
        if (storage != null) {
            Type elem = array.elem();
            Expr value = f.copying.copy(load(Ir.get(storage), Ir.get(counter), elem), elem);
            ranges.both(s, RangeLowering.asLong(counter), Universe.INT, value, elem, body);
        } else {
            ranges.key(s, RangeLowering.asLong(counter), Universe.INT, body);
        }
        ranges.body(s, body);
        out.add(RangeLowering.counted(target, counter, Ir.i32(Copying.length(array)), body));
    }

    private Expr operand(RangeStmt s) {
        Type type = f.type(s.x());
        return type.underlying() instanceof Pointer ? f.expr(s.x()) : f.owned(s.x(), type);
    }

    // Strings

    /** A range over the runes of a string; bytes of ASCII are runes of their own. */
    void string(RangeStmt s, Target target, List<Stmt> out) {
        Expr string = Ir.get(f.temp("string", f.expr(s.x()), out));
        LocalVar length = f.temp("len", orZero(string, stringField(string, "len", JType.I)), out);
        LocalVar counter = f.narrowing().counter("i", Ir.i32(0), out);
        LocalVar next = f.temp("next", Ir.i32(0), out);
        List<Stmt> body = new ArrayList<>();
        LocalVar rune = decode(string, counter, next, body);
        ranges.both(s, RangeLowering.asLong(counter), Universe.INT, Ir.get(rune), Universe.RUNE, body);
        ranges.body(s, body);
        out.add(Ir.loop(
                target.label(), Ir.lt(Ir.get(counter), Ir.get(length)), body, List.of(Ir.set(counter, Ir.get(next)))));
    }

    private static LocalVar decode(Expr string, LocalVar counter, LocalVar next, List<Stmt> out) {
        LocalVar rune = LocalVar.temp("rune", JType.I);
        Expr at = Ir.add(stringField(string, "off", JType.I), Ir.get(counter));
        out.add(Ir.declare(rune, Ir.element(stringField(string, "a", JType.B.array()), at)));
        LocalVar decoded = LocalVar.temp("decoded", JType.J);
        List<Stmt> wide = List.of(
                Ir.declare(
                        decoded,
                        Ir.callStatic(
                                Runtime.GO_STRING,
                                "decode",
                                "(" + Runtime.STRING_TYPE + "J)J",
                                string,
                                RangeLowering.asLong(counter))),
                Ir.set(rune, Ir.convert(ConvertOp.J2I, Ir.get(decoded))),
                Ir.set(next, Ir.add(Ir.get(counter), highWord(Ir.get(decoded)))));
        List<Stmt> ascii = List.of(Ir.set(next, Ir.add(Ir.get(counter), Ir.i32(1))));
        out.add(Ir.ifElse(Ir.ge(Ir.get(rune), Ir.i32(0)), ascii, wide));
        return rune;
    }

    private static Expr highWord(Expr value) {
        return Ir.convert(ConvertOp.J2I, Ir.binary(BinaryOp.USHR, value, Ir.i32(32)));
    }

    private static Expr stringField(Expr string, String name, JType type) {
        return Ir.field(string, Runtime.GO_STRING, name, type);
    }
}
