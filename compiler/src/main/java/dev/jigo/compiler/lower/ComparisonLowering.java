package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.CompareOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;

/** Comparisons of values of all types. */
final class ComparisonLowering {

    private final FunctionLowering f;

    ComparisonLowering(FunctionLowering f) {
        this.f = f;
    }

    Expr value(BinaryExpr e) {
        if (f.isNil(e.x()) || f.isNil(e.y())) {
            return nilComparison(e);
        }
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(List.of(e.x(), e.y()), out);
        Type x = f.type(e.x());
        Type y = f.type(e.y());
        boolean mixed = Representations.isInterface(x) != Representations.isInterface(y);
        Type common = mixed ? (Representations.isInterface(x) ? x : y) : x;
        Expr left = f.exprTo(e.x(), common);
        Expr right = f.exprTo(e.y(), common);
        return Ir.sequence(out, f.at(e, compare(operator(e.op()), left, right, common)));
    }

    private Expr nilComparison(BinaryExpr e) {
        dev.jigo.compiler.syntax.Expr operand = f.isNil(e.x()) ? e.y() : e.x();
        if (f.isNil(operand)) {
            return Ir.bool(e.op() == Token.EQL);
        }
        Expr value = f.expr(operand);
        return e.op() == Token.EQL ? Ir.isNull(value) : Ir.notNull(value);
    }

    static CompareOp operator(Token op) {
        return switch (op) {
            case EQL -> CompareOp.EQ;
            case NEQ -> CompareOp.NE;
            case LSS -> CompareOp.LT;
            case LEQ -> CompareOp.LE;
            case GTR -> CompareOp.GT;
            case GEQ -> CompareOp.GE;
            default -> throw new IllegalArgumentException("no comparison: " + op);
        };
    }

    /** Whether two values of types that may be compared are equal; one may be an interface. */
    Expr equal(Expr x, Type xType, Expr y, Type yType) {
        if (Representations.isInterface(xType) == Representations.isInterface(yType)) {
            return compare(CompareOp.EQ, x, y, xType);
        }
        return Representations.isInterface(xType)
                ? compare(CompareOp.EQ, x, f.interfaces.box(y, yType), xType)
                : compare(CompareOp.EQ, f.interfaces.box(x, xType), y, yType);
    }

    /** Compares two values of a type; slices, maps and funcs are only compared with nil. */
    Expr compare(CompareOp op, Expr x, Expr y, Type type) {
        return switch (type.underlying()) {
            case Basic basic -> basic(op, x, y, basic);
            case Interface _ -> sense(op, call(Runtime.IFACE, "eq", "Ljava/lang/Object;", x, y));
            case Pointer pointer
            when !Representations.isAggregate(pointer.elem()) ->
                sense(op, call(Runtime.PTR, "eq", "Ljava/lang/Object;", x, y));
            case Pointer _, Chan _, Slice _, MapType _, Signature _ -> Ir.compare(op, x, y);
            case Struct _ ->
                sense(op, Ir.callVirtual(x, f.jtype(type).internalName(), "eq", "(" + Runtime.STRUCT_TYPE + ")Z", y));
            case Array array -> sense(op, arrays(x, y, type, array));
            default -> throw new IllegalStateException("no comparison of " + type);
        };
    }

    private static Expr call(String owner, String name, String param, Expr x, Expr y) {
        return Ir.callStatic(owner, name, "(" + param + param + ")Z", x, y);
    }

    private static Expr sense(CompareOp op, Expr equal) {
        return op == CompareOp.EQ ? equal : Ir.not(equal);
    }

    private static Expr basic(CompareOp op, Expr x, Expr y, Basic type) {
        boolean equality = op == CompareOp.EQ || op == CompareOp.NE;
        return switch (type.kind()) {
            case STRING, UNTYPED_STRING ->
                equality
                        ? sense(op, call(Runtime.GO_STRING, "eq", Runtime.STRING_TYPE, x, y))
                        : Ir.compare(
                                op,
                                Ir.callStatic(
                                        Runtime.GO_STRING,
                                        "compare",
                                        "(" + Runtime.STRING_TYPE + Runtime.STRING_TYPE + ")I",
                                        x,
                                        y),
                                Ir.i32(0));
            case COMPLEX64, COMPLEX128, UNTYPED_COMPLEX ->
                sense(op, call(Runtime.COMPLEX, "eq", Runtime.COMPLEX_TYPE, x, y));
            case UNSAFE_POINTER -> sense(op, call(Runtime.PTR, "eq", "Ljava/lang/Object;", x, y));
            case UINT32 ->
                equality
                        ? Ir.compare(op, x, y)
                        : Ir.compare(
                                op, Ir.callStatic("java/lang/Integer", "compareUnsigned", "(II)I", x, y), Ir.i32(0));
            case UINT, UINT64, UINTPTR ->
                equality
                        ? Ir.compare(op, x, y)
                        : Ir.compare(op, Ir.callStatic("java/lang/Long", "compareUnsigned", "(JJ)I", x, y), Ir.i32(0));
            default -> Ir.compare(op, x, y);
        };
    }

    private Expr arrays(Expr x, Expr y, Type type, Array array) {
        JType storage = f.representations().storage(array.elem());
        String arrayType = storage.array().descriptor();
        if (!storage.equals(JType.OBJECT)) {
            return call(Runtime.ARRAYS, "eq", arrayType, x, y);
        }
        Type elem = Type.unalias(array.elem());
        if (Numbers.isString(elem)) {
            return call(Runtime.ARRAYS, "eqStrings", arrayType, x, y);
        }
        if (Representations.isInterface(elem)) {
            return call(Runtime.ARRAYS, "eqIfaces", arrayType, x, y);
        }
        return Ir.callStatic(
                Runtime.ARRAYS,
                "eq",
                "(Ljava/lang/Object;Ljava/lang/Object;" + Runtime.RTYPE_TYPE + ")Z",
                x,
                y,
                f.unit().typeObject(type));
    }
}
