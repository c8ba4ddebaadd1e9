package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The values of one class that are made when first used: strings, type descriptors, cached expressions. Each is a private
 * static field and an accessor of the same name. A class has at most {@link #PER_CLASS} of its own; the rest lives
 * in companion classes {@code NAME·kN}, so that no constant pool overflows.
 */
final class ClassConstants {

    static final int PER_CLASS = 1500;

    /** A constant's accessor and how it is made. */
    record Constant(String owner, String name, JType type, Expr init) {}

    private final String className;
    private final Map<String, Constant> byKey = new LinkedHashMap<>();
    private final Map<String, Integer> prefixCounts = new LinkedHashMap<>();
    private int emitted;

    ClassConstants(String className) {
        this.className = className;
    }

    /** The constant for a Go string that is not empty. */
    Constant string(String latin1) {
        return constant("str", "s" + latin1, JType.GO_STRING, () -> goString(latin1));
    }

    private static Expr goString(String latin1) {
        String descriptor = "(Ljava/lang/String;)Ldev/jigo/runtime/values/GoString;";
        return Ir.callStatic(RuntimeNames.GO_STRING, "constant", descriptor, Ir.javaString(latin1));
    }

    Constant type(String descriptor) {
        return constant("type", "t" + descriptor, JType.RTYPE, () -> typeOf(descriptor, className));
    }

    /** A look-up of a type by its descriptor, classes named in it found from a class. */
    static Expr typeOf(String descriptor, String context) {
        return Ir.callStatic(
                RuntimeNames.TYPES,
                "of",
                "(Ljava/lang/String;Ljava/lang/Class;)Ldev/jigo/runtime/types/RType;",
                Ir.javaString(descriptor),
                Ir.classOf(JType.ref(context)));
    }

    Constant cached(Expr.Cached expr) {
        return constant("cache", "c" + expr.key(), expr.init().type(), expr::init);
    }

    private Constant constant(String prefix, String key, JType type, Supplier<Expr> init) {
        Constant known = byKey.get(key);
        if (known == null) {
            int companion = byKey.size() / PER_CLASS;
            String owner = companion == 0 ? className : className + "·k" + companion;
            int number = prefixCounts.merge(prefix, 1, Integer::sum);
            known = new Constant(owner, prefix + "·" + number, type, init.get());
            byKey.put(key, known);
        }
        return known;
    }

    /** The constants asked for since the last call; making their accessors may ask for more. */
    List<Constant> drain() {
        List<Constant> all = new ArrayList<>(byKey.values());
        List<Constant> fresh = all.subList(emitted, all.size());
        emitted = all.size();
        return fresh;
    }

    /** The accessor: {@code T v = field; if (v == null) { v = init; field = v; } return v}. */
    static IrFunction accessor(Constant constant, boolean shared) {
        LocalVar value = LocalVar.temp("v", constant.type());
        List<Stmt> body = List.of(
                Ir.declare(value, Ir.staticField(constant.owner(), constant.name(), constant.type())),
                Ir.ifThen(
                        Ir.isNull(Ir.get(value)),
                        Ir.set(value, constant.init()),
                        Ir.setStatic(constant.owner(), constant.name(), constant.type(), Ir.get(value))),
                Ir.returnValue(Ir.get(value)));
        int access = (shared ? IrFunction.PUBLIC_STATIC : IrFunction.PRIVATE_STATIC) | IrFunction.SYNTHETIC;
        Signature signature = Signature.of(constant.type());
        return new IrFunction(constant.name(), constant.name(), signature, List.of(), body, Position.NONE, access);
    }
}
