package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Sizes;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Package unsafe. An unsafe.Pointer is the representation of some pointer; casting it to another pointer type is
 * checked
 * when it happens, by {@code dev.jigo.runtime.values.Unsafe}. Casts that only reinterpret a value become bit casts.
 */
final class UnsafeLowering {

    private static final String OBJECT = Runtime.OBJECT_TYPE;

    private final FunctionLowering f;

    UnsafeLowering(FunctionLowering f) {
        this.f = f;
    }

    static boolean isUnsafePointer(Type type) {
        return Numbers.kind(type) == Basic.Kind.UNSAFE_POINTER;
    }

    // Conversions

    /** A conversion from or to unsafe.Pointer; null if it is none. */
    @Nullable
    Expr conversion(dev.jigo.compiler.syntax.Expr operand, Type from, Type to) {
        if (isUnsafePointer(to)) {
            return Numbers.isInteger(from) ? fromInteger(operand) : f.expr(operand);
        }
        if (!isUnsafePointer(from)) {
            return null;
        }
        if (Numbers.isInteger(to)) {
            return Ir.callStatic(Runtime.VALUES + "Addresses", "of", "(" + OBJECT + ")J", f.expr(operand));
        }
        return to.underlying() instanceof Pointer pointer ? toPointer(f.expr(operand), pointer) : f.expr(operand);
    }

    /** {@code unsafe.Pointer(uintptr(p) + n)} moves the pointer; other integers are no pointers. */
    private Expr fromInteger(dev.jigo.compiler.syntax.Expr operand) {
        if (Captures.unparen(operand) instanceof BinaryExpr sum
                && (sum.op() == Token.ADD || sum.op() == Token.SUB)
                && Captures.unparen(sum.x()) instanceof CallExpr call
                && f.isType(call.fun())
                && isUnsafePointer(f.type(call.args().getFirst()))) {
            Expr offset = f.expr(sum.y());
            return add(f.expr(call.args().getFirst()), sum.op() == Token.ADD ? offset : Ir.negate(offset));
        }
        return Ir.callStatic(Runtime.UNSAFE, "ofAddress", "(J)" + OBJECT, f.expr(operand));
    }

    private static Expr add(Expr pointer, Expr offset) {
        return Ir.callStatic(Runtime.UNSAFE, "add", "(" + OBJECT + "J)" + OBJECT, pointer, offset);
    }

    /** An unsafe.Pointer as a pointer to a type. */
    private Expr toPointer(Expr value, Pointer to) {
        JType target = f.jtype(to);
        return Ir.cast(
                Ir.callStatic(
                        Runtime.UNSAFE,
                        "pointer",
                        "(" + OBJECT + Runtime.RTYPE_TYPE + "Ljava/lang/Class;)" + OBJECT,
                        value,
                        f.unit().typeObject(to),
                        Ir.classOf(target)),
                target);
    }

    /** A pointer of one type converted to another one, which differ in more than the name. */
    Expr pointers(Expr value, Type from, Type to) {
        JType source = f.jtype(from);
        JType target = f.jtype(to);
        return source.equals(target) ? value : toPointer(value, (Pointer) to.underlying());
    }

    // Bit casts

    /** The variable whose address, cast to another pointer type, a dereferenced expression is; null if it is none. */
    private dev.jigo.compiler.syntax.@Nullable Expr castOperand(StarExpr e) {
        if (Captures.unparen(e.x()) instanceof CallExpr outer
                && f.isType(outer.fun())
                && Captures.unparen(outer.args().getFirst()) instanceof CallExpr inner
                && f.isType(inner.fun())
                && isUnsafePointer(f.type(inner))
                && Captures.unparen(inner.args().getFirst()) instanceof UnaryExpr address
                && address.op() == Token.AND) {
            return address.x();
        }
        return null;
    }

    /** {@code *(*T)(unsafe.Pointer(&x))} as a value, where x can be reinterpreted; else null. */
    @Nullable
    Expr bitCast(StarExpr e, Type to) {
        dev.jigo.compiler.syntax.Expr operand = castOperand(e);
        if (operand == null) {
            return null;
        }
        Type from = f.type(operand);
        return isReinterpretable(from, to) ? reinterpret(f.expr(operand), from, to) : null;
    }

    /** The place {@code *(*T)(unsafe.Pointer(&x))}, where x can be reinterpreted; else null. */
    @Nullable
    Place castPlace(StarExpr e, Type to, List<Stmt> out) {
        dev.jigo.compiler.syntax.Expr operand = castOperand(e);
        if (operand == null) {
            return null;
        }
        Type from = f.type(operand);
        return isReinterpretable(from, to) && isReinterpretable(to, from)
                ? new Cast(this, f.place(operand, out), from, to)
                : null;
    }

    private record Cast(UnsafeLowering unsafe, Place place, Type from, Type type) implements Place {
        @Override
        public Expr load() {
            return unsafe.reinterpret(place.load(), from, type);
        }

        @Override
        public Stmt store(Expr value) {
            return place.store(unsafe.reinterpret(value, type, from));
        }

        @Override
        public Expr address() {
            return unsafe.toPointer(place.address(), new Pointer(type));
        }
    }

    private boolean isReinterpretable(Type from, Type to) {
        if (isNumber(from) && isNumber(to)) {
            return Sizes.sizeof(from) == Sizes.sizeof(to);
        }
        JType source = f.jtype(from);
        JType target = f.jtype(to);
        if (source.equals(JType.BYTE_SLICE) && target.equals(JType.GO_STRING)) {
            return true;
        }
        if (isHeader(from) && Numbers.kind(to) == Basic.Kind.UINTPTR) {
            return true;
        }
        if (from.underlying() instanceof Struct a && to.underlying() instanceof Struct b) {
            return haveSameFields(a, b);
        }
        return source.equals(target) && source.isReference() && !isNumber(from);
    }

    /** Whether a value begins with the address of its data. */
    private static boolean isHeader(Type type) {
        return Numbers.isString(type) || type.underlying() instanceof Slice;
    }

    private boolean haveSameFields(Struct a, Struct b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            JType field = f.jtype(Type.unalias(a.field(i).type()));
            if (!field.equals(f.jtype(Type.unalias(b.field(i).type())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(Type type) {
        return type.underlying() instanceof Basic basic
                && basic.is(Basic.IS_INTEGER | Basic.IS_FLOAT)
                && !basic.isUntyped();
    }

    private Expr reinterpret(Expr value, Type from, Type to) {
        if (isHeader(from) && Numbers.kind(to) == Basic.Kind.UINTPTR) {
            return dataAddress(value, from);
        }
        if (Representations.isStruct(from)) {
            return f.conversions.assign(value, from, to);
        }
        if (!isNumber(from)) {
            boolean text = value.type().equals(JType.BYTE_SLICE) && f.jtype(to).equals(JType.GO_STRING);
            return text
                    ? Ir.callStatic(
                            Runtime.GO_STRING, "view", "(L" + Runtime.BYTE_SLICE + ";)" + Runtime.STRING_TYPE, value)
                    : value;
        }
        Expr bits = Numbers.isFloat(from) ? bitsOf(value) : value;
        return Numbers.isFloat(to) ? floatOf(bits) : Numbers.wrap(bits, to);
    }

    private static Expr dataAddress(Expr value, Type type) {
        Expr data = Numbers.isString(type) ? stringData(value) : value;
        return Ir.callStatic(Runtime.VALUES + "Addresses", "of", "(" + OBJECT + ")J", data);
    }

    private static Expr stringData(Expr string) {
        return Ir.callStatic(
                Runtime.UNSAFE, "stringData", "(" + Runtime.STRING_TYPE + ")" + JType.INT_PTR.descriptor(), string);
    }

    private static Expr bitsOf(Expr value) {
        return value.type().equals(JType.F)
                ? Ir.callStatic("java/lang/Float", "floatToRawIntBits", "(F)I", value)
                : Ir.callStatic("java/lang/Double", "doubleToRawLongBits", "(D)J", value);
    }

    private static Expr floatOf(Expr bits) {
        return bits.type().equals(JType.I)
                ? Ir.callStatic("java/lang/Float", "intBitsToFloat", "(I)F", bits)
                : Ir.callStatic("java/lang/Double", "longBitsToDouble", "(J)D", bits);
    }

    // Functions of the package

    Expr builtin(Builtin.Id id, CallExpr call) {
        List<dev.jigo.compiler.syntax.Expr> args = call.args();
        return switch (id) {
            case SIZEOF -> Ir.i64(Sizes.sizeof(f.type(args.getFirst())));
            case ALIGNOF -> Ir.i64(Sizes.alignof(f.type(args.getFirst())));
            case OFFSETOF -> offset((SelectorExpr) Captures.unparen(args.getFirst()));
            case ADD -> add(f.expr(args.get(0)), f.indexing.longIndex(args.get(1)));
            case STRING ->
                Ir.callStatic(
                        Runtime.UNSAFE,
                        "string",
                        "(" + OBJECT + "J)" + Runtime.STRING_TYPE,
                        f.expr(args.get(0)),
                        f.indexing.longIndex(args.get(1)));
            case STRING_DATA -> stringData(f.expr(args.getFirst()));
            case SLICE -> slice(call);
            case SLICE_DATA -> sliceData(args.getFirst());
            default -> throw new IllegalArgumentException(id.text());
        };
    }

    private Expr offset(SelectorExpr e) {
        Selection selection = Objects.requireNonNull(f.info().selections().get(e));
        return Ir.i64(Sizes.offsetof(f.type(selection.recv()), selection.index()));
    }

    private Expr slice(CallExpr call) {
        Type elem = Type.unalias(((Slice) f.type(call).underlying()).elem());
        JType type = f.representations().slice(elem);
        return Ir.cast(
                slice(
                        f.expr(call.args().get(0)),
                        f.indexing.longIndex(call.args().get(1)),
                        type),
                type);
    }

    /** A slice of the elements behind a pointer. */
    Expr slice(Expr pointer, Expr length, JType type) {
        return Ir.callStatic(
                Runtime.UNSAFE,
                "slice",
                "(" + OBJECT + "JLjava/lang/Class;)" + Runtime.SLICE_TYPE,
                pointer,
                length,
                Ir.classOf(type));
    }

    private Expr sliceData(dev.jigo.compiler.syntax.Expr slice) {
        Type elem = Type.unalias(((Slice) f.type(slice).underlying()).elem());
        JType pointer = f.unit().pointerType(elem);
        if (Representations.isAggregate(elem)) {
            List<Stmt> out = new ArrayList<>();
            Expr s = f.stable("s", f.expr(slice), out);
            Expr first = f.elements().materialized(s, Ir.i64(0), elem);
            Expr empty = Ir.eq(AppendLowering.len(s), Ir.i64(0));
            return Ir.sequence(out, Ir.conditional(empty, Ir.nullOf(pointer), first, pointer));
        }
        return Ir.cast(
                Ir.callStatic(
                        Runtime.UNSAFE,
                        "sliceData",
                        "(" + Runtime.SLICE_TYPE + "Z)" + OBJECT,
                        f.expr(slice),
                        Ir.bool(Representations.isUnsignedSmall(elem))),
                pointer);
    }
}
