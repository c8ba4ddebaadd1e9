package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.TypeAssertExpr;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values in interfaces: boxing, type tests, unboxing, type assertions. */
final class InterfaceLowering {

    /** Interfaces with more methods are tested by the runtime, others by one instanceof a method. */
    private static final int MAX_TESTS = 4;

    private final FunctionLowering f;

    InterfaceLowering(FunctionLowering f) {
        this.f = f;
    }

    // How values of a type appear in interfaces

    /** The box class of a type of its own, null if it has none. */
    private @Nullable String ownBox(Type type) {
        TypeNames names = f.program().typeNames();
        switch (type) {
            case Named named -> {
                f.unit().mention(named);
                return names.boxClass(named);
            }
            case Struct struct -> {
                f.unit().mention(struct);
                return names.unnamedStructBox(struct);
            }
            case Basic basic -> {
                return basicBox(basic);
            }
            case Pointer pointer
            when !isOwnStruct(pointer.elem()) -> {
                return pointerBox(pointer);
            }
            default -> {
                return null;
            }
        }
    }

    private static @Nullable String basicBox(Basic basic) {
        String name = switch (basic.kind()) {
            case BOOL, UNTYPED_BOOL -> "GoBool";
            case INT, UNTYPED_INT -> "GoInt";
            case INT8 -> "GoInt8";
            case INT16 -> "GoInt16";
            case INT32, UNTYPED_RUNE -> "GoInt32";
            case INT64 -> "GoInt64";
            case UINT -> "GoUint";
            case UINT8 -> "GoUint8";
            case UINT16 -> "GoUint16";
            case UINT32 -> "GoUint32";
            case UINT64 -> "GoUint64";
            case UINTPTR -> "GoUintptr";
            case FLOAT32 -> "GoFloat32";
            case FLOAT64, UNTYPED_FLOAT -> "GoFloat64";
            case COMPLEX64 -> "GoComplex64";
            case COMPLEX128, UNTYPED_COMPLEX -> "GoComplex128";
            case STRING, UNTYPED_STRING -> "GoString";
            case UNSAFE_POINTER, UNTYPED_NIL, INVALID -> "";
        };
        return name.isEmpty() ? null : Runtime.VALUES + name;
    }

    /** {@code T·P}, null if pointers to the type have no methods. */
    private @Nullable String pointerBox(Pointer pointer) {
        if (!f.unit().typeClasses().hasPointerBox(pointer.elem())) {
            return null;
        }
        if (Type.unalias(pointer.elem()) instanceof Named named) {
            f.unit().mention(named);
            return Symbols.pointerBoxClass(f.program().typeNames().typeClass(named));
        }
        Struct struct = (Struct) pointer.elem().underlying();
        f.unit().mention(struct);
        return Symbols.pointerBoxClass(f.program().typeNames().structClass(struct));
    }

    /** Whether a pointer to the type, unless it is nil, appears in interfaces as the object itself. */
    private boolean isOwnStruct(Type elem) {
        if (!Representations.isStruct(elem)) {
            return false;
        }
        return !(Type.unalias(elem) instanceof Named named)
                || f.program().typeNames().ownsClass(named) && !isBoxedBound(elem);
    }

    /**
     * Whether it is bound to a Java class and has methods. That class cannot implement the interfaces of Go's
     * methods, so pointers
     * to it are boxed; but those that Java code put into interfaces, such as run-time errors, are there as themselves.
     */
    private boolean isBoxedBound(Type elem) {
        return Type.unalias(elem) instanceof Named named
                && f.program().typeNames().boundClass(named) != null
                && f.unit().typeClasses().hasPointerBox(named);
    }

    // Boxing

    /** A value of a concrete type as an interface value; a struct or array must be owned. */
    Expr box(Expr value, Type type) {
        if (type instanceof Pointer pointer && isOwnStruct(pointer.elem())) {
            return boxStructPointer(value, pointer);
        }
        String box = ownBox(type);
        if (box == null) {
            return Ir.cast(
                    Ir.newObject(
                            Runtime.TYPED_BOX,
                            "(" + Runtime.RTYPE_TYPE + "Ljava/lang/Object;)V",
                            f.unit().typeObject(type),
                            value),
                    JType.OBJECT);
        }
        if (!(type instanceof Basic)) {
            return Ir.newObject(box, "(" + f.jtype(type).descriptor() + ")V", value);
        }
        if (Numbers.isString(type)) {
            return value instanceof Expr.ConstGoString constant
                            && !constant.latin1().isEmpty()
                    ? value
                    : Ir.callStatic(
                            Runtime.GO_STRING, "orEmpty", "(" + Runtime.STRING_TYPE + ")" + Runtime.STRING_TYPE, value);
        }
        return Ir.callStatic(box, "of", "(" + f.jtype(type).descriptor() + ")L" + box + ";", value);
    }

    private Expr boxStructPointer(Expr value, Pointer pointer) {
        if (value instanceof Expr.New) {
            return value;
        }
        List<Stmt> out = new ArrayList<>();
        Expr p = f.stable("p", value, out);
        return Ir.sequence(out, Ir.conditional(Ir.notNull(p), p, nilPointer(pointer), JType.OBJECT));
    }

    /** The nil pointer to a struct as an interface value. */
    private Expr nilPointer(Pointer pointer) {
        String descriptor = f.unit().descriptors().of(pointer);
        String box = pointerBox(pointer);
        JType jtype = f.jtype(pointer);
        Expr made = box != null
                ? Ir.newObject(box, "(" + jtype.descriptor() + ")V", Ir.nullOf(jtype))
                : Ir.newObject(
                        Runtime.TYPED_BOX,
                        "(" + Runtime.RTYPE_TYPE + "Ljava/lang/Object;)V",
                        f.unit().typeObject(pointer),
                        Ir.nullOf(JType.OBJECT));
        return Ir.cached("nil " + descriptor, made);
    }

    // Tests and unboxing

    /** Whether the dynamic type of an interface value, given in a form that can be evaluated again, is the type. */
    Expr hasType(Expr value, Type type) {
        if (type.underlying() instanceof Interface iface) {
            return implementing(value, iface);
        }
        if (type instanceof Pointer pointer && isOwnStruct(pointer.elem())) {
            String nil = pointerBox(pointer);
            return Ir.orElse(
                    Ir.instanceOf(value, f.jtype(pointer)),
                    nil != null ? Ir.instanceOf(value, JType.ref(nil)) : hasDynamicType(value, type));
        }
        String box = ownBox(type);
        if (box != null && type instanceof Pointer pointer && isBoxedBound(pointer.elem())) {
            return Ir.orElse(Ir.instanceOf(value, JType.ref(box)), Ir.instanceOf(value, f.jtype(pointer)));
        }
        return box != null ? Ir.instanceOf(value, JType.ref(box)) : hasDynamicType(value, type);
    }

    private Expr hasDynamicType(Expr value, Type type) {
        return Ir.eq(
                Ir.callStatic(Runtime.IFACE, "typeOf", "(Ljava/lang/Object;)" + Runtime.RTYPE_TYPE, value),
                f.unit().typeObject(type));
    }

    private Expr implementing(Expr value, Interface iface) {
        List<Func> methods = TypeNames.methods(iface);
        if (methods.isEmpty()) {
            return Ir.notNull(value);
        }
        List<String> interfaces = new ArrayList<>();
        for (Func method : methods) {
            interfaces.add(f.unit().methodInterface(method, method.signature()));
        }
        if (methods.size() <= MAX_TESTS) {
            Expr all = Ir.TRUE;
            for (String name : interfaces) {
                all = Ir.andAlso(all, Ir.instanceOf(value, JType.ref(name)));
            }
            return all;
        }
        List<Expr> classes = new ArrayList<>();
        interfaces.forEach(name -> classes.add(Ir.classOf(JType.ref(name))));
        return Ir.callStatic(
                Runtime.IFACE,
                "implementsAll",
                "(Ljava/lang/Object;[Ljava/lang/Class;)Z",
                value,
                Ir.cached("methods " + String.join(" ", interfaces), Ir.arrayOf(JType.CLASS, classes)));
    }

    /** The value in an interface value whose dynamic type is known to be the type; interfaces as they are. */
    Expr unbox(Expr value, Type type) {
        if (Representations.isInterface(type)) {
            return value;
        }
        JType jtype = f.jtype(type);
        if (type instanceof Pointer pointer && isOwnStruct(pointer.elem())) {
            List<Stmt> out = new ArrayList<>();
            Expr v = f.stable("v", value, out);
            return Ir.sequence(
                    out, Ir.conditional(Ir.instanceOf(v, jtype), Ir.cast(v, jtype), Ir.nullOf(jtype), jtype));
        }
        if (type instanceof Basic && Numbers.isString(type)) {
            return Ir.cast(value, JType.GO_STRING);
        }
        if (type instanceof Pointer pointer && isBoxedBound(pointer.elem())) {
            List<Stmt> out = new ArrayList<>();
            Expr v = f.stable("v", value, out);
            return Ir.sequence(
                    out, Ir.conditional(Ir.instanceOf(v, jtype), Ir.cast(v, jtype), boxed(v, type, jtype), jtype));
        }
        return boxed(value, type, jtype);
    }

    private Expr boxed(Expr value, Type type, JType jtype) {
        String box = Objects.requireNonNullElse(ownBox(type), Runtime.REF_BOX);
        return Ir.cast(Ir.field(Ir.cast(value, JType.ref(box)), box, "v", jtype.erased()), jtype);
    }

    // Assertions

    /** {@code x.(T)} with one result. */
    Expr assertion(TypeAssertExpr e) {
        Type type = f.type(e);
        Type operandType = f.type(e.x());
        List<Stmt> out = new ArrayList<>();
        LocalVar operand = f.temp("x", f.expr(e.x()), out);
        return Ir.sequence(out, f.at(e, asserted(Ir.get(operand), operandType, type, out)));
    }

    private Expr asserted(Expr operand, Type operandType, Type type, List<Stmt> out) {
        Expr failure = Ir.callStatic(
                Runtime.IFACE,
                "assertFailed",
                "(Ljava/lang/Object;" + Runtime.RTYPE_TYPE + Runtime.RTYPE_TYPE + ")Ljava/lang/RuntimeException;",
                operand,
                f.unit().typeObject(type),
                f.unit().typeObject(operandType));
        out.add(Ir.ifThen(Ir.not(hasType(operand, type)), Ir.throwing(failure)));
        return unbox(operand, type);
    }

    /** {@code v, ok := x.(T)}. */
    Values commaOk(TypeAssertExpr e) {
        Type type = f.type(Objects.requireNonNull(e.type()));
        List<Stmt> out = new ArrayList<>();
        LocalVar operand = f.temp("x", f.expr(e.x()), out);
        LocalVar ok = f.temp("ok", hasType(Ir.get(operand), type), out);
        JType jtype = f.jtype(type);
        Expr value = Ir.conditional(Ir.get(ok), unbox(Ir.get(operand), type), f.zero(type), jtype);
        LocalVar result = f.temp("value", value, out);
        return new Values(out, List.of(Ir.get(result), Ir.get(ok)), List.of(type, Universe.BOOL), false);
    }
}
