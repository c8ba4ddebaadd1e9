package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Checker;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Declared functions and methods: their entry, which binds parameters and results, and the code that follows. */
final class FunctionBodies {

    private final PackageLowering unit;
    private final Program program;

    FunctionBodies(PackageLowering unit) {
        this.unit = unit;
        this.program = unit.program();
    }

    /** Lowers a function or method of the package that is not generic. */
    void declared(Func function, FuncDecl declaration, String owner, String symbol) {
        BlockStmt body = Objects.requireNonNull(declaration.block());
        lower(function, declaration, body, new TypeArguments(program), owner, symbol, Symbols.mangle(symbol));
    }

    /** Lowers an instance of a generic function or method, of any package. */
    void instance(Instances.Instance instance) {
        Func function = instance.function();
        FuncDecl declaration = unit.callees().declaration(function);
        Package pkg = Objects.requireNonNull(function.pkg());
        BlockStmt body = pkg == unit.pkg()
                ? Objects.requireNonNull(declaration.block())
                : program.checker(pkg).checkBody(function);
        unit.openClass(instance.owner(), program.file(function.pos()).name());
        String symbol = instance.name().replace('·', '.');
        lower(function, declaration, body, instance.arguments(), instance.owner(), symbol, instance.name());
    }

    private void lower(
            Func function,
            FuncDecl declaration,
            BlockStmt body,
            TypeArguments arguments,
            String owner,
            String symbol,
            String name) {
        Package pkg = Objects.requireNonNull(function.pkg());
        Checker checker = program.checker(pkg);
        String version = program.version(pkg, function.pos());
        Captures captures = new Captures(checker.info(), version);
        captures.analyse(declaration, function.signature().results().vars(), body);
        unit.movingAppends()
                .analyse(checker.info(), body, function.signature().results().vars());
        FunctionLowering.Source source =
                new FunctionLowering.Source(pkg, checker.info(), captures, arguments, owner, version);
        ClosureNames names = new ClosureNames();
        boolean recovers = BodyFacts.mayRecover(body);
        for (boolean deferred : recovers ? new boolean[] {false, true} : new boolean[] {false}) {
            FunctionLowering f = new FunctionLowering(unit, source, symbol, names, deferred);
            List<LocalVar> params = new ArrayList<>();
            List<Stmt> code = body(f, function.signature().recv(), function.signature(), body, params);
            List<JType> types = params.stream().map(LocalVar::type).toList();
            JType result = unit.signature(arguments.applyToSignature(function.signature()))
                    .result();
            IrFunction lowered = new IrFunction(
                    deferred ? name + Symbols.DEFERRED : name,
                    Program.symbolPath(pkg) + "." + symbol,
                    new Signature(types, result),
                    params,
                    code,
                    program.position(declaration.pos()),
                    isNiladic(function)
                            ? IrFunction.PUBLIC_STATIC | IrFunction.NO_PARAMETERS
                            : IrFunction.PUBLIC_STATIC);
            unit.addFunction(owner, StaleLocals.clear(lowered, checker.files()));
        }
    }

    private static boolean isNiladic(Func function) {
        return function.signature().recv() == null
                && function.signature().params().isEmpty();
    }

    /**
     * The code of a body with its entry.
     *
     * @param signature as declared: its variables are those of the source
     * @param params gets the JVM parameters
     */
    List<Stmt> body(
            FunctionLowering f,
            @Nullable Var recv,
            dev.jigo.compiler.types.Signature signature,
            BlockStmt body,
            List<LocalVar> params) {
        List<Stmt> out = new ArrayList<>();
        f.line(body.lbrace(), out);
        if (recv != null) {
            bindParameters(f, Tuple.of(recv), params, out, body);
        }
        bindParameters(f, signature.params(), params, out, body);
        boolean stored = f.statements.defers().enter(body, !signature.results().isEmpty());
        bindResults(f, signature.results(), stored, out);
        out.addAll(f.statements.body(body));
        return out;
    }

    /**
     * Makes parameters variables.
     *
     * @param body the code that uses them, null if nothing is known about it
     */
    void bindParameters(
            FunctionLowering f, Tuple declared, List<LocalVar> params, List<Stmt> out, @Nullable BlockStmt body) {
        for (Var var : declared.vars()) {
            Type type = f.type(var.type());
            boolean blank = var.name().isEmpty() || var.isBlank();
            JType jtype = f.jtype(type);
            if (blank) {
                params.add(LocalVar.temp("_", jtype));
                continue;
            }
            Variable variable = f.newVariable(var, type);
            if (variable.boxed()) {
                LocalVar param = LocalVar.temp(var.name(), jtype);
                params.add(param);
                out.add(Ir.declare(variable.local(), f.newBox(type, Ir.get(param))));
            } else {
                params.add(variable.local());
                if (Representations.isAggregate(type) && ParameterCopies.isNeeded(f, var, body)) {
                    out.add(Ir.set(variable.local(), f.copying.copy(variable.raw(), type)));
                }
            }
            f.bind(var, variable);
        }
    }

    /** Declares storage for results that are named, captured, or kept while deferred calls run. */
    private static void bindResults(FunctionLowering f, Tuple declared, boolean stored, List<Stmt> out) {
        List<Variable> storage = new ArrayList<>();
        List<Var> types = new ArrayList<>();
        for (Var var : declared.vars()) {
            Type type = f.type(var.type());
            types.add(type == var.type() ? var : var.instance(type));
            if (stored || !var.name().isEmpty() || f.captures().isCaptured(var)) {
                storage.add(f.declare(var, null, out));
            }
        }
        f.setResults(Tuple.of(types), storage);
    }
}
