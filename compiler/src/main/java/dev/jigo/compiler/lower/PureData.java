package dev.jigo.compiler.lower;

import dev.jigo.compiler.syntax.Decl;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.KeyValueExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Literals;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Spec.ImportSpec;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.IncDecStmt;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.syntax.Walk;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Const;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Nil;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which package variables live in holder classes: those whose initialisers are composite literals of pure data, or name
 * such a variable that is never assigned. Importing packages must come to the same answer before anything is checked,
 * so it
 * is found in the syntax and in what the names of the package's scope are.
 */
final class PureData {

    private final Program program;
    private final Map<Var, Boolean> held = new IdentityHashMap<>();
    private final Map<Package, Set<String>> assigned = new IdentityHashMap<>();

    PureData(Program program) {
        this.program = program;
    }

    /** Whether a package variable has a holder class. */
    boolean isHeld(Package pkg, Var var) {
        Boolean known = held.get(var);
        if (known == null) {
            held.put(var, false); // a variable that depends on itself is not pure
            known = find(pkg, var);
            held.put(var, known);
        }
        return known;
    }

    private boolean find(Package pkg, Var var) {
        PackageIndex.VariableDeclaration declaration = program.index(pkg).variable(var.pos());
        if (declaration != null
                && !EmbedLowering.patterns(declaration.directives()).isEmpty()) {
            return true;
        }
        if (declaration == null
                || var.isBlank()
                || declaration.spec().values().size()
                        != declaration.spec().names().size()) {
            return false;
        }
        Expr value = declaration.spec().values().get(declaration.index());
        Scope scope = new Scope(pkg, declaration.file());
        return isTable(value, scope) && isPure(value, scope);
    }

    /** The names that an initialiser sees. */
    private record Scope(Package pkg, File file) {}

    /** Whether an initialiser is large enough to be worth a class of its own. */
    private boolean isTable(Expr e, Scope scope) {
        return switch (e) {
            case CompositeLit literal -> !literal.elts().isEmpty();
            case ParenExpr paren -> isTable(paren.x(), scope);
            case UnaryExpr unary -> unary.op() == Token.AND && isTable(unary.x(), scope);
            case Ident id -> lookup(id, scope) instanceof Var;
            default -> false;
        };
    }

    private boolean isPure(Expr e, Scope scope) {
        return switch (e) {
            case Expr.BasicLit _ -> true;
            case ParenExpr paren -> isPure(paren.x(), scope);
            case Ident id -> isPureName(lookup(id, scope), scope);
            case SelectorExpr selector -> isPureName(qualified(selector, scope), scope);
            case UnaryExpr unary ->
                unary.op() == Token.AND
                        ? unary.x() instanceof CompositeLit && isPure(unary.x(), scope)
                        : unary.op() != Token.ARROW && isPure(unary.x(), scope);
            case BinaryExpr binary -> isConstant(binary.x(), scope) && isConstant(binary.y(), scope);
            case CompositeLit literal -> literal.elts().stream().allMatch(x -> isPureElement(x, scope));
            case CallExpr call ->
                call.args().size() == 1
                        && isTypeOrSize(call.fun(), scope)
                        && isConstant(call.args().getFirst(), scope);
            default -> false;
        };
    }

    private boolean isPureElement(Expr e, Scope scope) {
        if (!(e instanceof KeyValueExpr pair)) {
            return isPure(e, scope);
        }
        // A key that is a plain name may be that of a field.
        boolean pureKey = pair.key() instanceof Ident id
                ? !(lookup(id, scope) instanceof Var var) || isPureName(var, scope)
                : isPure(pair.key(), scope);
        return pureKey && isPure(pair.value(), scope);
    }

    private boolean isConstant(Expr e, Scope scope) {
        return switch (e) {
            case Expr.BasicLit _ -> true;
            case ParenExpr paren -> isConstant(paren.x(), scope);
            case Ident id -> lookup(id, scope) instanceof Const;
            case SelectorExpr selector -> qualified(selector, scope) instanceof Const;
            case UnaryExpr unary -> isConstant(unary.x(), scope);
            case BinaryExpr binary -> isConstant(binary.x(), scope) && isConstant(binary.y(), scope);
            case CallExpr call ->
                call.args().size() == 1
                        && isTypeOrSize(call.fun(), scope)
                        && isConstant(call.args().getFirst(), scope);
            default -> false;
        };
    }

    private boolean isTypeOrSize(Expr fun, Scope scope) {
        return switch (fun) {
            case ParenExpr paren -> isTypeOrSize(paren.x(), scope);
            case Ident id -> {
                Obj obj = lookup(id, scope);
                yield obj instanceof TypeName
                        || obj instanceof Builtin builtin && builtin.builtinId() == Builtin.Id.LEN;
            }
            case SelectorExpr selector -> qualified(selector, scope) instanceof TypeName;
            case Expr.ArrayType array -> array.len() == null;
            default -> false;
        };
    }

    private boolean isPureName(@Nullable Obj obj, Scope scope) {
        return switch (obj) {
            case Const _, Nil _ -> true;
            case Func function -> !function.signature().isGeneric();
            case Var var ->
                var.pkg() == scope.pkg
                        && isHeld(scope.pkg, var)
                        && !assigned(scope.pkg).contains(var.name());
            case null, default -> false;
        };
    }

    // Names

    private static @Nullable Obj lookup(Ident id, Scope scope) {
        Obj obj = scope.pkg.scope().lookup(id.name());
        return obj != null ? obj : Universe.SCOPE.lookup(id.name());
    }

    private @Nullable Obj qualified(SelectorExpr selector, Scope scope) {
        if (!(selector.x() instanceof Ident name) || scope.pkg.scope().lookup(name.name()) != null) {
            return null;
        }
        for (ImportSpec spec : scope.file.imports()) {
            Package imported = imported(scope.pkg, Literals.string(spec.path().value()));
            Ident given = spec.name();
            if (imported != null && name.name().equals(given != null ? given.name() : imported.name())) {
                return imported.scope().lookup(selector.sel().name());
            }
        }
        return null;
    }

    private static @Nullable Package imported(Package pkg, String path) {
        for (Package imported : pkg.imports()) {
            if (imported.path().equals(path) || imported.path().endsWith("/" + path)) {
                return imported;
            }
        }
        return null;
    }

    // Assignments

    /** The names that some function of the package assigns to, or takes the address of, whatever they mean there. */
    private Set<String> assigned(Package pkg) {
        return assigned.computeIfAbsent(pkg, p -> {
            Set<String> names = new HashSet<>();
            for (File file : program.index(p).files()) {
                for (Decl decl : file.decls()) {
                    if (decl instanceof FuncDecl function && function.body() != null) {
                        Walk.inspect(program.body(function), node -> collect(node, names));
                    }
                }
            }
            return names;
        });
    }

    private static boolean collect(Node node, Set<String> names) {
        switch (node) {
            case AssignStmt assignment -> assignment.lhs().forEach(target -> add(target, names));
            case IncDecStmt step -> add(step.x(), names);
            case RangeStmt range -> {
                add(range.key(), names);
                add(range.value(), names);
            }
            case UnaryExpr unary when unary.op() == Token.AND -> add(unary.x(), names);
            default -> {}
        }
        return true;
    }

    private static void add(@Nullable Expr target, Set<String> names) {
        switch (target) {
            case Ident id -> names.add(id.name());
            case ParenExpr paren -> add(paren.x(), names);
            case SelectorExpr selector -> add(selector.x(), names);
            case IndexExpr index -> add(index.x(), names);
            case null, default -> {}
        }
    }
}
