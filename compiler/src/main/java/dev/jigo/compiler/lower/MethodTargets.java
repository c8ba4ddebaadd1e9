package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The static methods behind the methods of a type: the declared ones themselves, or wrappers where a receiver must be
 * found
 * through embedded fields or a pointer first.
 */
final class MethodTargets {

    /**
     * @param deferred the entry for deferred calls, null if the method does not recover
     */
    record Target(MethodRef ordinary, @Nullable MethodRef deferred) {}

    /** Makes the body of a wrapper from the receiver and the other arguments. */
    private interface Body {
        Expr make(Expr receiver, List<Expr> args);
    }

    private final PackageLowering unit;
    private final Type type;
    private final String wrapperClass;
    private final FieldPaths paths;
    private final Map<String, Target> known = new HashMap<>();

    MethodTargets(PackageLowering unit, Type type, String wrapperClass) {
        this.unit = unit;
        this.type = type;
        this.wrapperClass = wrapperClass;
        this.paths = new FieldPaths(unit);
    }

    /** What a call on a value of the type runs. */
    Target ofValue(MethodSets.Method method) {
        return method.isPromoted() ? promoted(method) : direct(method.func());
    }

    /** What a call on a pointer to the type runs. */
    Target ofPointer(MethodSets.Method method) {
        Func func = method.func();
        if (method.isPromoted()) {
            return promoted(method);
        }
        if (func.hasPointerReceiver() || Representations.isStruct(type)) {
            return direct(func);
        }
        return wrapper(
                "(*)" + func.name(),
                func,
                unit.pointerType(type),
                callee(func).deferred() != null,
                deferred -> (receiver, args) -> Ir.sequence(
                        List.of(Ir.ifThen(Ir.isNull(receiver), Ir.throwing(panicwrap(func)))),
                        call(func, paths.load(receiver, type), args, deferred)));
    }

    /** What a call on the nil pointer to the struct type runs. */
    Target ofNil(MethodSets.Method method) {
        Func func = method.func();
        if (method.isPromoted() || func.hasPointerReceiver()) {
            return ofPointer(method);
        }
        return wrapper("(nil)" + func.name(), func, unit.jtype(type), false, _ -> (_, _) -> panicwrap(func));
    }

    /** The panic of a method with a value receiver that is called through a nil pointer in an interface. */
    private Expr panicwrap(Func func) {
        Named named = (Named) type;
        return Ir.callStatic(
                Runtime.PANICS,
                "panicwrap",
                "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)Ljava/lang/RuntimeException;",
                Ir.javaString(Objects.requireNonNull(named.obj().pkg()).name()),
                Ir.javaString(unit.program().typeNames().goName(named)),
                Ir.javaString(func.name()));
    }

    private Callee callee(Func func) {
        return unit.callees().method(func, receiverBase(func));
    }

    private Target direct(Func func) {
        Callee callee = callee(func);
        if (!callee.virtual()) {
            return new Target(callee.target(), callee.deferred());
        }
        JType receiver = callee.target().signature().params().getFirst();
        return wrapper(func.name(), func, receiver, false, _ -> (r, args) -> {
            List<Expr> all = new ArrayList<>(List.of(r));
            all.addAll(args);
            return callee.call(all);
        });
    }

    private Target promoted(MethodSets.Method method) {
        Func func = method.func();
        boolean recovers = !isInterfaceMethod(func) && callee(func).deferred() != null;
        return wrapper(
                func.name(),
                func,
                unit.jtype(type),
                recovers || isInterfaceMethod(func),
                deferred -> (receiver, args) -> {
                    FieldPaths.Step found = paths.receiver(new FieldPaths.Step(receiver, type), method.path(), func);
                    return call(func, found.value(), args, deferred);
                });
    }

    /** The declared type that a method belongs to. */
    static Named receiverBase(Func method) {
        Type recv =
                Type.unalias(Objects.requireNonNull(method.signature().recv()).type());
        return (Named) (recv instanceof Pointer pointer ? Type.unalias(pointer.elem()) : recv);
    }

    static boolean isInterfaceMethod(Func method) {
        return Representations.isInterface(
                Objects.requireNonNull(method.signature().recv()).type());
    }

    private Expr call(Func func, Expr receiver, List<Expr> args, boolean deferred) {
        if (isInterfaceMethod(func)) {
            String iface = unit.methodInterface(func, func.signature());
            boolean twoEntries = deferred && iface.startsWith(Symbols.METHOD_INTERFACES);
            String method = Symbols.instanceMethod(func.name(), iface);
            String name = twoEntries ? method + Symbols.DEFERRED : method;
            return Ir.callInterface(receiver, iface, name, unit.signature(func.signature()), args);
        }
        Callee callee = callee(func);
        List<Expr> all = new ArrayList<>(List.of(receiver));
        all.addAll(args);
        MethodRef entry = callee.deferred();
        return deferred && entry != null
                ? Ir.callStatic(entry.owner(), entry.name(), entry.signature(), all)
                : callee.call(all);
    }

    // Wrappers

    /** Makes a static method that calls another, and if wanted one for deferred calls. */
    private Target wrapper(String name, Func func, JType receiver, boolean recovers, Function<Boolean, Body> bodies) {
        return known.computeIfAbsent(name, _ -> {
            MethodRef ordinary = makeWrapper(Symbols.mangle(name), func, receiver, bodies.apply(false));
            MethodRef deferred = recovers
                    ? makeWrapper(Symbols.mangle(name) + Symbols.DEFERRED, func, receiver, bodies.apply(true))
                    : null;
            return new Target(ordinary, deferred);
        });
    }

    private MethodRef makeWrapper(String name, Func func, JType receiver, Body body) {
        unit.openClass(wrapperClass, null);
        Signature signature = unit.signature(func.signature()).prepend(List.of(receiver));
        List<LocalVar> params = Callees.parameters(signature);
        List<Expr> args = new ArrayList<>();
        params.subList(1, params.size()).forEach(p -> args.add(Ir.get(p)));
        Expr value = body.make(Ir.get(params.getFirst()), args);
        unit.addFunction(
                wrapperClass,
                new IrFunction(
                        name,
                        name,
                        signature,
                        params,
                        finish(value, signature.result()),
                        Position.NONE,
                        IrFunction.PUBLIC_STATIC | IrFunction.SYNTHETIC));
        return new MethodRef(wrapperClass, name, signature);
    }

    private static List<Stmt> finish(Expr value, JType result) {
        if (value.type().equals(JType.ref("java/lang/RuntimeException"))) {
            return List.of(Ir.throwing(value));
        }
        return result.isVoid()
                ? List.of(Ir.eval(value), Ir.returnVoid())
                : List.of(Ir.returnValue(Ir.cast(value, result)));
    }
}
