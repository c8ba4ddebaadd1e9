package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Label;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Stmt.BranchStmt;
import dev.jigo.compiler.syntax.Stmt.ForStmt;
import dev.jigo.compiler.syntax.Stmt.LabeledStmt;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Stmt.SelectStmt;
import dev.jigo.compiler.syntax.Stmt.SwitchStmt;
import dev.jigo.compiler.syntax.Stmt.TypeSwitchStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.syntax.Walk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Labels, break, continue and goto. Within one JVM method they are the jumps of the IR; out of the body of a range
 * over a
 * function, which is a method of its own, they leave by way of {@link RangeBody}.
 */
final class BranchLowering {

    /**
     * A statement that break leaves and, if it is a loop, continue goes on with.
     *
     * @param name its label in the source
     */
    record Target(@Nullable String name, Label label, boolean loop) {}

    /** A way out of a statement. */
    sealed interface Exit {

        record Break(Target target) implements Exit {}

        record Continue(Target target) implements Exit {}

        record Goto(String label) implements Exit {}

        /** A return whose results are stored already. */
        record Return() implements Exit {}
    }

    private final FunctionLowering f;
    private final Deque<Target> targets = new ArrayDeque<>();
    private final Map<String, Label> marks = new HashMap<>();
    private Set<String> jumpedTo = Set.of();
    private Set<String> declared = Set.of();
    private @Nullable RangeBody rangeBody;
    private @Nullable String pendingName;

    BranchLowering(FunctionLowering f) {
        this.f = f;
    }

    /** Finds the labels of a function before its body is lowered. */
    void enter(Node body) {
        jumpedTo = new HashSet<>();
        declared = new HashSet<>();
        Walk.inspect(body, n -> {
            if (n instanceof BranchStmt branch && branch.tok() == Token.GOTO && branch.label() != null) {
                jumpedTo.add(branch.label().name());
            } else if (n instanceof LabeledStmt labeled) {
                declared.add(labeled.label().name());
            }
            return !(n instanceof FuncLit);
        });
    }

    /** Makes this the body of a range over a function. */
    void enterRange(RangeBody body, Node block) {
        enter(block);
        rangeBody = body;
        targets.push(body.target());
    }

    /** The body of a range over a function that this method is, null for any other. */
    @Nullable
    RangeBody rangeBody() {
        return rangeBody;
    }

    // Targets

    /** Opens a loop, switch or select, which takes the label that stands before it. */
    Target push(String hint, boolean loop) {
        String name = pendingName;
        pendingName = null;
        Target target = new Target(name, new Label(name == null ? hint : name), loop);
        targets.push(target);
        return target;
    }

    void pop() {
        targets.pop();
    }

    private Target find(Predicate<Target> wanted) {
        for (Target target : targets) {
            if (wanted.test(target)) {
                return target;
            }
        }
        RangeBody body = Objects.requireNonNull(rangeBody, "branch without target");
        return body.outer().find(wanted);
    }

    // Statements

    void labeled(LabeledStmt s, List<Stmt> out) {
        String name = s.label().name();
        if (jumpedTo.contains(name)) {
            out.add(Ir.mark(mark(name)));
        }
        switch (s.stmt()) {
            case ForStmt _, RangeStmt _, SwitchStmt _, TypeSwitchStmt _, SelectStmt _ -> pendingName = name;
            default -> {}
        }
        f.stmt(s.stmt(), out);
    }

    private Label mark(String name) {
        return marks.computeIfAbsent(name, Label::new);
    }

    void lower(BranchStmt s, List<Stmt> out) {
        Ident label = s.label();
        Predicate<Target> named = target -> label != null && label.name().equals(target.name());
        switch (s.tok()) {
            case BREAK -> exit(new Exit.Break(find(label == null ? _ -> true : named)), out);
            case CONTINUE -> exit(new Exit.Continue(find(label == null ? Target::loop : named)), out);
            case GOTO -> exit(new Exit.Goto(Objects.requireNonNull(label).name()), out);
            default -> throw new IllegalStateException(s.tok() + " outside a switch");
        }
    }

    /** Goes where an exit leads. */
    void exit(Exit exit, List<Stmt> out) {
        RangeBody body = rangeBody;
        switch (exit) {
            case Exit.Break leave
            when isHere(leave.target()) -> out.add(Ir.breakTo(leave.target().label()));
            case Exit.Continue next
            when isHere(next.target()) -> out.add(Ir.continueTo(next.target().label()));
            case Exit.Goto jump
            when body == null || declared.contains(jump.label()) -> out.add(Ir.gotoLabel(mark(jump.label())));
            case Exit.Return _ when body == null -> f.returns.finish(out);
            default -> Objects.requireNonNull(body).leave(exit, out);
        }
    }

    /** Whether a target is a statement of this method. */
    private boolean isHere(Target target) {
        return targets.contains(target) && (rangeBody == null || rangeBody.target() != target);
    }
}
