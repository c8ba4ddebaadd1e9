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

/** Makes methods of pieces of a function, and at the end decides how locals reach them. */
final class PartBuilder {

    private static final int MAX_PARAM_SLOTS = 200;

    /** A part before it is known which of its free variables live in the frame. */
    private record Part(String name, List<LocalVar> free, JType result, List<Stmt> body) {}

    /** Occurrences of locals in a piece of code, and what it does with them. */
    private static final class Occurrences {
        final Map<LocalVar, Integer> counts = new LinkedHashMap<>();
        final Set<LocalVar> declared = Collections.newSetFromMap(new IdentityHashMap<>());
        final Set<LocalVar> assigned = Collections.newSetFromMap(new IdentityHashMap<>());

        void see(Expr expr) {
            if (expr instanceof Expr.LocalGet(LocalVar local)) {
                counts.merge(local, 1, Integer::sum);
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
    private final LocalVar returned;

    PartBuilder(IrFunction function, String owner) {
        this.function = function;
        this.owner = owner;
        Occurrences all = new Occurrences();
        Children.walk(function.body(), all::see, all::see);
        this.remaining = new IdentityHashMap<>(all.counts);
        for (LocalVar param : function.params()) {
            remaining.merge(param, 1, Integer::sum);
        }
        this.returned = LocalVar.temp("result", function.signature().result());
    }

    /** Takes note of occurrences of a local in code that is new. */
    void count(LocalVar local, int occurrences) {
        remaining.merge(local, occurrences, Integer::sum);
    }

    /** Whether a statement has to stay where it is: the call of another constructor. */
    static boolean mustStay(Stmt stmt) {
        return stmt instanceof Stmt.Eval(Expr.Invoke invoke) && invoke.kind() == Expr.InvokeKind.SPECIAL;
    }

    /** Whether no jump and no return leaves an expression. */
    static boolean isSelfContained(Expr expr) {
        Set<Label> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        Children.walk(expr, _ -> {}, stmt -> collectLabel(stmt, inside));
        boolean[] leaves = new boolean[1];
        Children.walk(expr, _ -> {}, stmt -> leaves[0] |= leaves(stmt, inside));
        return !leaves[0];
    }

    private static void collectLabel(Stmt stmt, Set<Label> labels) {
        Label label =
                switch (stmt) {
                    case Stmt.Block s -> s.label();
                    case Stmt.Loop s -> s.label();
                    case Stmt.Switch s -> s.label();
                    case Stmt.Mark s -> s.label();
                    default -> null;
                };
        if (label != null) {
            labels.add(label);
        }
    }

    private static boolean leaves(Stmt stmt, Set<Label> inside) {
        return switch (stmt) {
            case Stmt.Return _ -> true;
            case Stmt.Break s -> !inside.contains(s.label());
            case Stmt.Continue s -> !inside.contains(s.label());
            case Stmt.Goto s -> !inside.contains(s.label());
            default -> false;
        };
    }

    /** Makes a method of an expression; gives the call. */
    Expr outline(Expr expr) {
        Occurrences occurrences = new Occurrences();
        Children.walk(expr, occurrences::see, occurrences::see);
        List<Stmt> body = expr.type().isVoid()
                ? List.of(Ir.eval(expr), Ir.returnVoid())
                : List.of(Ir.returnValue(expr));
        return add(occurrences, expr.type(), body);
    }

    /** Makes a method of statements; gives what stands in their place. */
    List<Stmt> outline(List<Stmt> run, Position line) {
        Occurrences occurrences = new Occurrences();
        Children.walk(run, occurrences::see, occurrences::see);
        Set<Label> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        Children.walk(run, _ -> {}, stmt -> collectLabel(stmt, inside));
        List<Stmt> exits = new ArrayList<>();
        List<Stmt> body = new ArrayList<>();
        if (line.isValid()) {
            body.add(Ir.line(line));
        }
        body.addAll(replaceExits(run, inside, exits));
        if (exits.isEmpty()) {
            body.add(Ir.returnVoid());
            return List.of(Ir.eval(add(occurrences, JType.V, body)));
        }
        body.add(Ir.returnValue(Ir.i32(0)));
        Expr call = add(occurrences, JType.I, body);
        List<Stmt.Case> cases = new ArrayList<>();
        for (Stmt exit : exits) {
            cases.add(new Stmt.Case(List.of(cases.size() + 1), List.of(exit)));
        }
        return List.of(Ir.switchOn(null, call, cases, List.of()));
    }

    /** Replaces what leaves the statements by returns of a number; {@code exits} gets what the number stands for. */
    private List<Stmt> replaceExits(List<Stmt> run, Set<Label> inside, List<Stmt> exits) {
        return new Rewriter() {
            @Override
            public Stmt rewrite(Stmt stmt) {
                if (!leaves(stmt, inside)) {
                    return children(stmt);
                }
                if (stmt instanceof Stmt.Return(Expr value) && value != null) {
                    frame.add(returned);
                    Stmt exit = Ir.returnValue(Ir.get(returned));
                    Stmt code = Ir.returnValue(Ir.i32(exitNumber(exit, exits)));
                    return Ir.block(Ir.set(returned, rewrite(value)), code);
                }
                return Ir.returnValue(Ir.i32(exitNumber(stmt, exits)));
            }
        }.rewriteAll(run);
    }

    private static int exitNumber(Stmt exit, List<Stmt> exits) {
        int known = exits.indexOf(exit);
        if (known < 0) {
            exits.add(exit);
            return exits.size();
        }
        return known + 1;
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
            if (expr instanceof Expr.LocalGet(LocalVar local) && frame.holds(local)) {
                return frame.load(local);
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
                case Stmt.Declare s when frame.holds(s.local()) -> {
                    Expr init = s.init();
                    yield init == null ? Ir.block() : frame.store(s.local(), rewrite(init));
                }
                case Stmt.Try s when frame.holds(s.caught()) -> {
                    LocalVar caught = LocalVar.temp("t", s.caught().type());
                    List<Stmt> covered = new ArrayList<>();
                    covered.add(frame.store(s.caught(), Ir.get(caught)));
                    covered.addAll(rewriteAll(s.covered()));
                    yield new Stmt.Try(
                            rewriteAll(s.body()), s.catchType(), caught, covered, rewriteAll(s.handler()));
                }
                default -> children(stmt);
            };
        }
    }
}
