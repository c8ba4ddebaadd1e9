package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.Capture;
import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Lookup;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Type;
import java.util.List;

/** Method values {@code x.M}, which bind their receiver, and method expressions {@code T.M}. */
final class MethodValueLowering {

    private final FunctionLowering f;

    MethodValueLowering(FunctionLowering f) {
        this.f = f;
    }

    // Method values

    Expr value(SelectorExpr e, Selection selection) {
        MethodCall method = f.calls.resolve(e, selection);
        Func func = method.func();
        Expr receiver = f.calls.receiver(e.x(), method);
        if (method.isDynamic()) {
            Expr checked = Ir.callStatic(
                    "java/util/Objects", "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;", receiver);
            return bind(f.at(e.sel(), checked), JType.OBJECT, dynamicTarget(func), func);
        }
        JType type = receiver.type();
        Expr owned = func.hasPointerReceiver() ? receiver : f.copying.copy(receiver, MethodTargets.receiverBase(func));
        return bind(f.at(e.sel(), owned), type, staticTarget(func), func);
    }

    private MethodTargets.Target staticTarget(Func func) {
        Callee callee = f.unit().callees().method(func, MethodTargets.receiverBase(func));
        if (!callee.virtual()) {
            return new MethodTargets.Target(callee.target(), callee.deferred());
        }
        return targets(MethodTargets.receiverBase(func)).ofPointer(new MethodSets.Method(func, List.of(0), true));
    }

    private Expr bind(Expr receiver, JType type, MethodTargets.Target target, Func func) {
        MethodRef ordinary = target.ordinary();
        String name = f.unit().prefix() + "bound·" + Symbols.hash(ordinary.owner(), 8) + "·" + ordinary.name();
        String shape = f.unit().requestShape(f.unit().signature(func.signature()));
        List<Capture> captures = List.of(new Capture("receiver", type));
        f.unit().request(name, () -> new ClassModel.ClosureClass(name, shape, captures, ordinary, target.deferred()));
        return Ir.cast(Ir.newObject(name, Signature.of(JType.V, type), List.of(receiver)), JType.FUNC);
    }

    // Method expressions

    Expr expression(SelectorExpr e, Selection selection) {
        Type base = f.type(selection.recv());
        Func declared = (Func) selection.obj();
        if (Representations.isInterface(base)) {
            return functionValue(dynamicTarget(interfaceMethod(base, declared)));
        }
        boolean pointer = base instanceof Pointer;
        Type type = base instanceof Pointer p ? Type.unalias(p.elem()) : base;
        Lookup.Result found = Lookup.fieldOrMethod(base, false, declared.pkg(), declared.name());
        if (!(found.obj() instanceof Func func)) {
            throw new IllegalStateException("no method " + declared.name() + " of " + base);
        }
        MethodSets.Method method = new MethodSets.Method(func, found.index(), pointer);
        MethodTargets targets = targets(type);
        return functionValue(pointer ? targets.ofPointer(method) : targets.ofValue(method));
    }

    private static Func interfaceMethod(Type base, Func declared) {
        Lookup.Result found = Lookup.fieldOrMethod(base, false, declared.pkg(), declared.name());
        return found.obj() instanceof Func func ? func : declared;
    }

    /** Wrappers of this package for methods of a type. */
    private MethodTargets targets(Type type) {
        String key = f.program().typeNames().text(type);
        String owner = f.unit().prefix() + "methods·" + Symbols.hash(key, 13);
        return f.unit().methodTargets(type, owner);
    }

    private Expr functionValue(MethodTargets.Target target) {
        MethodRef ordinary = target.ordinary();
        String name = f.unit().prefix() + "method·" + Symbols.hash(ordinary.owner(), 8) + "·" + ordinary.name();
        String shape = f.unit().requestShape(ordinary.signature());
        f.unit().request(name, () -> new ClassModel.ClosureClass(name, shape, List.of(), ordinary, target.deferred()));
        return Ir.cast(Ir.staticField(name, "INSTANCE", JType.ref(name)), JType.FUNC);
    }

    // Interface methods

    /** A static method that calls an interface method on its first argument. */
    private MethodTargets.Target dynamicTarget(Func func) {
        String iface = f.unit().methodInterface(func, func.signature());
        Signature instance = f.unit().signature(func.signature());
        String name = Symbols.instanceMethod(func.name(), iface);
        MethodRef ordinary = forwarder(iface, name, func.name(), instance);
        boolean twoEntries = iface.startsWith(Symbols.METHOD_INTERFACES);
        MethodRef deferred = twoEntries ? forwarder(iface, name + Symbols.DEFERRED, func.name(), instance) : null;
        return new MethodTargets.Target(ordinary, deferred);
    }

    private MethodRef forwarder(String iface, String method, String goName, Signature instance) {
        String owner = f.unit().prefix() + "dynamic·" + Symbols.hash(iface, 13);
        Signature signature = instance.prepend(List.of(JType.OBJECT));
        String key = owner + " " + method;
        if (f.unit().once(key)) {
            f.unit().openClass(owner, null);
            List<LocalVar> params = Callees.parameters(signature);
            List<Expr> args =
                    params.subList(1, params.size()).stream().map(Ir::get).toList();
            Expr call = Ir.callInterface(Ir.get(params.getFirst()), iface, method, instance, args);
            List<Stmt> body = instance.result().isVoid()
                    ? List.of(Ir.eval(call), Ir.returnVoid())
                    : List.of(Ir.returnValue(call));
            f.unit()
                    .addFunction(
                            owner,
                            new IrFunction(
                                    method,
                                    goName,
                                    signature,
                                    params,
                                    body,
                                    Position.NONE,
                                    IrFunction.PUBLIC_STATIC | IrFunction.SYNTHETIC));
        }
        return new MethodRef(owner, method, signature);
    }
}
