package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.Capture;
import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Function literals. The body is a static method whose first parameters are the captured variables: their values, or
 * their
 * boxes. The func value is an object of a closure class that holds the captures.
 */
final class ClosureLowering {

    /** Lowers the body of a closure whose captures and parameters have been bound. */
    interface Body {
        /**
         * @param extra the further captures as the closure holds them
         */
        void lower(FunctionLowering closure, List<LocalVar> extra, List<Stmt> out);
    }

    private final FunctionLowering f;

    ClosureLowering(FunctionLowering f) {
        this.f = f;
    }

    /**
     * A closure without its func value.
     *
     * @param target the method: captures first, then the parameters
     * @param captures the captured values
     */
    record Direct(MethodRef target, @Nullable MethodRef deferred, List<Capture> fields, List<Expr> captures) {}

    Expr literal(FuncLit literal) {
        Signature signature = (Signature) f.type(literal).underlying();
        return value(direct(literal), signature);
    }

    /** A literal that is called where it stands. */
    Direct direct(FuncLit literal) {
        Signature signature = (Signature) f.type(literal).underlying();
        Signature declared =
                (Signature) Objects.requireNonNull(f.info().typeOf(literal)); // the checker typed every literal
        Collection<Var> captured = f.captures().freeVariables(literal);
        boolean recovers = BodyFacts.recovers(literal.body(), f.info());
        String known = f.closureNames().known(literal);
        if (known == null) {
            known = f.closureNames().nameLiteral(literal, f.closureSymbol(), f.isClosure());
            make(literal, known, declared, captured, recovers);
        }
        return direct(Symbols.mangle(known), signature, captured, List.of(), recovers);
    }

    private void make(FuncLit literal, String name, Signature declared, Collection<Var> captured, boolean recovers) {
        FunctionBodies bodies = new FunctionBodies(f.unit());
        for (boolean deferred : recovers ? new boolean[] {false, true} : new boolean[] {false}) {
            FunctionLowering closure = child(name, deferred);
            List<LocalVar> params = new ArrayList<>();
            bindCaptures(closure, captured, params);
            List<Stmt> body = bodies.body(closure, null, declared, literal.body(), params);
            add(closure, params, declared, body, f.position(literal.pos()));
        }
    }

    private FunctionLowering child(String symbol, boolean deferredEntry) {
        FunctionLowering closure = new FunctionLowering(f.unit(), f.source(), symbol, f.closureNames(), deferredEntry);
        closure.setClosureSymbol(symbol, true);
        return closure;
    }

    /** Makes the captured variables parameters of the closure's method. */
    private void bindCaptures(FunctionLowering closure, Collection<Var> captured, List<LocalVar> params) {
        for (Var var : captured) {
            Variable outer = variable(var);
            LocalVar param = LocalVar.named(
                    var.name().isEmpty() ? "_" : var.name(), outer.local().type());
            params.add(param);
            closure.bind(var, new Variable(param, outer.boxed(), outer.shared(), outer.type()));
        }
    }

    private Variable variable(Var var) {
        Variable variable = f.variable(var);
        if (variable == null) {
            throw new IllegalStateException("captured variable " + var.name() + " has no storage in " + f.symbol());
        }
        return variable;
    }

    private void add(
            FunctionLowering closure, List<LocalVar> params, Signature declared, List<Stmt> body, Position position) {
        String name = Symbols.mangle(closure.symbol()) + (closure.isDeferredEntry() ? Symbols.DEFERRED : "");
        List<JType> types = params.stream().map(LocalVar::type).toList();
        JType result = f.unit()
                .signature(f.source().arguments().applyToSignature(declared))
                .result();
        IrFunction lowered = new IrFunction(
                name,
                Program.symbolPath(f.source().pkg()) + "." + closure.symbol(),
                new dev.jigo.compiler.ir.Signature(types, result),
                params,
                body,
                position,
                declared.params().isEmpty()
                        ? IrFunction.PUBLIC_STATIC | IrFunction.NO_PARAMETERS
                        : IrFunction.PUBLIC_STATIC);
        List<File> files = f.unit().program().checker(f.source().pkg()).files();
        f.unit().addFunction(f.owner(), StaleLocals.clear(lowered, files));
    }

    /**
     * A closure whose body is made by the caller, such as that of a range over a function.
     *
     * @param symbol its name, from {@link ClosureNames}
     * @param signature its type, free of type parameters; its parameters are bound as variables of the closure
     * @param captured the variables of this function that it uses
     * @param extra further locals of this function that it uses
     */
    Expr synthetic(
            String symbol,
            Signature signature,
            Collection<Var> captured,
            List<LocalVar> extra,
            int pos,
            Body lowering) {
        FunctionLowering closure = child(symbol, f.isDeferredEntry());
        closure.setClosureSymbol(f.closureSymbol(), f.isClosure());
        List<LocalVar> params = new ArrayList<>();
        bindCaptures(closure, captured, params);
        List<LocalVar> inner = new ArrayList<>();
        for (LocalVar local : extra) {
            LocalVar param = LocalVar.temp(local.hint(), local.type());
            inner.add(param);
            params.add(param);
        }
        List<Stmt> body = new ArrayList<>();
        new FunctionBodies(f.unit()).bindParameters(closure, signature.params(), params, body, null);
        lowering.lower(closure, inner, body);
        add(closure, params, signature, body, f.position(pos));
        String method = Symbols.mangle(symbol) + (f.isDeferredEntry() ? Symbols.DEFERRED : "");
        return value(direct(method, signature, captured, extra, false), signature);
    }

    private Direct direct(
            String method, Signature signature, Collection<Var> captured, List<LocalVar> extra, boolean recovers) {
        List<Capture> fields = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (Var var : captured) {
            LocalVar local = variable(var).local();
            fields.add(new Capture("c" + fields.size() + "·" + local.hint(), local.type()));
            values.add(captureValue(var));
        }
        for (LocalVar local : extra) {
            fields.add(new Capture("c" + fields.size(), local.type()));
            values.add(Ir.get(local));
        }
        dev.jigo.compiler.ir.Signature call = f.unit().signature(signature);
        MethodRef target = new MethodRef(
                f.owner(),
                method,
                call.prepend(fields.stream().map(Capture::type).toList()));
        MethodRef deferred = recovers ? Callee.deferredEntry(target) : null;
        return new Direct(target, deferred, fields, values);
    }

    /** The func value of a closure whose method exists. */
    private Expr value(Direct direct, Signature signature) {
        String name = Symbols.closureClass(f.owner(), direct.target().name());
        String shape = f.unit().requestShape(f.unit().signature(signature));
        f.unit()
                .request(
                        name,
                        () -> new ClassModel.ClosureClass(
                                name, shape, direct.fields(), direct.target(), direct.deferred()));
        if (direct.fields().isEmpty()) {
            return Ir.cast(Ir.staticField(name, "INSTANCE", JType.ref(name)), JType.FUNC);
        }
        List<JType> types = direct.fields().stream().map(Capture::type).toList();
        Expr made = Ir.newObject(name, new dev.jigo.compiler.ir.Signature(types, JType.V), direct.captures());
        return Ir.cast(made, JType.FUNC);
    }

    /** What a closure holds of a variable: its box, its object, or its value. */
    private Expr captureValue(Var var) {
        return variable(var).raw();
    }
}
