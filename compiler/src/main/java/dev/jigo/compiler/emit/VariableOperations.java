package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Label;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Representation;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import java.util.List;
import java.util.function.Function;

/** The code that makes, copies, assigns, compares and hashes variables, by their representation. */
final class VariableOperations {

    private static final String EQ = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
    private static final String HASH = RuntimeNames.VALUES + "Hash";
    private static final String MIX = "(JI)I";

    private VariableOperations() {}

    static boolean isAggregate(Representation representation) {
        return representation instanceof Representation.StructValue
                || representation instanceof Representation.ArrayValue;
    }

    /** A new zero value of an aggregate. */
    static Expr zero(Representation representation) {
        return switch (representation) {
            case Representation.StructValue r -> Ir.newObject(r.className(), "()V");
            case Representation.ArrayValue r -> Ir.newArray(r.storage(), Ir.i32(r.length()));
            default -> Ir.zero(representation.type());
        };
    }

    /** A value that shares no variable with the given one. */
    static Expr copy(Representation representation, Expr value) {
        return switch (representation) {
            case Representation.StructValue r -> copyStruct(r, value);
            case Representation.ArrayValue r when isAggregate(r.element()) -> copyNested(r, value);
            case Representation.ArrayValue r ->
                Ir.cast(Ir.callVirtual(value, r.type().descriptor(), "clone", "()Ljava/lang/Object;"), r.type());
            default -> value;
        };
    }

    private static Expr copyStruct(Representation.StructValue r, Expr value) {
        Signature copy = Signature.of(JType.STRUCT);
        return Ir.cast(Ir.callVirtual(value, r.className(), "copy", copy, List.of()), r.type());
    }

    private static Expr copyNested(Representation.ArrayValue r, Expr value) {
        LocalVar from = LocalVar.temp("from", r.type());
        LocalVar to = LocalVar.temp("to", r.type());
        return Ir.sequence(
                List.of(Ir.declare(from, value), Ir.declare(to, zero(r)), each(r, i -> {
                    Expr elem = Ir.element(Ir.get(from), i);
                    Expr copied = copy(r.element(), Ir.cast(elem, r.element().type()));
                    return List.of(Ir.ifThen(Ir.notNull(elem), Ir.setElement(Ir.get(to), i, copied)));
                })),
                Ir.get(to));
    }

    /** {@code for i := 0; i < length; i++ { body }}. */
    private static Stmt each(Representation.ArrayValue r, Function<Expr, List<Stmt>> body) {
        LocalVar i = LocalVar.temp("i", JType.I);
        return Ir.block(
                Ir.declare(i, Ir.i32(0)),
                Ir.loop(
                        null,
                        Ir.lt(Ir.get(i), Ir.i32(r.length())),
                        body.apply(Ir.get(i)),
                        List.of(Ir.set(i, Ir.add(Ir.get(i), Ir.i32(1))))));
    }

    /** Copies an aggregate into another one. */
    static List<Stmt> assign(Representation representation, Expr to, Expr from) {
        return switch (representation) {
            case Representation.StructValue r -> {
                Signature assign = Signature.of(JType.V, JType.STRUCT);
                yield List.of(Ir.eval(Ir.callVirtual(to, r.className(), "assign", assign, List.of(from))));
            }
            case Representation.ArrayValue r when isAggregate(r.element()) -> assignNested(r, to, from);
            case Representation.ArrayValue r ->
                List.of(Ir.eval(Ir.callStatic(
                        "java/lang/System",
                        "arraycopy",
                        "(Ljava/lang/Object;ILjava/lang/Object;II)V",
                        from,
                        Ir.i32(0),
                        to,
                        Ir.i32(0),
                        Ir.i32(r.length()))));
            default -> throw new IllegalArgumentException("no aggregate: " + representation);
        };
    }

    /** Elements that exist keep their identity: pointers to them may be about. */
    private static List<Stmt> assignNested(Representation.ArrayValue r, Expr to, Expr from) {
        LocalVar target = LocalVar.temp("to", r.type());
        LocalVar source = LocalVar.temp("from", r.type());
        JType type = r.element().type();
        return List.of(Ir.block(Ir.declare(target, to), Ir.declare(source, from), each(r, i -> {
            LocalVar old = LocalVar.temp("old", type);
            LocalVar elem = LocalVar.temp("elem", type);
            return List.of(
                    Ir.declare(old, Ir.cast(Ir.element(Ir.get(target), i), type)),
                    Ir.declare(elem, Ir.cast(Ir.element(Ir.get(source), i), type)),
                    Ir.ifElse(
                            Ir.isNull(Ir.get(old)),
                            List.of(Ir.ifThen(
                                    Ir.notNull(Ir.get(elem)),
                                    Ir.setElement(Ir.get(target), i, copy(r.element(), Ir.get(elem))))),
                            assign(r.element(), Ir.get(old), orZero(r.element(), elem))));
        })));
    }

    private static Expr orZero(Representation representation, LocalVar value) {
        return Ir.conditional(Ir.isNull(Ir.get(value)), zero(representation), Ir.get(value), representation.type());
    }

    /** Go's ==; evaluates each operand once. */
    static Expr equal(Representation representation, Expr a, Expr b) {
        return switch (representation) {
            case Representation.Primitive _, Representation.Identity _ -> Ir.eq(a, b);
            case Representation.Text _ -> Ir.callStatic(RuntimeNames.GO_STRING, "eq", twice(JType.GO_STRING), a, b);
            case Representation.ComplexNumber _ ->
                Ir.callStatic(RuntimeNames.COMPLEX, "eq", twice(JType.COMPLEX), a, b);
            case Representation.Interface _ -> Ir.callStatic(RuntimeNames.IFACE, "eq", EQ, a, b);
            case Representation.Pointer _, Representation.UnsafePointer _ ->
                Ir.callStatic(RuntimeNames.PTR, "eq", EQ, a, b);
            case Representation.StructValue r ->
                Ir.callVirtual(a, r.className(), "eq", Signature.of(JType.Z, JType.STRUCT), List.of(b));
            case Representation.ArrayValue r -> equalArrays(r, a, b);
            case Representation.Incomparable _ -> throw incomparable(representation);
        };
    }

    private static IllegalArgumentException incomparable(Representation representation) {
        return new IllegalArgumentException("not comparable: " + representation);
    }

    private static String twice(JType type) {
        return Signature.of(JType.Z, type, type).descriptor();
    }

    private static Expr equalArrays(Representation.ArrayValue r, Expr a, Expr b) {
        LocalVar left = LocalVar.temp("a", r.type());
        LocalVar right = LocalVar.temp("b", r.type());
        LocalVar equal = LocalVar.temp("equal", JType.Z);
        Label loop = new Label("compare");
        LocalVar i = LocalVar.temp("i", JType.I);
        Expr same = withElement(
                r,
                Ir.element(Ir.get(left), Ir.get(i)),
                x -> withElement(r, Ir.element(Ir.get(right), Ir.get(i)), y -> equal(r.element(), x, y)));
        return Ir.sequence(
                List.of(
                        Ir.declare(left, a),
                        Ir.declare(right, b),
                        Ir.declare(equal, Ir.TRUE),
                        Ir.declare(i, Ir.i32(0)),
                        Ir.loop(
                                loop,
                                Ir.lt(Ir.get(i), Ir.i32(r.length())),
                                List.of(Ir.ifThen(Ir.not(same), Ir.set(equal, Ir.FALSE), Ir.breakTo(loop))),
                                List.of(Ir.set(i, Ir.add(Ir.get(i), Ir.i32(1)))))),
                Ir.get(equal));
    }

    /** Hands on an element as a value of its representation, a missing one as a new zero value. */
    private static Expr withElement(Representation.ArrayValue r, Expr stored, Function<Expr, Expr> use) {
        Representation element = r.element();
        if (!isAggregate(element)) {
            return use.apply(stored.type().isReference() ? Ir.cast(stored, element.type()) : stored);
        }
        LocalVar value = LocalVar.temp("elem", element.type());
        return Ir.sequence(
                List.of(
                        Ir.declare(value, Ir.cast(stored, element.type())),
                        Ir.ifThen(Ir.isNull(Ir.get(value)), Ir.set(value, zero(element)))),
                use.apply(Ir.get(value)));
    }

    /** Continues a hash with a value; agrees with {@link #equal}. */
    static Expr hash(Representation representation, Expr value, Expr seed) {
        return switch (representation) {
            case Representation.Primitive r -> hashNumber(r.type(), value, seed);
            case Representation.Text _ ->
                Ir.callStatic(RuntimeNames.GO_STRING, "hash", "(Ldev/jigo/runtime/values/GoString;I)I", value, seed);
            case Representation.ComplexNumber _ -> hashComplex(value, seed);
            case Representation.Interface _ ->
                Ir.callStatic(RuntimeNames.IFACE, "hash", "(Ljava/lang/Object;I)I", value, seed);
            case Representation.Pointer _, Representation.UnsafePointer _ ->
                mix(Ir.callStatic(RuntimeNames.PTR, "hash", "(Ljava/lang/Object;)I", value), seed);
            case Representation.Identity _ ->
                mix(Ir.callStatic("java/lang/System", "identityHashCode", "(Ljava/lang/Object;)I", value), seed);
            case Representation.StructValue r ->
                Ir.callVirtual(value, r.className(), "hash", Signature.of(JType.I, JType.I), List.of(seed));
            case Representation.ArrayValue r -> hashArray(r, value, seed);
            case Representation.Incomparable _ -> throw incomparable(representation);
        };
    }

    private static Expr mix(Expr hash, Expr seed) {
        return Ir.callStatic(HASH, "mix", MIX, Ir.convert(Expr.ConvertOp.I2J, hash), seed);
    }

    private static Expr hashNumber(JType type, Expr value, Expr seed) {
        return switch (type.kind()) {
            case 'Z' -> mix(Ir.convert(Expr.ConvertOp.Z2I, value), seed);
            case 'I' -> mix(value, seed);
            case 'F' -> hashDouble(Ir.convert(Expr.ConvertOp.F2D, value), seed);
            case 'D' -> hashDouble(value, seed);
            default -> Ir.callStatic(HASH, "mix", MIX, value, seed);
        };
    }

    private static Expr hashDouble(Expr value, Expr seed) {
        return Ir.callStatic(HASH, "ofDouble", "(DI)I", value, seed);
    }

    private static Expr hashComplex(Expr value, Expr seed) {
        String part = "(Ldev/jigo/runtime/values/Complex;)D";
        LocalVar number = LocalVar.temp("c", JType.COMPLEX);
        Expr real = Ir.callStatic(RuntimeNames.COMPLEX, "re", part, Ir.get(number));
        Expr imaginary = Ir.callStatic(RuntimeNames.COMPLEX, "im", part, Ir.get(number));
        return Ir.sequence(List.of(Ir.declare(number, value)), hashDouble(imaginary, hashDouble(real, seed)));
    }

    private static Expr hashArray(Representation.ArrayValue r, Expr value, Expr seed) {
        LocalVar array = LocalVar.temp("a", r.type());
        LocalVar hash = LocalVar.temp("h", JType.I);
        return Ir.sequence(
                List.of(
                        Ir.declare(array, value),
                        Ir.declare(hash, seed),
                        each(
                                r,
                                i -> List.of(Ir.set(
                                        hash,
                                        withElement(
                                                r,
                                                Ir.element(Ir.get(array), i),
                                                elem -> hash(r.element(), elem, Ir.get(hash))))))),
                Ir.get(hash));
    }
}
