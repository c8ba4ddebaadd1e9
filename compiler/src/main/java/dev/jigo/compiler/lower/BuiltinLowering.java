package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.OperandMode;
import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Calls of the built-in functions. */
final class BuiltinLowering {

    private final FunctionLowering f;
    private final AppendLowering appends;
    private final MapLowering maps;
    private final ChannelLowering channels;

    BuiltinLowering(FunctionLowering f) {
        this.f = f;
        this.appends = new AppendLowering(f);
        this.maps = new MapLowering(f);
        this.channels = new ChannelLowering(f);
    }

    AppendLowering appends() {
        return appends;
    }

    MapLowering maps() {
        return maps;
    }

    ChannelLowering channels() {
        return channels;
    }

    /** Which built-in function a call calls. */
    Builtin.Id id(CallExpr call) {
        dev.jigo.compiler.syntax.Expr fun = Captures.unparen(call.fun());
        Ident name = fun instanceof SelectorExpr selector ? selector.sel() : (Ident) fun;
        return ((Builtin) Objects.requireNonNull(f.info().uses().get(name))).builtinId();
    }

    void statement(CallExpr call, List<Stmt> out) {
        if (id(call) == Builtin.Id.PANIC) {
            out.add(Ir.throwing(f.at(call.lparen(), panic(call))));
        } else {
            out.add(Ir.eval(value(call)));
        }
    }

    Expr value(CallExpr call) {
        List<dev.jigo.compiler.syntax.Expr> args = call.args();
        boolean prints = id(call) == Builtin.Id.PRINT || id(call) == Builtin.Id.PRINTLN;
        if (args.size() == 1 && !prints && f.info().typeOf(args.getFirst()) instanceof Tuple) {
            return spread(call);
        }
        return switch (id(call)) {
            case APPEND -> appends.append(call);
            case COPY -> appends.copy(call);
            case LEN -> length(args.getFirst(), true);
            case CAP -> length(args.getFirst(), false);
            case MAKE -> f.at(call.lparen(), make(call));
            case NEW -> newVariable(call);
            case DELETE -> delete(call);
            case CLEAR -> clear(args.getFirst());
            case MIN, MAX -> extremum(call);
            case COMPLEX -> complex(call);
            case REAL -> part(call, "re");
            case IMAG -> part(call, "im");
            case PANIC -> panic(call);
            case RECOVER -> recover();
            case PRINT -> print(call, false);
            case PRINTLN -> print(call, true);
            case CLOSE -> f.at(call.lparen(), channels.close(f.expr(args.getFirst())));
            case ADD, ALIGNOF, OFFSETOF, SIZEOF, SLICE, SLICE_DATA, STRING, STRING_DATA ->
                f.unsafe.builtin(id(call), call);
            case ASSERT, TRACE -> throw new IllegalStateException("built-in for tests");
        };
    }

    /** {@code copy(f())} where f has several results: the results stand for arguments with names of their own. */
    private Expr spread(CallExpr call) {
        Values values = f.values(call.args().getFirst());
        List<dev.jigo.compiler.syntax.Expr> args = new ArrayList<>();
        for (int i = 0; i < values.values().size(); i++) {
            Ident arg = new Ident(call.args().getFirst().pos(), "result" + i);
            f.info()
                    .types()
                    .put(arg, new TypeAndValue(OperandMode.VALUE, values.types().get(i), null));
            f.hoist(arg, values.values().get(i));
            args.add(arg);
        }
        CallExpr spread = new CallExpr(call.fun(), call.lparen(), args, 0, call.rparen());
        f.info().types().put(spread, Objects.requireNonNull(f.info().typeAndValue(call)));
        return Ir.sequence(values.setup(), value(spread));
    }

    // Lengths

    private Expr length(dev.jigo.compiler.syntax.Expr e, boolean len) {
        Type type = f.type(e);
        String name = len ? "len" : "cap";
        return switch (type.underlying()) {
            case Basic _ -> Ir.callStatic(Runtime.GO_STRING, "len", "(" + Runtime.STRING_TYPE + ")J", f.expr(e));
            case Slice _ -> Ir.callStatic(Runtime.SLICE, name, "(" + Runtime.SLICE_TYPE + ")J", f.expr(e));
            case MapType _ -> maps.len(f.expr(e));
            case Chan _ -> len ? channels.len(f.expr(e)) : channels.cap(f.expr(e));
            case Array array -> fixedLength(e, array);
            case Pointer pointer -> fixedLength(e, (Array) pointer.elem().underlying());
            default -> throw new IllegalStateException(name + " of " + type);
        };
    }

    /** The operand is evaluated only if it contains calls or receives; else the length is a constant. */
    private Expr fixedLength(dev.jigo.compiler.syntax.Expr e, Array array) {
        Expr length = Ir.i64(array.length());
        return f.order.hasCall(e) ? Ir.sequence(List.of(Ir.eval(f.expr(e))), length) : length;
    }

    // Making things

    private Expr make(CallExpr call) {
        Type type = f.type(call);
        List<dev.jigo.compiler.syntax.Expr> sizes =
                call.args().subList(1, call.args().size());
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(sizes, out);
        Expr first = sizes.isEmpty() ? Ir.i64(0) : f.indexing.longIndex(sizes.getFirst());
        Expr made = switch (type.underlying()) {
            case MapType _ -> maps.make(type, first);
            case Chan _ -> channels.make(type, first);
            case Slice slice -> makeSlice(slice, first, sizes, out);
            default -> throw new IllegalStateException("make of " + type);
        };
        return Ir.sequence(out, made);
    }

    private Expr makeSlice(Slice slice, Expr length, List<dev.jigo.compiler.syntax.Expr> sizes, List<Stmt> out) {
        JType type = f.representations().slice(slice.elem());
        List<Expr> args = new ArrayList<>();
        if (sizes.size() > 1) {
            args.add(length);
            args.add(f.indexing.longIndex(sizes.get(1)));
        } else {
            Expr stable = f.stable("len", length, out);
            args.add(stable);
            args.add(stable);
        }
        String descriptor = "(JJ";
        if (type.equals(JType.REF_SLICE)) {
            args.add(Ir.i32(AppendLowering.size(slice.elem())));
            descriptor += "I";
        }
        return Ir.callStatic(type.internalName(), "make", Signature.parse(descriptor + ")" + type.descriptor()), args);
    }

    /** {@code new(T)}, or {@code new(x)} for a pointer to a copy of the value. */
    private Expr newVariable(CallExpr call) {
        dev.jigo.compiler.syntax.Expr arg = call.args().getFirst();
        Type elem = Type.unalias(((Pointer) f.type(call).underlying()).elem());
        Expr value = f.isType(arg) ? f.zero(elem) : f.owned(arg, elem);
        return Representations.isAggregate(elem)
                ? value
                : Ir.cast(f.newBox(elem, value), f.unit().pointerType(elem));
    }

    // Maps and slices

    private Expr delete(CallExpr call) {
        MapType map = (MapType) f.type(call.args().getFirst()).underlying();
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(call.args(), out);
        Expr m = f.expr(call.args().get(0));
        return Ir.sequence(
                out, f.at(call.lparen(), maps.delete(m, maps.key(call.args().get(1), map), map)));
    }

    private Expr clear(dev.jigo.compiler.syntax.Expr e) {
        Type type = f.type(e);
        return type.underlying() instanceof Slice slice
                ? appends.clear(f.expr(e), Type.unalias(slice.elem()))
                : maps.clear(f.expr(e));
    }

    // Numbers

    private Expr extremum(CallExpr call) {
        Type type = f.type(call);
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(call.args(), out);
        boolean min = id(call) == Builtin.Id.MIN;
        Expr result = null;
        for (dev.jigo.compiler.syntax.Expr arg : call.args()) {
            Expr value = f.exprTo(arg, type);
            result = result == null ? value : extremum(min, result, value, type);
        }
        return Ir.sequence(out, Objects.requireNonNull(result));
    }

    private Expr extremum(boolean min, Expr x, Expr y, Type type) {
        String name = min ? "min" : "max";
        String d = f.jtype(type).descriptor();
        String descriptor = "(" + d + d + ")" + d;
        if (Numbers.isUnsigned(type) && Numbers.bits(type) >= 32) {
            return Ir.callStatic(Runtime.OPS, "u" + name, descriptor, x, y);
        }
        boolean own = Numbers.isString(type) || Numbers.isFloat(type);
        return Ir.callStatic(own ? Runtime.OPS : "java/lang/Math", name, descriptor, x, y);
    }

    private Expr complex(CallExpr call) {
        Type type = f.type(call);
        boolean narrow = Numbers.kind(type) == Basic.Kind.COMPLEX64;
        Type part = narrow ? Universe.FLOAT32 : Universe.FLOAT64;
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(call.args(), out);
        Expr re = f.exprTo(call.args().get(0), part);
        Expr im = f.exprTo(call.args().get(1), part);
        return Ir.sequence(
                out,
                Ir.callStatic(
                        Runtime.COMPLEX,
                        narrow ? "of32" : "of",
                        (narrow ? "(FF)" : "(DD)") + Runtime.COMPLEX_TYPE,
                        re,
                        im));
    }

    private Expr part(CallExpr call, String name) {
        dev.jigo.compiler.syntax.Expr arg = call.args().getFirst();
        boolean narrow = Numbers.kind(f.type(arg)) == Basic.Kind.COMPLEX64;
        return Ir.callStatic(
                Runtime.COMPLEX,
                narrow ? name + "32" : name,
                "(" + Runtime.COMPLEX_TYPE + ")" + (narrow ? "F" : "D"),
                f.expr(arg));
    }

    // Panics

    private Expr panic(CallExpr call) {
        return Ir.callStatic(
                Runtime.PANICS,
                "panic",
                "(Ljava/lang/Object;)Ljava/lang/RuntimeException;",
                f.exprTo(call.args().getFirst(), Universe.EMPTY_INTERFACE));
    }

    /** Only the entry for deferred calls can recover, the body of a range over a function in it not. */
    private Expr recover() {
        return f.isDeferredEntry() && f.statements.branches().rangeBody() == null
                ? Ir.callStatic(Runtime.PANICS, "recover", "()Ljava/lang/Object;")
                : Ir.nullOf(JType.OBJECT);
    }

    // Printing

    private Expr print(CallExpr call, boolean line) {
        String print = "L" + Runtime.PRINT + ";";
        List<Stmt> out = new ArrayList<>();
        Values values = printedValues(call, out);
        Expr printer = Ir.newObject(Runtime.PRINT, "()V");
        for (int i = 0; i < values.values().size(); i++) {
            if (line && i > 0) {
                printer = Ir.callVirtual(printer, Runtime.PRINT, "space", "()" + print);
            }
            printer = printed(printer, values.values().get(i), values.types().get(i), print);
        }
        if (line) {
            printer = Ir.callVirtual(printer, Runtime.PRINT, "newline", "()" + print);
        }
        return Ir.sequence(out, Ir.callVirtual(printer, Runtime.PRINT, "flush", "()V"));
    }

    private Values printedValues(CallExpr call, List<Stmt> out) {
        if (call.args().size() == 1 && f.info().typeOf(call.args().getFirst()) instanceof Tuple) {
            Values values = f.values(call.args().getFirst());
            out.addAll(values.setup());
            return values;
        }
        f.order.prepare(call.args(), out);
        List<Expr> values = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (dev.jigo.compiler.syntax.Expr arg : call.args()) {
            types.add(f.type(arg));
            values.add(f.exprTo(arg, f.type(arg)));
        }
        return new Values(out, values, types, false);
    }

    private Expr printed(Expr printer, Expr operand, Type type, String print) {
        Expr value = operand;
        String method;
        String param;
        switch (type.underlying()) {
            case Basic basic
            when basic.is(Basic.IS_INTEGER) -> {
                method = basic.is(Basic.IS_UNSIGNED) ? "unsigned" : "signed";
                param = "J";
                value = value.type().equals(JType.I) ? Numbers.toLong(value, type) : value;
            }
            case Basic basic
            when basic.kind() == Basic.Kind.UNSAFE_POINTER -> {
                method = "pointer";
                param = Runtime.OBJECT_TYPE;
            }
            case Basic basic -> {
                method = basic.is(Basic.IS_BOOLEAN)
                        ? "bool"
                        : basic.is(Basic.IS_STRING)
                                ? "string"
                                : Universe.basic(basic.kind()).name();
                param = value.type().descriptor();
            }
            case Slice _ -> {
                method = "slice";
                param = Runtime.SLICE_TYPE;
            }
            case Interface _ -> {
                method = "iface";
                param = Runtime.OBJECT_TYPE;
            }
            default -> {
                method = "pointer";
                param = Runtime.OBJECT_TYPE;
            }
        }
        return Ir.callVirtual(printer, Runtime.PRINT, method, "(" + param + ")" + print, value);
    }
}
