package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Children;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Label;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Rewriter;
import dev.jigo.compiler.ir.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways out of the parts of a function: every place that a part may jump to has a number, the same in all parts, which
 * the part returns. So a part hands on what a part that it calls gives.
 */
final class PartExits {

    /** What a part gives that ran to its end. */
    static final int NONE = 0;

    private final SplitFrame frame;
    private final LocalVar returned;
    private final Map<Label, Integer> gotos = new IdentityHashMap<>();
    private final Map<Label, Integer> breaks = new IdentityHashMap<>();
    private final Map<Label, Integer> continues = new IdentityHashMap<>();
    private final Set<LocalVar> codes = Collections.newSetFromMap(new IdentityHashMap<>());
    private int returnNumber;
    private int last = NONE;

    /**
     * @param returned holds the result of the function between a part that returns and the function itself
     */
    PartExits(SplitFrame frame, LocalVar returned) {
        this.frame = frame;
        this.returned = returned;
    }

    /** A local for the number that a part gives. */
    LocalVar newCode() {
        LocalVar code = LocalVar.temp("exit", JType.I);
        codes.add(code);
        return code;
    }

    /** The labels of the marks that stand in a list itself. */
    static List<Label> marks(List<Stmt> list) {
        List<Label> marks = new ArrayList<>();
        for (Stmt stmt : list) {
            if (stmt instanceof Stmt.Mark(Label label)) {
                marks.add(label);
            }
        }
        return marks;
    }

    void numberMarks(List<Stmt> list) {
        marks(list).forEach(label -> number(gotos, label));
    }

    List<Integer> markNumbers(List<Stmt> list) {
        return marks(list).stream().map(label -> number(gotos, label)).toList();
    }

    private int number(Map<Label, Integer> numbers, Label label) {
        return numbers.computeIfAbsent(label, _ -> ++last);
    }

    private int number(Stmt exit) {
        return switch (exit) {
            case Stmt.Goto s -> number(gotos, s.label());
            case Stmt.Break s -> number(breaks, s.label());
            case Stmt.Continue s -> number(continues, s.label());
            case Stmt.Return _ -> {
                if (returnNumber == 0) {
                    returnNumber = ++last;
                }
                yield returnNumber;
            }
            default -> throw new IllegalArgumentException("no exit: " + exit);
        };
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
        Label label = switch (stmt) {
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

    /**
     * The statements of a part with what leaves it replaced by a return of the number.
     *
     * @param leaving gets the numbers, and the jumps that they stand for
     */
    List<Stmt> replace(List<Stmt> run, Map<Integer, Stmt> leaving) {
        Set<Label> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        Children.walk(run, _ -> {}, stmt -> collectLabel(stmt, inside));
        return new Replacement(inside, leaving).rewriteAll(run);
    }

    private final class Replacement extends Rewriter {

        private final Set<Label> inside;
        private final Map<Integer, Stmt> leaving;

        Replacement(Set<Label> inside, Map<Integer, Stmt> leaving) {
            this.inside = inside;
            this.leaving = leaving;
        }

        @Override
        public Stmt rewrite(Stmt stmt) {
            if (stmt instanceof Stmt.Switch s
                    && s.selector() instanceof Expr.LocalGet(LocalVar local)
                    && codes.contains(local)) {
                return handOn(s, local);
            }
            if (!leaves(stmt, inside)) {
                return children(stmt);
            }
            if (stmt instanceof Stmt.Return(Expr value) && value != null) {
                frame.add(returned);
                Stmt code = exit(Ir.returnValue(Ir.get(returned)));
                return Ir.block(Ir.set(returned, rewrite(value)), code);
            }
            return exit(stmt);
        }

        private Stmt exit(Stmt stmt) {
            int number = number(stmt);
            leaving.put(number, stmt);
            return Ir.returnValue(Ir.i32(number));
        }

        /** The branches after the call of a part: numbers of places that are outside here too are returned as they are. */
        private Stmt handOn(Stmt.Switch s, LocalVar code) {
            List<Stmt.Case> staying = new ArrayList<>();
            boolean handsOn = false;
            for (Stmt.Case arm : s.cases()) {
                Stmt jump = arm.body().size() == 1 ? arm.body().getFirst() : null;
                if (jump != null && leaves(jump, inside)) {
                    leaving.put(arm.values().getFirst(), jump);
                    handsOn = true;
                } else {
                    staying.add(new Stmt.Case(arm.values(), rewriteAll(arm.body())));
                }
            }
            if (!handsOn) {
                return Ir.switchOn(null, s.selector(), staying, rewriteAll(s.otherwise()));
            }
            staying.add(new Stmt.Case(List.of(NONE), List.of()));
            return Ir.switchOn(null, s.selector(), staying, List.of(Ir.returnValue(Ir.get(code))));
        }
    }

    /** Jumps where a number says. */
    static List<Stmt> branches(LocalVar code, Map<Integer, Stmt> leaving) {
        if (leaving.isEmpty()) {
            return List.of();
        }
        List<Stmt.Case> cases = new ArrayList<>();
        leaving.forEach((number, jump) -> cases.add(new Stmt.Case(List.of(number), List.of(jump))));
        return List.of(Ir.switchOn(null, Ir.get(code), cases, List.of()));
    }
}
