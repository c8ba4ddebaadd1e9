package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of {@code defer} and {@code go} statements: operands are evaluated by the statement. Declared functions,
 * methods and literals are called directly later; builtins, interface methods and func values by a generated function.
 */
final class CallEvaluation {

    /** The code of a generated function from its parameters. */
    private interface Wrapped {
        /**
         * @param deferred whether a function that recovers shall be called by its second entry
         */
        void make(List<LocalVar> params, boolean deferred, List<Stmt> out);
    }

    static final String DEFER = "deferwrap";
    static final String GO = "gowrap";

    private final FunctionLowering f;
    private final String kind;

    /**
     * @param kind {@link #DEFER} or {@link #GO}
     */
    CallEvaluation(FunctionLowering f, String kind) {
        this.f = f;
        this.kind = kind;
    }

    EvaluatedCall evaluate(CallExpr call, List<Stmt> out) {
        dev.jigo.compiler.syntax.Expr fun = Captures.unparen(call.fun());
        if (f.calls.isBuiltin(call)) {
            boolean recover = kind.equals(DEFER) && f.builtins.id(call) == Builtin.Id.RECOVER;
            boolean late =
                    recover && f.isDeferredEntry() && f.statements.branches().rangeBody() == null;
            return late ? lateRecover(call, out) : byWrapper(call, out);
        }
        Func function = f.calls.function(fun);
        if (function != null) {
            return function(call, fun, function, out);
        }
        if (fun instanceof FuncLit literal) {
            return literal(call, literal, out);
        }
        if (fun instanceof SelectorExpr selector) {
            Selection selection = f.info().selections().get(selector);
            if (selection != null && selection.kind() == Selection.Kind.METHOD_VAL) {
                return method(call, selector, f.calls.resolve(selector, selection), out);
            }
        }
        return funcValue(call, fun, out);
    }

    /** Whether the function that is called calls recover, as far as its declaration is known. */
    boolean recovers(CallExpr call) {
        dev.jigo.compiler.syntax.Expr fun = Captures.unparen(call.fun());
        if (f.calls.isBuiltin(call)) {
            return f.builtins.id(call) == Builtin.Id.RECOVER;
        }
        if (fun instanceof FuncLit literal) {
            return BodyFacts.recovers(literal.body(), f.info());
        }
        Func function = f.calls.function(fun);
        if (function != null) {
            return f.calls.callee(fun, function).deferred() != null;
        }
        Selection selection =
                fun instanceof SelectorExpr selector ? f.info().selections().get(selector) : null;
        if (selection == null || selection.kind() != Selection.Kind.METHOD_VAL) {
            return false;
        }
        MethodCall method = f.calls.resolve((SelectorExpr) fun, selection);
        return !method.isDynamic()
                && f.unit()
                                .callees()
                                .method(method.func(), MethodTargets.receiverBase(method.func()))
                                .deferred()
                        != null;
    }

    private String name(CallExpr call) {
        String known = f.closureNames().known(call);
        return known != null ? known : f.closureNames().nameWrapper(call, f.closureSymbol(), kind);
    }

    private dev.jigo.compiler.types.Signature calleeType(CallExpr call) {
        return (dev.jigo.compiler.types.Signature) f.calls.calleeType(call).underlying();
    }

    private List<Expr> arguments(CallExpr call, dev.jigo.compiler.types.Signature signature, List<Stmt> out) {
        return f.calls.ownedArguments(call, signature, out);
    }

    // Direct calls

    private EvaluatedCall function(CallExpr call, dev.jigo.compiler.syntax.Expr fun, Func function, List<Stmt> out) {
        if (f.intrinsics().isKnown(function)) {
            return byWrapper(call, out);
        }
        f.order.prepare(call.args(), out);
        Callee callee = f.calls.callee(fun, function);
        return new EvaluatedCall(
                name(call), arguments(call, calleeType(call), out), callee.target(), callee.deferred());
    }

    private EvaluatedCall literal(CallExpr call, FuncLit literal, List<Stmt> out) {
        ClosureLowering.Direct direct = f.closures.direct(literal);
        f.order.prepare(call.args(), out);
        List<Expr> operands = new ArrayList<>(direct.captures());
        operands.addAll(arguments(call, calleeType(call), out));
        return new EvaluatedCall(name(call), operands, direct.target(), direct.deferred());
    }

    private EvaluatedCall method(CallExpr call, SelectorExpr selector, MethodCall method, List<Stmt> out) {
        List<dev.jigo.compiler.syntax.Expr> evaluated = new ArrayList<>(List.of(selector.x()));
        evaluated.addAll(call.args());
        f.order.prepare(evaluated, out);
        Expr receiver = f.calls.receiver(selector.x(), method);
        Func func = method.func();
        if (method.isDynamic()) {
            return interfaceMethod(call, receiver, func, out);
        }
        if (!func.hasPointerReceiver()) {
            receiver = f.copying.copy(receiver, MethodTargets.receiverBase(func));
        }
        List<Expr> operands = CallLowering.prepend(receiver, arguments(call, func.signature(), out));
        Callee callee = f.unit().callees().method(func, MethodTargets.receiverBase(func));
        if (!callee.virtual()) {
            return new EvaluatedCall(name(call), operands, callee.target(), callee.deferred());
        }
        List<JType> types = callee.target().signature().params();
        return wrapper(
                call, operands, types, false, (params, _, code) -> code.add(Ir.eval(callee.call(values(params)))));
    }

    private static List<Expr> values(List<LocalVar> locals) {
        List<Expr> values = new ArrayList<>();
        locals.forEach(local -> values.add(Ir.get(local)));
        return values;
    }

    // By generated functions

    private EvaluatedCall interfaceMethod(CallExpr call, Expr receiver, Func func, List<Stmt> out) {
        Signature signature = f.unit().signature(func.signature());
        String iface = f.unit().methodInterface(func, func.signature());
        boolean twoEntries = iface.startsWith(Symbols.METHOD_INTERFACES);
        Expr checked = Ir.callStatic(
                "java/util/Objects", "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;", receiver);
        List<Expr> operands = CallLowering.prepend(checked, arguments(call, func.signature(), out));
        List<JType> types = signature.prepend(List.of(JType.OBJECT)).params();
        String method = Symbols.instanceMethod(func.name(), iface);
        return wrapper(call, operands, types, twoEntries, (params, deferred, code) -> {
            String entry = deferred ? method + Symbols.DEFERRED : method;
            List<Expr> args = values(params.subList(1, params.size()));
            code.add(Ir.eval(Ir.callInterface(Ir.get(params.getFirst()), iface, entry, signature, args)));
        });
    }

    private EvaluatedCall funcValue(CallExpr call, dev.jigo.compiler.syntax.Expr fun, List<Stmt> out) {
        List<dev.jigo.compiler.syntax.Expr> evaluated = new ArrayList<>(List.of(fun));
        evaluated.addAll(call.args());
        f.order.prepare(evaluated, out);
        dev.jigo.compiler.types.Signature type = calleeType(call);
        Signature signature = f.unit().signature(type);
        String shape = f.unit().requestShape(signature);
        List<Expr> operands = CallLowering.prepend(f.expr(fun), arguments(call, type, out));
        List<JType> types = signature.prepend(List.of(JType.FUNC)).params();
        return wrapper(
                call,
                operands,
                types,
                true,
                (params, deferred, code) -> code.add(Ir.eval(Ir.callVirtual(
                        Ir.cast(Ir.get(params.getFirst()), JType.ref(shape)),
                        shape,
                        deferred ? "callDeferred" : "call",
                        CallLowering.shapeSignature(signature),
                        values(params.subList(1, params.size()))))));
    }

    /** A builtin or intrinsic: the generated function contains the call, its arguments being parameters. */
    private EvaluatedCall byWrapper(CallExpr call, List<Stmt> out) {
        f.order.prepare(call.args(), out);
        List<dev.jigo.compiler.syntax.Expr> arguments = new ArrayList<>();
        List<Expr> operands = new ArrayList<>();
        List<JType> types = new ArrayList<>();
        for (dev.jigo.compiler.syntax.Expr arg : call.args()) {
            if (isEvaluated(arg)) {
                Type type = f.type(arg);
                arguments.add(arg);
                operands.add(f.owned(arg, type));
                types.add(f.jtype(type));
            }
        }
        return wrapper(call, operands, types, false, (params, _, code) -> {
            FunctionLowering inner = new FunctionLowering(f.unit(), f.source(), name(call), f.closureNames(), false);
            for (int i = 0; i < arguments.size(); i++) {
                inner.hoist(arguments.get(i), Ir.get(params.get(i)));
            }
            inner.expressions.statement(call, code);
        });
    }

    /**
     * {@code defer recover()} in a function that a panic runs: at the function's return it is as if the function called
     * recover; run by a further panic it does nothing.
     */
    private EvaluatedCall lateRecover(CallExpr call, List<Stmt> out) {
        EvaluatedCall nothing = byWrapper(call, out);
        MethodRef recover = new MethodRef(Runtime.PANICS, "recover", Signature.of(JType.OBJECT));
        return new EvaluatedCall(nothing.name() + Symbols.DEFERRED, List.of(), recover, nothing.target());
    }

    private boolean isEvaluated(dev.jigo.compiler.syntax.Expr arg) {
        TypeAndValue known = f.info().typeAndValue(arg);
        return known == null || known.value() == null && !known.isType() && !known.isNil();
    }

    private EvaluatedCall wrapper(
            CallExpr call, List<Expr> operands, List<JType> types, boolean twoEntries, Wrapped code) {
        boolean made = f.closureNames().known(call) != null;
        String name = name(call);
        String method = Symbols.mangle(name);
        Signature signature = new Signature(types, JType.V);
        MethodRef target = new MethodRef(f.owner(), method, signature);
        MethodRef deferred = twoEntries ? Callee.deferredEntry(target) : null;
        if (!made) {
            generate(target, name, false, code);
            if (deferred != null) {
                generate(deferred, name, true, code);
            }
        }
        return new EvaluatedCall(name, operands, target, deferred);
    }

    private void generate(MethodRef method, String name, boolean deferred, Wrapped code) {
        List<LocalVar> params = Callees.parameters(method.signature());
        List<Stmt> body = new ArrayList<>();
        code.make(params, deferred, body);
        body.add(Ir.returnVoid());
        f.unit()
                .addFunction(
                        method.owner(),
                        new IrFunction(
                                method.name(),
                                Program.symbolPath(f.source().pkg()) + "." + name,
                                method.signature(),
                                params,
                                body,
                                Position.NONE,
                                IrFunction.PUBLIC_STATIC | IrFunction.SYNTHETIC));
    }

    /** The literal whose func value makes the whole call, null if there is none. */
    static @Nullable FuncLit plainLiteral(CallExpr call) {
        return call.args().isEmpty() && Captures.unparen(call.fun()) instanceof FuncLit literal ? literal : null;
    }
}
