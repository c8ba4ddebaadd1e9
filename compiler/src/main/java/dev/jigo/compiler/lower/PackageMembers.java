package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Info;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.ClassModel.StaticField;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.syntax.Decl;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Decl.GenDecl;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Spec;
import dev.jigo.compiler.syntax.Spec.TypeSpec;
import dev.jigo.compiler.syntax.Spec.ValueSpec;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The declarations of a package, and the code that initialises it. */
final class PackageMembers {

    /** A method of a file class that initialises variables, to be called in turn. */
    private record Step(String owner, String name) {}

    private static final Signature NOTHING = Signature.of(JType.V);

    private final PackageLowering unit;
    private final Program program;
    private final Info info;
    private final FunctionBodies bodies;
    private final ClosureNames initialiserNames = new ClosureNames();
    private final Map<String, List<Stmt>> classInits = new HashMap<>();
    private final Set<String> stepNames = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Step> initFunctions = new ArrayList<>();

    PackageMembers(PackageLowering unit) {
        this.unit = unit;
        this.program = unit.program();
        this.info = unit.checker().info();
        this.bodies = new FunctionBodies(unit);
    }

    void lower() {
        Set<Var> initialised = new HashSet<>();
        info.initOrder().forEach(i -> initialised.addAll(i.lhs()));
        for (File file : unit.checker().files()) {
            String owner = unit.fileClass(file);
            for (Decl decl : file.decls()) {
                switch (decl) {
                    case FuncDecl function -> function(function, owner);
                    case GenDecl group -> group(group, owner, initialised);
                    case Decl.BadDecl _ -> {}
                }
            }
        }
        classInits.forEach(this::classInit);
        initialisers();
        initClass();
    }

    // Functions

    private void function(FuncDecl declaration, String owner) {
        if (declaration.body() == null || declaration.name().isBlank()) {
            return;
        }
        Func function = (Func) Objects.requireNonNull(info.defs().get(declaration.name()));
        if (isGeneric(function)) {
            return;
        }
        if (function.signature().recv() != null) {
            Named receiver = MethodTargets.receiverBase(function);
            String symbol = Callees.methodSymbol(receiver.obj().name(), function.name(), function.hasPointerReceiver());
            bodies.declared(function, declaration, owner, symbol);
        } else if (function.name().equals("init")) {
            String symbol = "init." + initFunctions.size();
            bodies.declared(function, declaration, owner, symbol);
            initFunctions.add(new Step(owner, Symbols.mangle(symbol)));
        } else {
            bodies.declared(function, declaration, owner, function.name());
        }
    }

    private static boolean isGeneric(Func function) {
        return function.signature().isGeneric()
                || !function.signature().recvTypeParams().isEmpty();
    }

    // Types and variables

    private void group(GenDecl group, String owner, Set<Var> initialised) {
        for (Spec spec : group.specs()) {
            switch (spec) {
                case TypeSpec type -> type(type);
                case ValueSpec value -> {
                    if (group.tok() == Token.VAR) {
                        value.names().forEach(name -> variable(name, owner, initialised));
                    }
                }
                case Spec.ImportSpec _ -> {}
            }
        }
    }

    private void type(TypeSpec spec) {
        if (info.defs().get(spec.name()) instanceof TypeName name
                && name.type() instanceof Named named
                && named.obj() == name
                && !name.isBlank()) {
            unit.typeClasses().declare(named);
        }
    }

    private void variable(Ident name, String owner, Set<Var> initialised) {
        if (name.isBlank() || !(info.defs().get(name) instanceof Var var)) {
            return;
        }
        PackageVariables.Field field = unit.variables().field(var);
        if (program.pureData().isHeld(unit.pkg(), var)) {
            embedded(var, field);
            return;
        }
        unit.addField(owner, new StaticField(field.name(), field.type(), StaticField.PUBLIC_STATIC));
        Type type = Type.unalias(var.type());
        if (Representations.isAggregate(type) && !initialised.contains(var)) {
            classInits.computeIfAbsent(owner, _ -> new ArrayList<>()).add(field.set(Copying.zero(unit, type)));
        }
    }

    private void embedded(Var var, PackageVariables.Field field) {
        PackageIndex.VariableDeclaration declaration =
                Objects.requireNonNull(program.index(unit.pkg()).variable(var.pos()));
        List<String> patterns = EmbedLowering.patterns(declaration.directives());
        if (!patterns.isEmpty()) {
            Expr value = new EmbedLowering(unit).value(Type.unalias(var.type()), patterns);
            unit.add(new ClassModel.HolderClass(field.owner(), field.type(), value));
        }
    }

    /** Struct and array variables without an initialiser hold their zero values from the start. */
    private void classInit(String owner, List<Stmt> sets) {
        List<Stmt> body = new ArrayList<>(sets);
        body.add(Ir.returnVoid());
        int access = 0x0008;
        unit.addFunction(
                owner, new IrFunction("<clinit>", "<clinit>", NOTHING, List.of(), body, Position.NONE, access));
    }

    // Initialisation

    private void initialisers() {
        String owner = "";
        List<Stmt> code = new ArrayList<>();
        for (Info.Initializer initializer : info.initOrder()) {
            Var first = initializer.lhs().getFirst();
            if (initializer.lhs().size() == 1 && program.pureData().isHeld(unit.pkg(), first)) {
                holder(first, initializer.rhs());
                continue;
            }
            String file = program.fileClass(first);
            if (!file.equals(owner)) {
                finishStep(owner, code);
                owner = file;
                code = new ArrayList<>();
            }
            initialiser(initializer, owner, code);
        }
        finishStep(owner, code);
    }

    private void finishStep(String owner, List<Stmt> code) {
        if (code.isEmpty()) {
            return;
        }
        String name = "init";
        for (int i = 2; !stepNames.add(owner + name); i++) {
            name = "init·part" + i;
        }
        code.add(Ir.returnVoid());
        unit.addFunction(
                owner,
                new IrFunction(
                        name,
                        unit.path() + ".init",
                        NOTHING,
                        List.of(),
                        code,
                        firstPosition(code),
                        IrFunction.PUBLIC_STATIC));
        steps.add(new Step(owner, name));
    }

    private static Position firstPosition(List<Stmt> code) {
        return code.getFirst() instanceof Stmt.Line line ? line.position() : Position.NONE;
    }

    private FunctionLowering initialiserLowering(dev.jigo.compiler.syntax.Expr rhs, String owner) {
        String version = program.version(unit.pkg(), rhs.pos());
        Captures captures = new Captures(info, version);
        captures.analyse(rhs);
        FunctionLowering.Source source =
                new FunctionLowering.Source(unit.pkg(), info, captures, new TypeArguments(program), owner, version);
        return new FunctionLowering(unit, source, "init", initialiserNames, false);
    }

    private void holder(Var var, dev.jigo.compiler.syntax.Expr rhs) {
        PackageVariables.Field field = unit.variables().field(var);
        FunctionLowering f = initialiserLowering(rhs, program.fileClass(var));
        Expr value = Ir.cast(f.owned(rhs, Type.unalias(var.type())), field.type());
        unit.add(new ClassModel.HolderClass(field.owner(), field.type(), value));
    }

    private void initialiser(Info.Initializer initializer, String owner, List<Stmt> out) {
        FunctionLowering f = initialiserLowering(initializer.rhs(), owner);
        List<Stmt> code = new ArrayList<>();
        f.line(initializer.lhs().getFirst().pos(), out);
        if (initializer.lhs().size() == 1) {
            Var var = initializer.lhs().getFirst();
            assign(f, var, f.owned(initializer.rhs(), Type.unalias(var.type())), code);
        } else {
            Values values = f.values(initializer.rhs());
            code.addAll(values.setup());
            for (int i = 0; i < initializer.lhs().size(); i++) {
                Var var = initializer.lhs().get(i);
                Type type = Type.unalias(var.type());
                Expr value = f.convert(values.values().get(i), values.types().get(i), type);
                assign(f, var, values.fresh() ? value : f.copying.copy(value, type), code);
            }
        }
        out.add(Ir.block(code));
    }

    private void assign(FunctionLowering f, Var var, Expr value, List<Stmt> out) {
        out.add(
                var.isBlank()
                        ? Ir.eval(value)
                        : unit.variables().field(var).set(Ir.cast(value, f.jtype(Type.unalias(var.type())))));
    }

    private void initClass() {
        steps.addAll(initFunctions);
        if (steps.isEmpty()) {
            return;
        }
        String name = Symbols.initClass(unit.path());
        unit.openClass(name, null);
        List<Stmt> body = new ArrayList<>();
        for (Step step : steps) {
            body.add(Ir.eval(Ir.callStatic(step.owner(), step.name(), NOTHING, List.of())));
        }
        body.add(Ir.returnVoid());
        unit.addFunction(
                name,
                new IrFunction(
                        "init",
                        unit.path() + ".init",
                        NOTHING,
                        List.of(),
                        body,
                        Position.NONE,
                        IrFunction.PUBLIC_STATIC));
    }
}
