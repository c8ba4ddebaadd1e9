package dev.jigo.compiler.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the invariants of the representation: types of all nodes, scopes and definite assignment of locals, targets of
 * jumps. Tests run it after every pass; a compiler run only when asked.
 */
public final class IrVerifier {

    /** Locals in scope, and which of them are assigned on every path to here; null: this place is not reached. */
    private static final class State {
        final Set<LocalVar> declared;

        @Nullable
        Set<LocalVar> assigned;

        State(Set<LocalVar> declared, @Nullable Set<LocalVar> assigned) {
            this.declared = declared;
            this.assigned = assigned;
        }
    }

    private final IrFunction function;
    private final List<String> problems = new ArrayList<>();
    private final State state = new State(identitySet(), identitySet());
    private final Map<Label, Set<LocalVar>> atBreak = new IdentityHashMap<>();
    private final Set<Label> breakable = identitySet();
    private final Set<Label> continuable = identitySet();
    private final Set<Label> marks = identitySet();

    /** How many sequences are around: they may stand in a statement more than once. */
    private int sequences;

    private IrVerifier(IrFunction function) {
        this.function = function;
    }

    /** What is wrong with a function; empty if nothing is. */
    public static List<String> verify(IrFunction function) {
        IrVerifier verifier = new IrVerifier(function);
        verifier.run();
        return verifier.problems;
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static Set<LocalVar> copyOf(Set<LocalVar> set) {
        Set<LocalVar> copy = identitySet();
        copy.addAll(set);
        return copy;
    }

    private void problem(String text) {
        problems.add(function.goName() + ": " + text);
    }

    private void run() {
        int expected = function.signature().params().size() + ((function.access() & 0x0008) == 0 ? 1 : 0);
        if (function.params().size() != expected) {
            problem(function.params().size() + " parameters for " + function.signature());
        }
        for (LocalVar param : function.params()) {
            state.declared.add(param);
            assign(param);
        }
        Children.walk(function.body(), _ -> {}, stmt -> {
            if (stmt instanceof Stmt.Mark(Label label) && !marks.add(label)) {
                problem("label " + label + " marked twice");
            }
        });
        scope(function.body());
    }

    // Flow

    private void assign(LocalVar local) {
        if (state.assigned != null) {
            state.assigned.add(local);
        }
    }

    private @Nullable Set<LocalVar> snapshot() {
        return state.assigned == null ? null : copyOf(state.assigned);
    }

    /** What is assigned on both of two paths that meet. */
    private static @Nullable Set<LocalVar> meet(@Nullable Set<LocalVar> a, @Nullable Set<LocalVar> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        Set<LocalVar> both = copyOf(a);
        both.retainAll(b);
        return both;
    }

    private void leave(Label label) {
        Set<LocalVar> here = snapshot();
        if (here != null) {
            atBreak.merge(label, here, (a, b) -> {
                Set<LocalVar> both = copyOf(a);
                both.retainAll(b);
                return both;
            });
        }
        state.assigned = null;
    }

    private void scope(List<Stmt> list) {
        Set<LocalVar> before = copyOf(state.declared);
        list.forEach(this::statement);
        state.declared.retainAll(before);
    }

    private void statement(Stmt stmt) {
        switch (stmt) {
            case Stmt.Line _ -> {}
            case Stmt.Eval s -> expr(s.expr());
            case Stmt.Declare s -> {
                Expr init = s.init();
                if (init != null) {
                    value(init, s.local().type(), "initial value of " + s.local());
                }
                if (!state.declared.add(s.local()) && sequences == 0) {
                    problem("declared twice: " + s.local());
                }
                if (init != null) {
                    assign(s.local());
                } else if (state.assigned != null) {
                    state.assigned.remove(s.local());
                }
            }
            case Stmt.LocalSet s -> {
                value(s.value(), s.local().type(), "assignment to " + s.local());
                if (!state.declared.contains(s.local())) {
                    problem("assignment outside scope: " + s.local());
                }
                assign(s.local());
            }
            case Stmt.FieldSet s -> {
                reference(s.receiver(), "receiver of ." + s.name());
                value(s.value(), s.fieldType(), "field " + s.name());
            }
            case Stmt.StaticSet s -> value(s.value(), s.fieldType(), "static " + s.name());
            case Stmt.ArraySet s -> arraySet(s);
            case Stmt.If s -> ifStatement(s);
            case Stmt.Block s -> block(s);
            case Stmt.Loop s -> loop(s);
            case Stmt.Break s -> {
                target(breakable, s.label(), "break");
                leave(s.label());
            }
            case Stmt.Continue s -> {
                target(continuable, s.label(), "continue");
                state.assigned = null;
            }
            case Stmt.Mark _ -> mark();
            case Stmt.Goto s -> {
                target(marks, s.label(), "goto");
                state.assigned = null;
            }
            case Stmt.Switch s -> switchStatement(s);
            case Stmt.Return s -> returnStatement(s);
            case Stmt.Throw s -> {
                reference(s.exception(), "thrown value");
                state.assigned = null;
            }
            case Stmt.Try s -> tryStatement(s);
        }
    }

    private void target(Set<Label> known, Label label, String jump) {
        if (!known.contains(label)) {
            problem(jump + " to unknown label " + label);
        }
    }

    /** Jumps come from anywhere, so only what was assigned where the list began is sure; lowering assigns before it jumps. */
    private void mark() {
        if (state.assigned == null) {
            state.assigned = copyOf(state.declared);
        }
    }

    private void arraySet(Stmt.ArraySet s) {
        if (!s.array().type().isArray()) {
            problem("store into " + s.array().type());
            return;
        }
        expr(s.array());
        value(s.index(), JType.I, "index");
        value(s.value(), s.array().type().element(), "element");
    }

    private void ifStatement(Stmt.If s) {
        value(s.condition(), JType.Z, "condition");
        Set<LocalVar> before = snapshot();
        scope(s.then());
        Set<LocalVar> afterThen = state.assigned;
        state.assigned = before;
        scope(s.otherwise());
        state.assigned = meet(afterThen, state.assigned);
    }

    private void block(Stmt.Block s) {
        Label label = s.label();
        if (label != null) {
            breakable.add(label);
        }
        scope(s.body());
        endOf(label);
    }

    private void endOf(@Nullable Label label) {
        if (label != null) {
            breakable.remove(label);
            state.assigned = meet(state.assigned, atBreak.remove(label));
        }
    }

    private void loop(Stmt.Loop s) {
        Label label = s.label();
        Expr condition = s.condition();
        if (condition != null) {
            value(condition, JType.Z, "loop condition");
        }
        Set<LocalVar> atCondition = snapshot();
        if (label != null) {
            breakable.add(label);
            continuable.add(label);
        }
        scope(s.body());
        if (label != null) {
            continuable.remove(label);
        }
        state.assigned = atCondition == null ? null : copyOf(atCondition);
        scope(s.post());
        state.assigned = condition == null ? null : atCondition;
        endOf(label);
    }

    private void switchStatement(Stmt.Switch s) {
        value(s.selector(), JType.I, "switch");
        Label label = s.label();
        if (label != null) {
            breakable.add(label);
        }
        Set<Integer> seen = new HashSet<>();
        Set<LocalVar> before = snapshot();
        Set<LocalVar> after = null;
        for (Stmt.Case arm : s.cases()) {
            for (int value : arm.values()) {
                if (!seen.add(value)) {
                    problem("duplicate case " + value);
                }
            }
            state.assigned = before == null ? null : copyOf(before);
            scope(arm.body());
            after = meet(after, state.assigned);
        }
        state.assigned = before;
        scope(s.otherwise());
        state.assigned = meet(after, state.assigned);
        endOf(label);
    }

    private void returnStatement(Stmt.Return s) {
        Expr value = s.value();
        JType result = function.signature().result();
        if (value != null) {
            value(value, result, "result");
        } else if (!result.isVoid()) {
            problem("return without a value");
        }
        state.assigned = null;
    }

    private void tryStatement(Stmt.Try s) {
        Set<LocalVar> before = snapshot();
        Set<LocalVar> outer = copyOf(state.declared);
        scope(s.body());
        Set<LocalVar> afterBody = state.assigned;
        state.assigned = before;
        state.declared.add(s.caught());
        assign(s.caught());
        s.covered().forEach(this::statement);
        s.handler().forEach(this::statement);
        state.declared.retainAll(outer);
        state.assigned = meet(afterBody, state.assigned);
    }

    // Expressions

    private void reference(Expr expr, String what) {
        expr(expr);
        if (!expr.type().isReference()) {
            problem(what + " is " + expr.type());
        }
    }

    /** Checks that an expression can be used as a value of a type: the same kind. */
    private void value(Expr expr, JType type, String what) {
        expr(expr);
        if (expr.type().kind() != type.kind() || type.isVoid()) {
            problem(what + ": " + expr.type() + " for " + type);
        }
    }

    private void arguments(List<Expr> args, Signature signature, String name) {
        List<JType> params = signature.params();
        if (args.size() != params.size()) {
            problem("call of " + name + signature + " with " + args.size() + " arguments");
        }
        for (int i = 0; i < args.size(); i++) {
            if (i < params.size()) {
                value(args.get(i), params.get(i), "argument " + i + " of " + name);
            } else {
                expr(args.get(i));
            }
        }
    }

    private void expr(Expr expr) {
        switch (expr) {
            case Expr.ConstBool _,
                    Expr.ConstInt _,
                    Expr.ConstLong _,
                    Expr.ConstFloat _,
                    Expr.ConstDouble _,
                    Expr.ConstJavaString _,
                    Expr.ConstGoString _,
                    Expr.ConstType _,
                    Expr.ConstClass _,
                    Expr.StaticGet _ -> {}
            case Expr.ConstNull e -> {
                if (!e.type().isReference()) {
                    problem("null of type " + e.type());
                }
            }
            case Expr.Cached e -> reference(e.init(), "cached value");
            case Expr.LocalGet e -> local(e.local());
            case Expr.LocalTake e -> {
                local(e.local());
                if (!e.type().isReference()) {
                    problem("take of type " + e.type());
                }
            }
            case Expr.FieldGet e -> reference(e.receiver(), "receiver of ." + e.name());
            case Expr.Invoke e -> invoke(e);
            case Expr.New e -> arguments(e.args(), e.constructor(), "new " + e.owner());
            case Expr.NewArray e -> value(e.length(), JType.I, "array length");
            case Expr.ArrayLiteral e -> e.elements().forEach(elem -> value(elem, e.element(), "element"));
            case Expr.ArrayGet e -> {
                reference(e.array(), "array");
                value(e.index(), JType.I, "index");
            }
            case Expr.ArrayLength e -> reference(e.array(), "array");
            case Expr.Binary e -> binary(e);
            case Expr.Negate e -> number(e.operand());
            case Expr.Compare e -> {
                expr(e.left());
                value(e.right(), e.left().type(), "comparison " + e.op().symbol());
            }
            case Expr.Convert e -> value(e.operand(), e.op().from(), "conversion " + e.op());
            case Expr.Not e -> value(e.operand(), JType.Z, "!");
            case Expr.AndAlso e -> shortCircuit(e.left(), e.right());
            case Expr.OrElse e -> shortCircuit(e.left(), e.right());
            case Expr.Conditional e -> {
                value(e.condition(), JType.Z, "condition");
                Set<LocalVar> before = snapshot();
                value(e.then(), e.type(), "conditional");
                Set<LocalVar> afterThen = state.assigned;
                state.assigned = before;
                value(e.otherwise(), e.type(), "conditional");
                state.assigned = meet(afterThen, state.assigned);
            }
            case Expr.InstanceOf e -> reference(e.operand(), "instanceof");
            case Expr.CheckCast e -> reference(e.operand(), "cast to " + e.type());
            case Expr.Sequence e -> {
                sequences++;
                e.statements().forEach(this::statement);
                expr(e.value());
                sequences--;
            }
            case Expr.At e -> expr(e.operand());
        }
    }

    private void local(LocalVar local) {
        if (!state.declared.contains(local)) {
            problem("used outside its scope: " + local);
        } else if (state.assigned != null && !state.assigned.contains(local)) {
            problem("used before it is assigned: " + local);
        }
    }

    private void invoke(Expr.Invoke e) {
        Expr receiver = e.receiver();
        boolean isStatic = e.kind() == Expr.InvokeKind.STATIC || e.kind() == Expr.InvokeKind.STATIC_OF_INTERFACE;
        if (isStatic != (receiver == null)) {
            problem("receiver of " + e.name());
        }
        if (receiver != null) {
            reference(receiver, "receiver of " + e.name());
        }
        arguments(e.args(), e.signature(), e.name());
    }

    private void number(Expr operand) {
        expr(operand);
        if ("IJFD".indexOf(operand.type().kind()) < 0) {
            problem("arithmetic on " + operand.type());
        }
    }

    private void binary(Expr.Binary e) {
        expr(e.left());
        JType type = e.left().type();
        value(e.right(), e.op().isShift() ? JType.I : type, "operator " + e.op().symbol());
        String kinds = switch (e.op()) {
            case ADD, SUB, MUL, DIV, REM -> "IJFD";
            case AND, OR, XOR -> "ZIJ";
            case SHL, SHR, USHR -> "IJ";
        };
        if (kinds.indexOf(type.kind()) < 0) {
            problem("operator " + e.op().symbol() + " on " + type);
        }
    }

    private void shortCircuit(Expr left, Expr right) {
        value(left, JType.Z, "operand");
        Set<LocalVar> before = snapshot();
        value(right, JType.Z, "operand");
        state.assigned = before;
    }
}
