package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Info;
import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.SliceExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Spec.ValueSpec;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Stmt.BranchStmt;
import dev.jigo.compiler.syntax.Stmt.ForStmt;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Stmt.ReturnStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.syntax.Walk;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls of append that may move elements of struct or array type into the grown array. A grown slice of those has
 * copies of the elements, so that the old array stays separate; but in
 *
 * <pre>{@code var out []Point for ... { out = append(out, Point{x, y}) } return out }</pre>
 *
 * nobody can tell, because the old array is known to nothing but {@code out}.
 *
 * <p>So it is for a local variable that starts with an array of its own, is captured by no closure, and whose every use
 * is one of: {@code v = append(v, ...)}, {@code v = v[i:j]}, assignment of another fresh slice, len, cap, comparison,
 * {@code v[i]} whose address is not taken, a range without append, a return. Any other use may spread the array; it
 * must come after all appends: in the source, and in no loop with one that the variable lives longer than.
 */
final class MovingAppends {

    private final Set<CallExpr> found = Collections.newSetFromMap(new IdentityHashMap<>());

    boolean contains(CallExpr append) {
        return found.contains(append);
    }

    /** Looks through a declared function, closures included. */
    void analyse(Info info, BlockStmt body, List<Var> results) {
        Analysis analysis = new Analysis(info, body);
        results.forEach(result -> analysis.declare(result));
        Walk.children(body, analysis::visit);
        if (!analysis.jumps) {
            analysis.candidates.values().forEach(candidate -> found.addAll(candidate.moving()));
        }
    }

    /** A use that has to come after all appends. */
    private record Spread(int pos, List<Node> loops) {}

    private record Append(CallExpr call, List<Node> loops) {}

    private static final class Candidate {
        private final Node function;
        private final List<Node> loops;
        private final List<Append> appends = new ArrayList<>();
        private final List<Spread> spreads = new ArrayList<>();
        private final List<Node> ranges = new ArrayList<>();
        private boolean excluded;

        Candidate(Node function, List<Node> loops) {
            this.function = function;
            this.loops = loops;
        }

        List<CallExpr> moving() {
            boolean moves = !excluded
                    && spreads.stream().allMatch(this::isAfterAll)
                    && ranges.stream().noneMatch(this::appendsIn);
            return moves ? appends.stream().map(Append::call).toList() : List.of();
        }

        private boolean isAfterAll(Spread spread) {
            return appends.stream().allMatch(append -> append.call().end() <= spread.pos())
                    && spread.loops().stream().noneMatch(loop -> !holds(loops, loop) && appendsIn(loop));
        }

        private boolean appendsIn(Node loop) {
            return appends.stream().anyMatch(append -> holds(append.loops(), loop));
        }

        private static boolean holds(List<Node> nodes, Node wanted) {
            return nodes.stream().anyMatch(node -> node == wanted);
        }
    }

    private static final class Analysis {
        private final Info info;
        private final Map<Var, Candidate> candidates = new IdentityHashMap<>();
        private final List<Node> path = new ArrayList<>();
        private final List<Node> loops = new ArrayList<>();
        private final List<Node> functions = new ArrayList<>();
        private boolean jumps;

        Analysis(Info info, Node body) {
            this.info = info;
            functions.add(body);
        }

        // Declarations

        void declare(Var v) {
            if (v.type().underlying() instanceof Slice) {
                candidates.put(v, new Candidate(functions.getLast(), List.copyOf(loops)));
            }
        }

        private void declare(Ident id) {
            if (info.defs().get(id) instanceof Var v) {
                declare(v);
            }
        }

        private void declarations(ValueSpec spec) {
            List<Expr> values = spec.values();
            if (!values.isEmpty() && values.size() != spec.names().size()) {
                return;
            }
            for (int i = 0; i < spec.names().size(); i++) {
                if (values.isEmpty() || isFresh(values.get(i))) {
                    declare(spec.names().get(i));
                }
            }
        }

        private void declarations(AssignStmt s) {
            boolean ofLoop = !path.isEmpty() && path.getLast() instanceof ForStmt;
            if (s.tok() != Token.DEFINE || s.lhs().size() != s.rhs().size() || ofLoop) {
                return;
            }
            for (int i = 0; i < s.lhs().size(); i++) {
                if (s.lhs().get(i) instanceof Ident id && isFresh(s.rhs().get(i))) {
                    declare(id);
                }
            }
        }

        /** Whether an expression gives nil or a slice with an array that is new. */
        private boolean isFresh(Expr e) {
            return switch (Captures.unparen(e)) {
                case CompositeLit _ -> true;
                case CallExpr call -> isBuiltin(call, Builtin.Id.MAKE);
                case Expr other -> isNil(other);
            };
        }

        private boolean isNil(Expr e) {
            TypeAndValue value = info.typeAndValue(e);
            return value != null && value.isNil();
        }

        private boolean isBuiltin(Node node, Builtin.Id... wanted) {
            return node instanceof CallExpr call
                    && Captures.unparen(call.fun()) instanceof Ident id
                    && info.uses().get(id) instanceof Builtin builtin
                    && List.of(wanted).contains(builtin.builtinId());
        }

        // The walk

        void visit(Node node) {
            switch (node) {
                case Ident id -> use(id);
                case ValueSpec spec -> declarations(spec);
                case AssignStmt s -> declarations(s);
                case BranchStmt s -> jumps |= s.tok() == Token.GOTO;
                default -> {}
            }
            boolean loop = node instanceof ForStmt || node instanceof RangeStmt;
            boolean function = node instanceof FuncLit;
            path.add(node);
            if (loop) {
                loops.add(node);
            }
            if (function) {
                functions.add(node);
            }
            Walk.children(node, this::visit);
            path.removeLast();
            if (loop) {
                loops.removeLast();
            }
            if (function) {
                functions.removeLast();
            }
        }

        private void use(Ident id) {
            Candidate candidate = info.uses().get(id) instanceof Var v ? candidates.get(v) : null;
            if (candidate == null || candidate.excluded) {
                return;
            }
            if (candidate.function != functions.getLast()) {
                candidate.excluded = true;
                return;
            }
            int at = path.size() - 1;
            Node use = id;
            while (at >= 0 && path.get(at) instanceof ParenExpr paren) {
                use = paren;
                at--;
            }
            use(candidate, id, use, at);
        }

        /** A use whose node is {@code use}, under the node at {@code at} of the path. */
        private void use(Candidate candidate, Ident id, Node use, int at) {
            Node parent = at < 0 ? use : path.get(at);
            Node above = at < 1 ? parent : path.get(at - 1);
            switch (parent) {
                case AssignStmt s
                when s.lhs().stream().anyMatch(target -> target == use) -> {
                    if (!isOwn(s, id)) {
                        candidate.excluded = true;
                    }
                }
                case CallExpr call
                when isBuiltin(call, Builtin.Id.APPEND) && call.args().getFirst() == use -> {
                    if (above instanceof AssignStmt s && s.rhs().getFirst() == call && isOwn(s, id)) {
                        candidate.appends.add(new Append(call, List.copyOf(loops)));
                    } else {
                        candidate.excluded = true;
                    }
                }
                case CallExpr call when isBuiltin(call, Builtin.Id.LEN, Builtin.Id.CAP) -> {}
                case SliceExpr slice
                when above instanceof AssignStmt s && s.rhs().contains(slice) && isOwn(s, id) -> {}
                case Expr.BinaryExpr _, ReturnStmt _ -> {}
                case IndexExpr index when index.x() == use -> element(candidate, index, at - 1);
                case RangeStmt range when range.x() == use -> candidate.ranges.add(range);
                case RangeStmt _ -> candidate.excluded = true;
                default -> spread(candidate, id.pos());
            }
        }

        private void spread(Candidate candidate, int pos) {
            candidate.spreads.add(new Spread(pos, List.copyOf(loops)));
        }

        /** Whether an assignment gives a variable, and nothing else, an array that is its own. */
        private boolean isOwn(AssignStmt s, Ident id) {
            if (s.tok() != Token.ASSIGN
                    || s.lhs().size() != 1
                    || s.rhs().size() != 1
                    || !isSame(s.lhs().getFirst(), id)) {
                return false;
            }
            return switch (s.rhs().getFirst()) {
                case SliceExpr slice -> isSame(slice.x(), id);
                case CallExpr call
                when isBuiltin(call, Builtin.Id.APPEND) -> isSame(call.args().getFirst(), id);
                case Expr other -> isFresh(other);
            };
        }

        private boolean isSame(Expr e, Ident id) {
            return Captures.unparen(e) instanceof Ident other
                    && info.uses().get(other) == info.uses().get(id);
        }

        /** The use of an element, whose node's parent is at {@code at}: harmless unless its address is taken. */
        private void element(Candidate candidate, IndexExpr index, int at) {
            Expr part = index;
            for (int i = at; i >= 0; i--) {
                Expr outer = part(path.get(i), part);
                if (outer == null) {
                    return;
                }
                if (outer == part) {
                    spread(candidate, index.pos());
                    return;
                }
                part = outer;
            }
        }

        /**
         * The larger part of an element that a node selects from a part; the part itself if its address is taken, else
         * null.
         */
        private @Nullable Expr part(Node node, Expr part) {
            return switch (node) {
                case ParenExpr paren -> paren;
                case SelectorExpr selector when selector.x() == part -> takesAddress(selector, part) ? part : selector;
                case IndexExpr inner when inner.x() == part -> isArray(part) ? inner : null;
                case SliceExpr slice when slice.x() == part -> isArray(part) ? part : null;
                case UnaryExpr unary when unary.op() == Token.AND -> part;
                default -> null;
            };
        }

        private boolean takesAddress(SelectorExpr selector, Expr operand) {
            Selection selection = info.selections().get(selector);
            if (selection == null || selection.kind() == Selection.Kind.FIELD_VAL) {
                return false;
            }
            Type type = typeOf(operand);
            return type instanceof TypeParam
                    || selection.obj() instanceof Func method
                            && method.hasPointerReceiver()
                            && !(type != null && type.underlying() instanceof Pointer);
        }

        private boolean isArray(Expr e) {
            Type type = typeOf(e);
            return type == null || type instanceof TypeParam || type.underlying() instanceof Array;
        }

        private @Nullable Type typeOf(Expr e) {
            Type type = info.typeOf(e);
            return type == null ? null : Type.unalias(type);
        }
    }
}
