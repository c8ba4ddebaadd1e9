package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Lookup;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls of functions, methods, interface methods and func values. */
final class CallLowering {

    /**
     * What is called, its operand evaluated.
     *
     * @param receiver the receiver, interface value or func value; null for a declared function
     * @param signature the type, without receiver and free of type parameters
     * @param invoke makes the call from the arguments, the receiver not among them
     */
    record Target(@Nullable Expr receiver, Signature signature, Function<List<Expr>, Expr> invoke) {}

    private final FunctionLowering f;

    CallLowering(FunctionLowering f) {
        this.f = f;
    }

    Expr value(CallExpr call) {
        if (f.isType(call.fun())) {
            return f.conversions.explicit(call);
        }
        if (isBuiltin(call)) {
            return f.builtins.value(call);
        }
        List<Stmt> out = new ArrayList<>();
        Expr result = call(call, out);
        return Ir.sequence(out, f.at(call.lparen(), result));
    }

    void statement(CallExpr call, List<Stmt> out) {
        if (!f.isType(call.fun()) && isBuiltin(call)) {
            f.builtins.statement(call, out);
        } else {
            out.add(Ir.eval(value(call)));
        }
    }

    boolean isBuiltin(CallExpr call) {
        TypeAndValue fun = f.info().typeAndValue(call.fun());
        return fun != null && fun.isBuiltin();
    }

    /** The type of what is called. */
    Type calleeType(CallExpr call) {
        return f.type(call.fun());
    }

    private Expr call(CallExpr call, List<Stmt> out) {
        Expr intrinsic = intrinsic(call, out);
        if (intrinsic != null) {
            return intrinsic;
        }
        List<dev.jigo.compiler.syntax.Expr> operands = new ArrayList<>();
        operands.add(operand(call.fun()));
        operands.addAll(call.args());
        f.order.prepare(operands, out);
        Target target = target(call.fun());
        return target.invoke().apply(arguments(call, target.signature(), out, target));
    }

    /** The part of the called expression that is evaluated: the receiver of a method, a func value. */
    private dev.jigo.compiler.syntax.Expr operand(dev.jigo.compiler.syntax.Expr fun) {
        dev.jigo.compiler.syntax.Expr inner = Captures.unparen(fun);
        if (inner instanceof SelectorExpr selector) {
            Selection selection = f.info().selections().get(selector);
            if (selection != null && selection.kind() == Selection.Kind.METHOD_VAL) {
                return selector.x();
            }
        }
        return inner;
    }

    // Callees

    /** What an expression in call position calls. */
    Target target(dev.jigo.compiler.syntax.Expr fun) {
        dev.jigo.compiler.syntax.Expr inner = Captures.unparen(fun);
        Func function = function(inner);
        if (function != null) {
            Callee callee = callee(inner, function);
            return new Target(null, (Signature) f.type(inner).underlying(), callee::call);
        }
        if (inner instanceof SelectorExpr selector) {
            Selection selection = f.info().selections().get(selector);
            if (selection != null && selection.kind() == Selection.Kind.METHOD_VAL) {
                return method(selector, resolve(selector, selection));
            }
        }
        return closure(f.expr(inner), (Signature) f.type(inner).underlying());
    }

    /** The declared function that an expression names, null if it is no such name. */
    @Nullable
    Func function(dev.jigo.compiler.syntax.Expr fun) {
        return switch (Captures.unparen(fun)) {
            case Ident id -> f.info().uses().get(id) instanceof Func func ? func : null;
            case SelectorExpr selector
            when f.info().selections().get(selector) == null ->
                f.info().uses().get(selector.sel()) instanceof Func func ? func : null;
            case IndexExpr index -> function(index.x());
            case IndexListExpr index -> function(index.x());
            default -> null;
        };
    }

    /** Whether an expression in call position is a func value rather than the name of a function or method. */
    boolean isFuncValue(dev.jigo.compiler.syntax.Expr fun) {
        dev.jigo.compiler.syntax.Expr inner = Captures.unparen(fun);
        if (inner instanceof SelectorExpr selector) {
            Selection selection = f.info().selections().get(selector);
            if (selection != null) {
                return selection.kind() == Selection.Kind.FIELD_VAL;
            }
        }
        return function(inner) == null;
    }

    /** The method behind the name of a declared function. */
    Callee callee(dev.jigo.compiler.syntax.Expr fun, Func function) {
        dev.jigo.compiler.syntax.Expr name = switch (Captures.unparen(fun)) {
            case IndexExpr index -> index.x();
            case IndexListExpr index -> index.x();
            case dev.jigo.compiler.syntax.Expr other -> other;
        };
        return f.unit().callees().function(function, f.identifiers.typeArguments(Expressions.instantiated(name)));
    }

    /** The method that a selector denotes, found anew in instances of generic code. */
    MethodCall resolve(SelectorExpr e, Selection selection) {
        Func func = (Func) selection.obj();
        Type base = f.type(selection.recv());
        List<Integer> index = selection.index();
        if (!f.source().arguments().isEmpty()) {
            Lookup.Result found = Lookup.fieldOrMethod(base, true, func.pkg(), func.name());
            if (!(found.obj() instanceof Func concrete)) {
                throw new IllegalStateException(
                        "no method " + func.name() + " of " + base + " at " + f.position(e.pos()));
            }
            func = concrete;
            index = found.index();
        }
        return new MethodCall(func, index.subList(0, index.size() - 1), base);
    }

    private Target method(SelectorExpr e, MethodCall method) {
        Expr receiver = receiver(e.x(), method);
        return method(receiver, method);
    }

    /** A method with the receiver it wants, which has been evaluated. */
    Target method(Expr receiver, MethodCall method) {
        Func func = method.func();
        Signature signature = func.signature();
        if (method.isDynamic()) {
            String iface = f.unit().methodInterface(func, signature);
            String name = Symbols.instanceMethod(func.name(), iface);
            dev.jigo.compiler.ir.Signature jvm = f.unit().signature(signature);
            return new Target(receiver, signature, args -> Ir.callInterface(receiver, iface, name, jvm, args));
        }
        Callee callee = f.unit().callees().method(func, MethodTargets.receiverBase(func));
        return new Target(receiver, signature, args -> callee.call(prepend(receiver, args)));
    }

    static List<Expr> prepend(Expr first, List<Expr> rest) {
        List<Expr> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    /** The receiver a method gets when it is selected from an expression: a value, a pointer or an interface value. */
    Expr receiver(dev.jigo.compiler.syntax.Expr x, MethodCall method) {
        Func func = method.func();
        boolean pointer = method.base().underlying() instanceof Pointer;
        if (!method.path().isEmpty()) {
            Expr start = pointer ? f.expr(x) : f.selectors.object(x);
            return f.paths()
                    .receiver(new FieldPaths.Step(start, method.base()), method.path(), func)
                    .value();
        }
        if (method.isDynamic()) {
            return f.expr(x);
        }
        if (func.hasPointerReceiver() && !pointer) {
            return f.unary.address(x);
        }
        return f.paths()
                .adapt(new FieldPaths.Step(f.expr(x), method.base()), func)
                .value();
    }

    /** A func value of a signature. */
    Target closure(Expr function, Signature signature) {
        dev.jigo.compiler.ir.Signature jvm = f.unit().signature(signature);
        String shape = f.unit().requestShape(jvm);
        dev.jigo.compiler.ir.Signature erased = shapeSignature(jvm);
        return new Target(
                function,
                signature,
                args -> Ir.cast(
                        Ir.callVirtual(Ir.cast(function, JType.ref(shape)), shape, "call", erased, args),
                        jvm.result()));
    }

    /** The signature of a shape's methods: references erased, tuples not. */
    static dev.jigo.compiler.ir.Signature shapeSignature(dev.jigo.compiler.ir.Signature signature) {
        JType result = signature.result();
        boolean tuple = result.descriptor().startsWith("L" + Symbols.TUPLES);
        return new dev.jigo.compiler.ir.Signature(
                signature.params().stream().map(JType::erased).toList(),
                tuple || result.isVoid() ? result : result.erased());
    }

    private @Nullable Expr intrinsic(CallExpr call, List<Stmt> out) {
        Func function = function(call.fun());
        return function == null ? null : f.intrinsics().call(function, call, out);
    }

    // Arguments

    /**
     * The arguments of a call, converted to the parameters' types. Structs and arrays are not copied, since the
     * function
     * called does that.
     */
    private List<Expr> arguments(CallExpr call, Signature signature, List<Stmt> out, Target target) {
        Tuple params = signature.params();
        if (call.args().size() == 1 && f.info().typeOf(call.args().getFirst()) instanceof Tuple) {
            return spread(call, signature, out, target);
        }
        List<Expr> args = new ArrayList<>();
        int fixed = signature.variadic() && call.ellipsis() == 0 ? params.size() - 1 : params.size();
        for (int i = 0; i < fixed; i++) {
            args.add(f.exprTo(call.args().get(i), params.at(i).type()));
        }
        if (fixed < params.size()) {
            Slice rest = (Slice) params.at(fixed).type().underlying();
            Type elem = Type.unalias(rest.elem());
            List<Expr> values = new ArrayList<>();
            for (dev.jigo.compiler.syntax.Expr arg :
                    call.args().subList(fixed, call.args().size())) {
                values.add(f.owned(arg, elem));
            }
            args.add(variadic(values, elem));
        }
        return args;
    }

    /** The slice of the last arguments of a variadic call. */
    Expr variadic(List<Expr> values, Type elem) {
        JType slice = f.representations().slice(elem);
        if (values.isEmpty()) {
            return Ir.nullOf(slice);
        }
        JType storage = f.representations().storage(elem);
        return Ir.callStatic(
                slice.internalName(),
                "of",
                "(" + storage.array().descriptor() + ")" + slice.descriptor(),
                Ir.arrayOf(storage, values));
    }

    /** {@code f(g())} where g has several results: all are computed before the first is converted. */
    private List<Expr> spread(CallExpr call, Signature signature, List<Stmt> out, Target target) {
        List<Stmt> setup = new ArrayList<>();
        Values values = f.values(call.args().getFirst());
        if (values.types().isEmpty()) {
            throw new IllegalStateException("call without results as arguments");
        }
        setup.addAll(values.setup());
        List<Expr> args = converted(values, signature);
        if (target.receiver() != null) {
            return sequenced(setup, args);
        }
        out.addAll(setup);
        return args;
    }

    /** Arguments of which the first evaluates the statements before. */
    private static List<Expr> sequenced(List<Stmt> setup, List<Expr> args) {
        List<Expr> result = new ArrayList<>(args);
        result.set(0, Ir.sequence(setup, args.getFirst()));
        return result;
    }

    /** Values as the arguments for a signature. */
    List<Expr> converted(Values values, Signature signature) {
        Tuple params = signature.params();
        List<Expr> args = new ArrayList<>();
        int fixed = signature.variadic() ? params.size() - 1 : params.size();
        for (int i = 0; i < fixed; i++) {
            args.add(f.convert(
                    values.values().get(i), values.types().get(i), params.at(i).type()));
        }
        if (signature.variadic()) {
            Slice rest = (Slice) params.at(fixed).type().underlying();
            Type elem = Type.unalias(rest.elem());
            List<Expr> last = new ArrayList<>();
            for (int i = fixed; i < values.values().size(); i++) {
                last.add(f.convert(values.values().get(i), values.types().get(i), elem));
            }
            args.add(variadic(last, elem));
        }
        return args;
    }

    /** The arguments of a call, each converted and owned: for calls that happen later. */
    List<Expr> ownedArguments(CallExpr call, Signature signature, List<Stmt> out) {
        List<Expr> args = arguments(call, signature, out, new Target(null, signature, a -> a.getFirst()));
        List<Expr> owned = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            Type type = signature.params().at(i).type();
            boolean plain = call.args().size() == signature.params().size();
            owned.add(
                    plain
                            ? f.copying.copyIfShared(args.get(i), call.args().get(i), type)
                            : f.copying.copy(args.get(i), type));
        }
        return owned;
    }
}
