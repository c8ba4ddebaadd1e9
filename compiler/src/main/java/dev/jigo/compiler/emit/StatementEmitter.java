package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Children;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Emits statements. Code that cannot be reached is left out, unless a mark in it may be jumped to. */
final class StatementEmitter {

    /** A place to jump to, and whether a jump to it has been emitted. */
    private static final class Target {
        final Label label;
        boolean used;

        Target(Label label) {
            this.label = label;
        }
    }

    private final MethodState state;
    private final CodeBuilder code;
    private final ExpressionEmitter exprs;
    private final ConditionEmitter conditions;
    private final SwitchEmitter switches;
    private final Map<dev.jigo.compiler.ir.Label, Target> breaks = new IdentityHashMap<>();
    private final Map<dev.jigo.compiler.ir.Label, Target> continues = new IdentityHashMap<>();
    private final Map<dev.jigo.compiler.ir.Label, Target> marks = new IdentityHashMap<>();

    /** Whether the next instruction can be reached. */
    private boolean live = true;

    StatementEmitter(MethodState state, Spilling spilling) {
        this.state = state;
        this.code = state.code;
        this.exprs = new ExpressionEmitter(state, spilling, this);
        this.conditions = exprs.conditions();
        this.switches = new SwitchEmitter(state);
    }

    boolean isLive() {
        return live;
    }

    /** Emits a list in a scope of its own. */
    void emitScope(List<Stmt> list) {
        int slots = state.nextSlot();
        int line = state.line();
        List<Runnable> ends = new ArrayList<>();
        for (Stmt stmt : list) {
            emit(stmt, ends);
        }
        ends.forEach(Runnable::run);
        state.releaseTo(slots);
        state.setLine(line);
    }

    /** Emits a list whose locals stay visible: their slots are freed by the scope around it. */
    void emitAll(List<Stmt> list) {
        List<Runnable> ends = new ArrayList<>();
        for (Stmt stmt : list) {
            emit(stmt, ends);
        }
        ends.forEach(Runnable::run);
    }

    private void emit(Stmt stmt, List<Runnable> ends) {
        if (!live && !containsMark(stmt)) {
            if (stmt instanceof Stmt.Declare s) {
                state.declare(s.local());
            }
            return;
        }
        switch (stmt) {
            case Stmt.Line s -> state.setLine(s.position());
            case Stmt.Declare s -> declare(s, ends);
            case Stmt.Eval s -> temporarily(() -> eval(s.expr()));
            case Stmt.LocalSet s -> temporarily(() -> setLocal(s));
            case Stmt.FieldSet s -> temporarily(() -> setField(s));
            case Stmt.StaticSet s -> temporarily(() -> setStatic(s));
            case Stmt.ArraySet s -> temporarily(() -> setElement(s));
            case Stmt.If s -> temporarily(() -> emitIf(s));
            case Stmt.Block s -> block(s);
            case Stmt.Loop s -> temporarily(() -> loop(s));
            case Stmt.Break s -> jump(known(breaks, s.label()));
            case Stmt.Continue s -> jump(known(continues, s.label()));
            case Stmt.Mark s -> bind(mark(s.label()), true);
            case Stmt.Goto s -> jump(mark(s.label()));
            case Stmt.Switch s -> temporarily(() -> emitSwitch(s));
            case Stmt.Return s -> temporarily(() -> emitReturn(s.value()));
            case Stmt.Throw s -> temporarily(() -> emitThrow(s));
            case Stmt.Try s -> emitTry(s);
        }
    }

    private static boolean containsMark(Stmt stmt) {
        boolean[] found = new boolean[1];
        Children.walk(stmt, _ -> {}, inner -> found[0] |= inner instanceof Stmt.Mark);
        return found[0];
    }

    /** Runs an emission; slots it takes for temporaries are free afterwards. */
    private void temporarily(Runnable emission) {
        int slots = state.nextSlot();
        state.markLine();
        emission.run();
        state.releaseTo(slots);
    }

    private void declare(Stmt.Declare s, List<Runnable> ends) {
        LocalVar local = s.local();
        int slot = state.declare(local);
        Expr init = s.init();
        if (init != null) {
            temporarily(() -> {
                exprs.emit(init, local.type());
                code.storeLocal(Descriptors.kind(local.type()), slot);
            });
            describe(local, slot, ends);
        } else if (local.goName() != null) {
            zero(local, slot);
            describe(local, slot, ends);
        }
    }

    /** Debuggers see a named local from its declaration on: give it a value. */
    private void zero(LocalVar local, int slot) {
        switch (local.type().kind()) {
            case 'J' -> code.lconst_0();
            case 'F' -> code.fconst_0();
            case 'D' -> code.dconst_0();
            case 'L' -> code.aconst_null();
            default -> code.iconst_0();
        }
        code.storeLocal(Descriptors.kind(local.type()), slot);
    }

    private void describe(LocalVar local, int slot, List<Runnable> ends) {
        String name = local.goName();
        if (name == null || name.equals("_") || !isUnqualified(name)) {
            return;
        }
        Label start = code.newBoundLabel();
        ends.add(() -> code.localVariable(slot, name, Descriptors.desc(local.type()), start, code.newBoundLabel()));
    }

    static boolean isUnqualified(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> ".;[/".indexOf(c) >= 0);
    }

    private void eval(Expr expr) {
        exprs.emit(expr);
        switch (expr.type().slots()) {
            case 1 -> code.pop();
            case 2 -> code.pop2();
            default -> {}
        }
    }

    private void setLocal(Stmt.LocalSet s) {
        LocalVar local = s.local();
        int slot = state.slot(local);
        if (s.value() instanceof Expr.Binary(Expr.BinaryOp op, Expr left, Expr right)
                && local.type().equals(JType.I)
                && op == Expr.BinaryOp.ADD
                && left instanceof Expr.LocalGet(LocalVar read)
                && read == local
                && right instanceof Expr.ConstInt(int step)
                && step == (short) step) {
            code.iinc(slot, step);
            return;
        }
        exprs.emit(s.value(), local.type());
        code.storeLocal(Descriptors.kind(local.type()), slot);
    }

    private void setField(Stmt.FieldSet s) {
        exprs.emitAll(List.of(s.receiver(), s.value()), List.of(JType.ref(s.owner()), s.fieldType()));
        state.markLine();
        code.putfield(Descriptors.classDesc(s.owner()), s.name(), Descriptors.desc(s.fieldType()));
    }

    private void setStatic(Stmt.StaticSet s) {
        exprs.emit(s.value(), s.fieldType());
        state.markLine();
        code.putstatic(Descriptors.classDesc(s.owner()), s.name(), Descriptors.desc(s.fieldType()));
    }

    private void setElement(Stmt.ArraySet s) {
        JType array = s.array().type();
        exprs.emitAll(List.of(s.array(), s.index(), s.value()), List.of(array, JType.I, array.element()));
        state.markLine();
        code.arrayStore(Descriptors.elementKind(array.element()));
    }

    private void emitIf(Stmt.If s) {
        if (s.condition() instanceof Expr.ConstBool(boolean value) && !containsMark(s)) {
            emitScope(value ? s.then() : s.otherwise());
            return;
        }
        Label otherwise = state.newLabel();
        conditions.jump(s.condition(), false, otherwise);
        emitScope(s.then());
        if (s.otherwise().isEmpty()) {
            code.labelBinding(otherwise);
            live = true;
            return;
        }
        Label end = state.newLabel();
        boolean thenEnds = live;
        if (live) {
            code.goto_(end);
        }
        code.labelBinding(otherwise);
        live = true;
        emitScope(s.otherwise());
        code.labelBinding(end);
        live |= thenEnds;
    }

    private void block(Stmt.Block s) {
        if (s.label() == null) {
            emitScope(s.body());
            return;
        }
        Target end = new Target(state.newLabel());
        breaks.put(s.label(), end);
        emitScope(s.body());
        bind(end, false);
    }

    private void loop(Stmt.Loop s) {
        Target end = new Target(state.newLabel());
        Target next = new Target(state.newLabel());
        if (s.label() != null) {
            breaks.put(s.label(), end);
            continues.put(s.label(), next);
        }
        Expr condition = s.condition();
        if (condition == null) {
            Label start = code.newBoundLabel();
            live = true;
            emitScope(s.body());
            bind(next, false);
            emitScope(s.post());
            if (live) {
                code.goto_(start);
            }
            live = false;
        } else {
            conditionalLoop(s, condition, next, end);
        }
        bind(end, false);
    }

    /** The condition stands before the loop and once more at its bottom: one jump a turn. */
    private void conditionalLoop(Stmt.Loop s, Expr condition, Target next, Target end) {
        if (CodeSize.of(condition) > 24 || containsStatements(condition)) {
            Label start = code.newBoundLabel();
            conditions.jump(condition, false, end.label);
            end.used = true;
            emitScope(s.body());
            bind(next, false);
            emitScope(s.post());
            if (live) {
                code.goto_(start);
            }
            live = false;
            return;
        }
        int line = state.line();
        conditions.jump(condition, false, end.label);
        end.used = true;
        Label start = code.newBoundLabel();
        emitScope(s.body());
        bind(next, false);
        emitScope(s.post());
        if (live) {
            state.setLine(line);
            state.markLine();
            conditions.jump(condition, true, start);
        }
    }

    private static boolean containsStatements(Expr expr) {
        boolean[] found = new boolean[1];
        Children.walk(expr, _ -> {}, _ -> found[0] = true);
        return found[0];
    }

    private void emitSwitch(Stmt.Switch s) {
        Target end = new Target(state.newLabel());
        if (s.label() != null) {
            breaks.put(s.label(), end);
        }
        exprs.emit(s.selector());
        Label otherwise = state.newLabel();
        List<Label> arms = switches.emit(s.cases(), otherwise);
        for (int i = 0; i < arms.size(); i++) {
            code.labelBinding(arms.get(i));
            arm(s.cases().get(i).body(), end);
        }
        code.labelBinding(otherwise);
        arm(s.otherwise(), end);
        bind(end, false);
    }

    private void arm(List<Stmt> body, Target end) {
        live = true;
        emitScope(body);
        if (live) {
            jump(end);
        }
    }

    private void emitReturn(@Nullable Expr value) {
        if (value == null) {
            state.markLine();
            code.return_();
        } else {
            exprs.emit(value, state.result);
            code.return_(Descriptors.kind(state.result));
        }
        live = false;
    }

    private void emitThrow(Stmt.Throw s) {
        exprs.emit(s.exception(), JType.THROWABLE);
        state.markLine();
        code.athrow();
        live = false;
    }

    private void emitTry(Stmt.Try s) {
        Label start = code.newBoundLabel();
        code.nop();
        emitScope(s.body());
        boolean bodyEnds = live;
        Label bodyEnd = code.newBoundLabel();
        Label end = state.newLabel();
        if (live) {
            code.goto_(end);
        }
        int slots = state.nextSlot();
        Label handler = code.newBoundLabel();
        live = true;
        code.storeLocal(Descriptors.kind(s.caught().type()), state.declare(s.caught()));
        List<Runnable> ends = new ArrayList<>();
        for (Stmt stmt : s.covered()) {
            emit(stmt, ends);
        }
        Label coveredEnd = code.newBoundLabel();
        code.exceptionCatch(start, bodyEnd, handler, Descriptors.classDesc(s.catchType()));
        if (!s.covered().isEmpty()) {
            code.exceptionCatch(handler, coveredEnd, handler, Descriptors.classDesc(s.catchType()));
        }
        emitScope(s.handler());
        ends.forEach(Runnable::run);
        state.releaseTo(slots);
        code.labelBinding(end);
        live |= bodyEnds;
    }

    private void jump(Target target) {
        code.goto_(target.label);
        target.used = true;
        live = false;
    }

    private void bind(Target target, boolean mayBeJumpedToLater) {
        code.labelBinding(target.label);
        live |= target.used || mayBeJumpedToLater;
    }

    private Target mark(dev.jigo.compiler.ir.Label label) {
        return marks.computeIfAbsent(label, _ -> new Target(state.newLabel()));
    }

    private static Target known(Map<dev.jigo.compiler.ir.Label, Target> targets, dev.jigo.compiler.ir.Label label) {
        Target target = targets.get(label);
        if (target == null) {
            throw new IllegalStateException("jump to " + label + " from outside");
        }
        return target;
    }
}
