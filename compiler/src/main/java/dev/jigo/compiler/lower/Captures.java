package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Info;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.SliceExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Stmt;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Stmt.IncDecStmt;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Stmt.ReturnStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.syntax.Walk;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.GoVersion;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Var;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which local variables of a declared function are captured by closures, assigned after their declaration, or have
 * their
 * address taken; closures within it are included. The body of a range over a function counts as a closure.
 *
 * <p>A variable needs a box only if its address is taken, or if it is captured and assigned; other captured variables
 * are captured by value, which they keep. A struct or array variable never needs one: its object is shared.
 */
final class Captures {

    private final Info info;
    private final boolean loopVariablesShared;
    private final Map<Var, Node> declaredIn = new IdentityHashMap<>();
    private final Set<Var> captured = identitySet();
    private final Set<Var> assigned = identitySet();
    private final Set<Var> addressed = identitySet();
    private final Map<Node, Set<Var>> free = new IdentityHashMap<>();
    private final Map<Node, List<Var>> results = new IdentityHashMap<>();
    private final Deque<Node> functions = new ArrayDeque<>();

    /**
     * @param version the language version of the file
     */
    Captures(Info info, String version) {
        this.info = info;
        this.loopVariablesShared = !version.isEmpty() && GoVersion.compare(version, "go1.22") < 0;
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /**
     * Looks through a declared function.
     *
     * @param body its body, which the declaration may not have
     */
    void analyse(FuncDecl declaration, List<Var> resultVars, BlockStmt body) {
        functions.push(declaration);
        results.put(declaration, resultVars);
        resultVars.forEach(this::declare);
        if (declaration.recv() != null) {
            visit(declaration.recv());
        }
        visit(declaration.type());
        Walk.children(body, this::visit);
        functions.pop();
    }

    /** Looks through the initialiser of a package variable. */
    void analyse(Expr initialiser) {
        functions.push(initialiser);
        visit(initialiser);
        functions.pop();
    }

    boolean isCaptured(Var var) {
        return captured.contains(var);
    }

    boolean isAssigned(Var var) {
        return assigned.contains(var);
    }

    /** Whether the variable's address, or that of a part of it, is taken. */
    boolean isAddressed(Var var) {
        return addressed.contains(var);
    }

    /** Whether the variable, if it is neither struct nor array, must live in a box. */
    boolean needsBox(Var var) {
        return isAddressed(var) || isCaptured(var) && isAssigned(var);
    }

    /** Whether the object of the variable, if it is a struct or array, may be known elsewhere. */
    boolean isShared(Var var) {
        return isAddressed(var) || isCaptured(var);
    }

    /**
     * The variables of enclosing functions that a function literal, or the body of a range over a function given by its
     * statement, uses, in the order of first use.
     */
    Set<Var> freeVariables(Node function) {
        return free.getOrDefault(function, Set.of());
    }

    /** Makes a variable captured and assigned. */
    void share(Var var) {
        captured.add(var);
        assigned.add(var);
    }

    private void visit(Node node) {
        switch (node) {
            case Ident id -> ident(id);
            case FuncLit literal -> nested(literal);
            case RangeStmt range -> range(range);
            case AssignStmt assignment -> {
                assignment.lhs().forEach(target -> assign(target, assignment.tok() == Token.DEFINE));
                Walk.children(node, this::visit);
            }
            case IncDecStmt step -> {
                assign(step.x(), false);
                visit(step.x());
            }
            case UnaryExpr unary -> {
                if (unary.op() == Token.AND) {
                    address(unary.x());
                }
                visit(unary.x());
            }
            case SliceExpr slice -> {
                if (isArray(slice.x())) {
                    address(slice.x());
                }
                Walk.children(node, this::visit);
            }
            case SelectorExpr selector -> {
                selector(selector);
                visit(selector.x());
            }
            case Stmt.CaseClause clause -> {
                if (info.implicits().get(clause) instanceof Var var) {
                    declare(var);
                }
                Walk.children(node, this::visit);
            }
            case ReturnStmt statement -> {
                storeResults(statement);
                Walk.children(node, this::visit);
            }
            default -> Walk.children(node, this::visit);
        }
    }

    /**
     * A return with values assigns the results of the function around it, where closures may see them; in the body of
     * a range
     * over a function it is itself one.
     */
    private void storeResults(ReturnStmt statement) {
        boolean inRangeBody = functions.peek() instanceof RangeStmt;
        for (Node function : functions) {
            List<Var> stored = results.get(function);
            if (stored != null) {
                if (inRangeBody) {
                    stored.forEach(this::use);
                }
                if (inRangeBody || !statement.results().isEmpty()) {
                    assigned.addAll(stored);
                }
                return;
            }
        }
    }

    private void nested(FuncLit function) {
        functions.push(function);
        if (info.typeOf(function) instanceof Signature signature) {
            results.put(function, signature.results().vars());
            signature.results().vars().forEach(this::declare);
        }
        Walk.children(function, this::visit);
        functions.pop();
    }

    private void ident(Ident id) {
        if (info.defs().get(id) instanceof Var defined) {
            declare(defined);
        } else if (info.uses().get(id) instanceof Var used) {
            use(used);
        }
    }

    private void declare(Var var) {
        Node function = functions.peek();
        if (function != null && !var.isField()) {
            declaredIn.put(var, function);
        }
    }

    private void use(Var var) {
        Node home = declaredIn.get(var);
        if (home == null || home == functions.peek()) {
            return;
        }
        captured.add(var);
        for (Node function : functions) {
            if (function == home) {
                break;
            }
            free.computeIfAbsent(function, _ -> new LinkedHashSet<>()).add(var);
        }
    }

    private void assign(Expr target, boolean define) {
        Expr inner = unparen(target);
        if (inner instanceof Ident id
                && !(define && info.defs().get(id) != null)
                && info.objectOf(id) instanceof Var var) {
            assigned.add(var);
        }
    }

    private void range(RangeStmt range) {
        boolean define = range.tok() == Token.DEFINE;
        for (Expr target : new @Nullable Expr[] {range.key(), range.value()}) {
            if (target != null) {
                assign(target, define && !loopVariablesShared);
                if (define
                        && loopVariablesShared
                        && target instanceof Ident id
                        && info.defs().get(id) instanceof Var var) {
                    assigned.add(var);
                }
            }
        }
        if (!isFunction(range.x())) {
            Walk.children(range, this::visit);
            return;
        }
        visit(range.x());
        if (!define || loopVariablesShared) {
            visitIfPresent(range.key());
            visitIfPresent(range.value());
        }
        functions.push(range);
        visitIfPresent(range.key());
        visitIfPresent(range.value());
        visit(range.body());
        functions.pop();
    }

    private void visitIfPresent(@Nullable Expr e) {
        if (e != null) {
            visit(e);
        }
    }

    /** Whether a range runs over a function, or may do so in some instance of a generic function. */
    private boolean isFunction(Expr e) {
        Type type = info.typeOf(e);
        return type != null && (Type.unalias(type) instanceof TypeParam || type.underlying() instanceof Signature);
    }

    private boolean isArray(Expr e) {
        Type type = info.typeOf(e);
        return type != null && (type.underlying() instanceof Array || Type.unalias(type) instanceof TypeParam);
    }

    /** A method with a pointer receiver takes the address of an addressable operand. */
    private void selector(SelectorExpr selector) {
        Selection selection = info.selections().get(selector);
        if (selection == null
                || selection.kind() != Selection.Kind.METHOD_VAL
                || !(selection.obj() instanceof Func method)) {
            return;
        }
        boolean pointer = Type.unalias(selection.recv()).underlying() instanceof Pointer;
        if (!pointer && (method.hasPointerReceiver() || selection.index().size() > 1)) {
            address(selector.x());
        }
    }

    private void address(Expr operand) {
        Var root = root(operand);
        if (root != null) {
            addressed.add(root);
        }
    }

    /** The variable of which the operand is a part; null if a pointer lies between. */
    private @Nullable Var root(Expr e) {
        return switch (e) {
            case Ident id -> info.objectOf(id) instanceof Var var ? var : null;
            case ParenExpr paren -> root(paren.x());
            case SelectorExpr selector -> {
                Selection selection = info.selections().get(selector);
                yield selection == null || isPointer(selection.recv()) ? null : root(selector.x());
            }
            case IndexExpr index -> isArray(index.x()) ? root(index.x()) : null;
            default -> null;
        };
    }

    private static boolean isPointer(Type type) {
        return type.underlying() instanceof Pointer;
    }

    static Expr unparen(Expr e) {
        return e instanceof ParenExpr paren ? unparen(paren.x()) : e;
    }
}
