package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Children;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Label;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Rewriter;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a function whose code would be too long: stretches of statements and large operands become static methods
 * {@code NAME⁺N} of the same class. A part reads outer locals as parameters; a local that a part assigns and others use
 * moves to a {@link SplitFrame}. A part that may jump out of itself or return gives a number that says which way.
 */
final class FunctionSplitter {

    private static final int MIN_PART = 40;

    private final IrFunction function;
    private final PartBuilder parts;
    private final int partSize;
    private final Map<Object, Integer> sizes = new IdentityHashMap<>();

    private FunctionSplitter(IrFunction function, String owner, int limit) {
        this.function = function;
        this.parts = new PartBuilder(function, owner);
        this.partSize = Math.max(limit / 8, MIN_PART);
    }

    /** The function itself if it is short enough, else the rest of it and its parts. */
    static List<IrFunction> split(IrFunction function, String owner, int limit) {
        if (CodeSize.of(function.body()) <= limit) {
            return List.of(function);
        }
        FunctionSplitter splitter = new FunctionSplitter(function, owner, limit);
        List<Stmt> body = splitter.shrink(function.body(), splitter.partSize);
        return splitter.parts.finish(function.withBody(body));
    }

    private int size(Stmt stmt) {
        Integer known = sizes.get(stmt);
        if (known == null) {
            long[] sum = {CodeSize.own(stmt)};
            Children.of(stmt, child -> sum[0] += size(child), child -> sum[0] += size(child));
            known = CodeSize.clamp(sum[0]);
            sizes.put(stmt, known);
        }
        return known;
    }

    private int size(Expr expr) {
        Integer known = sizes.get(expr);
        if (known == null) {
            long[] sum = {CodeSize.own(expr)};
            if (CodeSize.countsOperands(expr)) {
                Children.of(expr, child -> sum[0] += size(child), child -> sum[0] += size(child));
            }
            known = CodeSize.clamp(sum[0]);
            sizes.put(expr, known);
        }
        return known;
    }

    private int size(List<Stmt> list) {
        long sum = 0;
        for (Stmt stmt : list) {
            sum += size(stmt);
        }
        return (int) Math.min(sum, Integer.MAX_VALUE / 2);
    }

    /** Cuts a list until it takes about {@code target} bytes, or no more can be cut. */
    private List<Stmt> shrink(List<Stmt> list, int target) {
        if (size(list) <= target) {
            return list;
        }
        parts.numberMarks(list);
        List<Stmt> current = new ArrayList<>(list.size());
        for (Stmt stmt : list) {
            current.add(size(stmt) > partSize ? shrink(stmt) : stmt);
        }
        if (size(current) > target && hasMarks(current)) {
            current = segment(current);
        }
        int before = Integer.MAX_VALUE;
        while (size(current) > target && size(current) < before) {
            before = size(current);
            current = group(current, target);
        }
        return current;
    }

    private static boolean hasMarks(List<Stmt> list) {
        return !PartExits.marks(list).isEmpty();
    }

    /** Makes parts of the stretches of a list from a mark to another. */
    private List<Stmt> segment(List<Stmt> list) {
        List<List<Stmt>> segments = new ArrayList<>();
        List<Stmt> current = new ArrayList<>(List.of(Ir.mark(new Label("begin"))));
        segments.add(current);
        int currentSize = 0;
        Position line = function.position();
        for (Stmt stmt : list) {
            if (stmt instanceof Stmt.Mark && currentSize > partSize / 2) {
                current = new ArrayList<>();
                segments.add(current);
                currentSize = 0;
                if (line.isValid()) {
                    current.add(stmt);
                    current.add(Ir.line(line));
                    continue;
                }
            }
            if (stmt instanceof Stmt.Line(Position position)) {
                line = position;
            }
            current.add(stmt);
            currentSize += size(stmt) + 8;
        }
        segments.replaceAll(segment -> size(segment) > partSize ? group(segment, partSize) : segment);
        return parts.outlineSegments(segments, function.position());
    }

    /** Makes parts of runs of statements between marks. */
    private List<Stmt> group(List<Stmt> list, int target) {
        List<Stmt> result = new ArrayList<>();
        List<Stmt> run = new ArrayList<>();
        int runSize = 0;
        Position line = function.position();
        Position runLine = line;
        for (Stmt stmt : list) {
            boolean barrier = stmt instanceof Stmt.Mark || PartBuilder.mustStay(stmt);
            if (barrier || (runSize + size(stmt) > partSize && runSize >= MIN_PART)) {
                flush(run, runLine, runSize, target, result);
                runSize = 0;
                runLine = line;
            }
            if (barrier) {
                result.add(stmt);
                continue;
            }
            if (stmt instanceof Stmt.Line(Position position)) {
                line = position;
            }
            run.add(stmt);
            runSize += size(stmt);
        }
        flush(run, runLine, runSize, target, result);
        return result;
    }

    private void flush(List<Stmt> run, Position line, int runSize, int target, List<Stmt> result) {
        if (runSize < Math.max(MIN_PART, Math.min(target, partSize) / 2)) {
            result.addAll(run);
        } else {
            result.addAll(parts.outline(run, line));
        }
        run.clear();
    }

    /** The same statement with what is nested in it cut. */
    private Stmt shrink(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Switch s -> shrinkSwitch(s);
            case Stmt.If s ->
                new Stmt.If(shrink(s.condition()), shrink(s.then(), partSize / 2), shrink(s.otherwise(), partSize / 2));
            case Stmt.Block s -> new Stmt.Block(s.label(), shrink(s.body(), partSize));
            case Stmt.Loop s ->
                new Stmt.Loop(
                        s.label(),
                        s.condition() == null ? null : shrink(s.condition()),
                        shrink(s.body(), partSize),
                        shrink(s.post(), partSize));
            case Stmt.Try s ->
                new Stmt.Try(
                        shrink(s.body(), partSize),
                        s.catchType(),
                        s.caught(),
                        s.covered(),
                        shrink(s.handler(), partSize));
            default -> shrinkExprs(stmt);
        };
    }

    private Stmt shrinkSwitch(Stmt.Switch s) {
        int target = Math.max(MIN_PART, partSize / (s.cases().size() + 1));
        List<Stmt.Case> cases = new ArrayList<>();
        for (Stmt.Case arm : s.cases()) {
            cases.add(new Stmt.Case(arm.values(), shrink(arm.body(), target)));
        }
        Stmt.Switch smaller = new Stmt.Switch(s.label(), shrink(s.selector()), cases, shrink(s.otherwise(), target));
        return size(smaller) > partSize && cases.size() > 1 ? inTwoSteps(smaller) : smaller;
    }

    /** Selects a group of arms, then, in a part for each group, the arm. */
    private Stmt inTwoSteps(Stmt.Switch s) {
        LocalVar selector = LocalVar.temp("selector", JType.I);
        List<Stmt.Case> groups = new ArrayList<>();
        List<Stmt.Case> arms = new ArrayList<>();
        int groupSize = 0;
        for (Stmt.Case arm : s.cases()) {
            int armSize = size(arm.body()) + 16 * arm.values().size();
            if (groupSize + armSize > partSize && !arms.isEmpty()) {
                groups.add(group(selector, arms));
                arms.clear();
                groupSize = 0;
            }
            arms.add(arm);
            groupSize += armSize;
        }
        groups.add(group(selector, arms));
        Stmt declared = Ir.declare(selector, s.selector());
        parts.count(selector, 1);
        return Ir.block(declared, Ir.switchOn(s.label(), Ir.get(selector), groups, s.otherwise()));
    }

    private Stmt.Case group(LocalVar selector, List<Stmt.Case> arms) {
        List<Integer> values = new ArrayList<>();
        arms.forEach(arm -> values.addAll(arm.values()));
        parts.count(selector, 2);
        Stmt select = Ir.switchOn(null, Ir.get(selector), arms, List.of());
        return new Stmt.Case(values, parts.outline(List.of(select), function.position()));
    }

    private Stmt shrinkExprs(Stmt stmt) {
        return new Rewriter() {
            @Override
            public Stmt rewrite(Stmt inner) {
                return inner == stmt ? children(inner) : inner;
            }

            @Override
            public Expr rewrite(Expr expr) {
                return shrink(expr);
            }
        }.rewrite(stmt);
    }

    /** An expression with the same value that takes about the size of a part at most. */
    private Expr shrink(Expr expr) {
        if (size(expr) <= partSize) {
            return expr;
        }
        return switch (expr) {
            case Expr.ArrayLiteral e -> shrink(elementwise(e));
            case Expr.Sequence e -> Ir.sequence(shrink(e.statements(), partSize / 2), shrink(e.value()));
            default -> outlineOperands(shrinkOperands(expr));
        };
    }

    private Expr shrinkOperands(Expr expr) {
        return new Rewriter() {
            @Override
            public Expr rewrite(Expr inner) {
                return inner == expr ? children(inner) : shrink(inner);
            }
        }.rewrite(expr);
    }

    /** Makes methods of the largest operands until the rest is small. */
    private Expr outlineOperands(Expr expr) {
        Expr current = expr;
        while (size(current) > partSize) {
            Expr largest = largestOperand(current);
            if (largest == null || size(largest) < MIN_PART || !PartExits.isSelfContained(largest)) {
                return current;
            }
            Expr call = parts.outline(largest);
            Expr whole = current;
            current = new Rewriter() {
                @Override
                public Expr rewrite(Expr inner) {
                    return inner == whole ? children(inner) : inner == largest ? call : inner;
                }
            }.rewrite(whole);
        }
        return current;
    }

    private @Nullable Expr largestOperand(Expr expr) {
        List<Expr> operands = new ArrayList<>();
        Children.of(expr, operands::add, _ -> {});
        return operands.stream()
                .max((a, b) -> Integer.compare(size(a), size(b)))
                .orElse(null);
    }

    /** {@code t := new T[n]; t[0] = e0; t[1] = e1; ...; t}. */
    private Expr.Sequence elementwise(Expr.ArrayLiteral e) {
        LocalVar array = LocalVar.temp("a", e.type());
        List<Stmt> stores = new ArrayList<>();
        stores.add(
                Ir.declare(array, Ir.newArray(e.element(), Ir.i32(e.elements().size()))));
        for (int i = 0; i < e.elements().size(); i++) {
            if (!ArrayLiteralEmitter.isZero(e.elements().get(i))) {
                stores.add(Ir.setElement(Ir.get(array), Ir.i32(i), e.elements().get(i)));
            }
        }
        parts.count(array, stores.size() + 1);
        return new Expr.Sequence(stores, Ir.get(array));
    }
}
