package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Children;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Label;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Rewriter;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes methods of pieces of a function, and at the end decides how locals reach them. */
final class PartBuilder {

    private static final int MAX_PARAM_SLOTS = 200;

    /** A part before it is known which of its free variables live in the frame. */
    private record Part(String name, List<LocalVar> free, JType result, List<Stmt> body) {}

    private static @Nullable LocalVar localRead(Expr expr) {
        return switch (expr) {
            case Expr.LocalGet(LocalVar local) -> local;
            case Expr.LocalTake(LocalVar local) -> local;
            default -> null;
        };
    }

    /** Occurrences of locals in a piece of code, and what it does with them. */
    private static final class Occurrences {
        final Map<LocalVar, Integer> counts = new LinkedHashMap<>();
        final Set<LocalVar> declared = Collections.newSetFromMap(new IdentityHashMap<>());
        final Set<LocalVar> assigned = Collections.newSetFromMap(new IdentityHashMap<>());

        void see(Expr expr) {
            LocalVar read = localRead(expr);
            if (read != null) {
                counts.merge(read, 1, Integer::sum);
            }
        }

        void see(Stmt stmt) {
            switch (stmt) {
                case Stmt.LocalSet s -> {
                    counts.merge(s.local(), 1, Integer::sum);
                    assigned.add(s.local());
                }
                case Stmt.Declare s -> {
                    counts.merge(s.local(), 1, Integer::sum);
                    declared.add(s.local());
                }
                case Stmt.Try s -> {
                    counts.merge(s.caught(), 1, Integer::sum);
                    declared.add(s.caught());
                }
                default -> {}
            }
        }
    }

    private final IrFunction function;
    private final String owner;
    private final SplitFrame frame = new SplitFrame();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<LocalVar, Integer> remaining;
    private final PartExits exits;

    PartBuilder(IrFunction function, String owner) {
        this.function = function;
        this.owner = owner;
        Occurrences all = new Occurrences();
        Children.walk(function.body(), all::see, all::see);
        this.remaining = new IdentityHashMap<>(all.counts);
        for (LocalVar param : function.params()) {
            remaining.merge(param, 1, Integer::sum);
        }
        this.exits = new PartExits(
                frame, LocalVar.temp("result", function.signature().result()));
    }

    /** Takes note of occurrences of a local in code that is new. */
    void count(LocalVar local, int occurrences) {
        remaining.merge(local, occurrences, Integer::sum);
    }

    /** Whether a statement has to stay where it is: the call of another constructor. */
    static boolean mustStay(Stmt stmt) {
        return stmt instanceof Stmt.Eval(Expr.Invoke invoke) && invoke.kind() == Expr.InvokeKind.SPECIAL;
    }

    /** Makes a method of an expression; gives the call. */
    Expr outline(Expr expr) {
        Occurrences occurrences = new Occurrences();
        Children.walk(expr, occurrences::see, occurrences::see);
        List<Stmt> body =
                expr.type().isVoid() ? List.of(Ir.eval(expr), Ir.returnVoid()) : List.of(Ir.returnValue(expr));
        return add(occurrences, expr.type(), body);
    }

    /** Makes a method of statements; gives what stands in their place. */
    List<Stmt> outline(List<Stmt> run, Position line) {
        Map<Integer, Stmt> leaving = new TreeMap<>();
        List<Stmt> body = new ArrayList<>();
        if (line.isValid()) {
            body.add(Ir.line(line));
        }
        body.addAll(exits.replace(run, leaving));
        if (leaving.isEmpty()) {
            body.add(Ir.returnVoid());
            return List.of(Ir.eval(add(occurrences(run), JType.V, body)));
        }
        body.add(Ir.returnValue(Ir.i32(PartExits.NONE)));
        LocalVar code = exits.newCode();
        count(code, 2);
        List<Stmt> result = new ArrayList<>();
        result.add(Ir.declare(code, add(occurrences(run), JType.I, body)));
        result.addAll(PartExits.branches(code, leaving));
        return result;
    }

    /**
     * Makes methods of the segments of a list, each of which begins with a mark. Jumps between them go through a loop
     * that calls the segment with the number of the mark; gives the loop, and what follows for jumps to other places.
     */
    List<Stmt> outlineSegments(List<List<Stmt>> segments, Position line) {
        LocalVar next = exits.newCode();
        count(next, 3 + 2 * segments.size());
        Map<Integer, Stmt> leaving = new TreeMap<>();
        Map<Integer, Integer> segmentOf = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            for (int number : exits.markNumbers(segments.get(i))) {
                segmentOf.put(number, i);
            }
        }
        List<Stmt.Case> calls = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            int index = i;
            List<Integer> numbers = segmentOf.entrySet().stream()
                    .filter(entry -> entry.getValue() == index)
                    .map(Map.Entry::getKey)
                    .toList();
            int behind = i + 1 < segments.size()
                    ? exits.markNumbers(segments.get(i + 1)).getFirst()
                    : PartExits.NONE;
            Expr call = segment(segments.get(i), line, next, numbers, behind, leaving);
            calls.add(new Stmt.Case(numbers, List.of(Ir.set(next, call))));
        }
        leaving.keySet().removeAll(segmentOf.keySet());
        Label loop = new Label("segments");
        List<Stmt> result = new ArrayList<>();
        result.add(
                Ir.declare(next, Ir.i32(exits.markNumbers(segments.getFirst()).getFirst())));
        result.add(Ir.loop(loop, List.of(Ir.switchOn(null, Ir.get(next), calls, List.of(Ir.breakTo(loop))))));
        result.addAll(PartExits.branches(next, leaving));
        return result;
    }

    /** The call of a new part that begins at the mark whose number {@code next} holds and gives the next number. */
    private Expr segment(
            List<Stmt> segment,
            Position line,
            LocalVar next,
            List<Integer> numbers,
            int behind,
            Map<Integer, Stmt> leaving) {
        Occurrences occurrences = occurrences(segment);
        occurrences.counts.put(next, 1);
        List<Stmt> body = new ArrayList<>();
        if (line.isValid()) {
            body.add(Ir.line(line));
        }
        List<Stmt.Case> entries = new ArrayList<>();
        List<Label> marks = PartExits.marks(segment);
        for (int i = 1; i < marks.size(); i++) {
            entries.add(new Stmt.Case(List.of(numbers.get(i)), List.of(Ir.gotoLabel(marks.get(i)))));
        }
        if (!entries.isEmpty()) {
            body.add(Ir.switchOn(null, Ir.get(next), entries, List.of()));
        }
        body.addAll(exits.replace(segment, leaving));
        body.add(Ir.returnValue(Ir.i32(behind)));
        return add(occurrences, JType.I, body);
    }

    /** Gives the marks of a list numbers that follow each other. */
    void numberMarks(List<Stmt> list) {
        exits.numberMarks(list);
    }

    private static Occurrences occurrences(List<Stmt> run) {
        Occurrences occurrences = new Occurrences();
        Children.walk(run, occurrences::see, occurrences::see);
        return occurrences;
    }

    private Expr add(Occurrences occurrences, JType result, List<Stmt> body) {
        List<LocalVar> free = new ArrayList<>();
        int slots = 0;
        for (Map.Entry<LocalVar, Integer> entry : occurrences.counts.entrySet()) {
            LocalVar local = entry.getKey();
            boolean outside = remaining.getOrDefault(local, 0) > entry.getValue();
            boolean declaredInside = occurrences.declared.contains(local);
            if (outside && (declaredInside || occurrences.assigned.contains(local))) {
                frame.add(local);
            }
            remaining.merge(local, -entry.getValue(), Integer::sum);
            if (!frame.arrays().contains(local) && (outside || !declaredInside)) {
                slots += local.type().slots();
                if (slots > MAX_PARAM_SLOTS) {
                    frame.add(local);
                }
                free.add(local);
                remaining.merge(local, 1, Integer::sum);
            }
        }
        Part part = new Part(function.name() + "⁺" + (parts.size() + 1), free, result, body);
        parts.put(part.name(), part);
        List<Expr> args = new ArrayList<>();
        free.forEach(local -> args.add(Ir.get(local)));
        frame.arrays().forEach(array -> args.add(Ir.get(array)));
        return Ir.callStatic(owner, part.name(), signature(part, List.copyOf(free)), args);
    }

    private Signature signature(Part part, List<LocalVar> free) {
        List<JType> types = new ArrayList<>();
        free.forEach(local -> types.add(local.type()));
        frame.arrays().forEach(array -> types.add(array.type()));
        return new Signature(types, part.result());
    }

    /** The function and its parts, with locals of the frame read and written there. */
    List<IrFunction> finish(IrFunction rest) {
        FrameAccess access = new FrameAccess();
        List<IrFunction> all = new ArrayList<>();
        List<Stmt> body = new ArrayList<>(frame.allocation());
        for (LocalVar param : function.params()) {
            if (frame.holds(param)) {
                body.add(frame.store(param, Ir.get(param)));
            }
        }
        body.addAll(access.rewriteAll(rest.body()));
        all.add(rest.withBody(body));
        for (Part part : parts.values()) {
            List<LocalVar> free = notInFrame(part.free());
            List<LocalVar> params = new ArrayList<>(free);
            params.addAll(frame.arrays());
            all.add(new IrFunction(
                    part.name(),
                    function.goName(),
                    signature(part, free),
                    params,
                    access.rewriteAll(part.body()),
                    function.position(),
                    IrFunction.PRIVATE_STATIC | IrFunction.SYNTHETIC));
        }
        return all;
    }

    private List<LocalVar> notInFrame(List<LocalVar> locals) {
        return locals.stream().filter(local -> !frame.holds(local)).toList();
    }

    /** Replaces locals of the frame, and drops them from the arguments of parts. */
    private final class FrameAccess extends Rewriter {

        @Override
        public Expr rewrite(Expr expr) {
            LocalVar read = localRead(expr);
            if (read != null && frame.holds(read)) {
                return frame.load(read);
            }
            if (expr instanceof Expr.Invoke invoke && invoke.owner().equals(owner)) {
                Part part = parts.get(invoke.name());
                if (part != null) {
                    return callOf(part);
                }
            }
            return children(expr);
        }

        private Expr callOf(Part part) {
            List<LocalVar> free = notInFrame(part.free());
            List<Expr> args = new ArrayList<>();
            free.forEach(local -> args.add(Ir.get(local)));
            frame.arrays().forEach(array -> args.add(Ir.get(array)));
            return Ir.callStatic(owner, part.name(), signature(part, free), args);
        }

        @Override
        public Stmt rewrite(Stmt stmt) {
            return switch (stmt) {
                case Stmt.LocalSet s when frame.holds(s.local()) -> frame.store(s.local(), rewrite(s.value()));
                case Stmt.Declare s
                when frame.holds(s.local()) -> {
                    Expr init = s.init();
                    yield init == null ? Ir.block() : frame.store(s.local(), rewrite(init));
                }
                case Stmt.Try s
                when frame.holds(s.caught()) -> {
                    LocalVar caught = LocalVar.temp("t", s.caught().type());
                    List<Stmt> covered = new ArrayList<>();
                    covered.add(frame.store(s.caught(), Ir.get(caught)));
                    covered.addAll(rewriteAll(s.covered()));
                    yield new Stmt.Try(rewriteAll(s.body()), s.catchType(), caught, covered, rewriteAll(s.handler()));
                }
                default -> children(stmt);
            };
        }
    }
}
