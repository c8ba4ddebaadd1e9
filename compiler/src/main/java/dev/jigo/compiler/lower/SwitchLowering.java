package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Label;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.lower.BranchLowering.Target;
import dev.jigo.compiler.syntax.Stmt.BranchStmt;
import dev.jigo.compiler.syntax.Stmt.CaseClause;
import dev.jigo.compiler.syntax.Stmt.SwitchStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expression switches. Cases that are all integer constants become a switch of the JVM, all string constants a switch
 * by
 * length ({@link ConstantSwitch}); others are tested in order.
 */
final class SwitchLowering {

    /**
     * A clause and what its code needs.
     *
     * @param entry where a jump into the clause goes, null if it is entered only by its own test
     */
    private record Arm(CaseClause clause, @Nullable Label entry) {}

    private final FunctionLowering f;

    SwitchLowering(FunctionLowering f) {
        this.f = f;
    }

    void lower(SwitchStmt s, List<Stmt> out) {
        Target target = f.statements.branches().push("switch", false);
        List<Stmt> code = new ArrayList<>();
        if (s.init() != null) {
            f.stmt(s.init(), code);
            f.line(s.pos(), code);
        }
        Tag tag = tag(s, code);
        List<CaseClause> clauses =
                s.body().list().stream().map(CaseClause.class::cast).toList();
        List<List<Expr>> constants = tag == null ? null : constants(clauses, tag);
        boolean jumps = clauses.stream().anyMatch(SwitchLowering::fallsThrough)
                || tag != null
                        && constants != null
                        && !ConstantSwitch.isTable(tag.value().type(), constants);
        List<Arm> arms = new ArrayList<>();
        for (CaseClause clause : clauses) {
            arms.add(new Arm(clause, jumps ? new Label("case" + arms.size()) : null));
        }
        if (tag != null && constants != null) {
            selectConstant(tag, arms, constants, target, code);
        } else {
            testInOrder(tag, arms, target, code);
        }
        if (jumps) {
            bodies(arms, target, code);
        }
        out.add(Ir.block(target.label(), code));
        f.statements.branches().pop();
    }

    private static boolean fallsThrough(CaseClause clause) {
        return !clause.body().isEmpty()
                && clause.body().getLast() instanceof BranchStmt branch
                && branch.tok() == Token.FALLTHROUGH;
    }

    // The tag

    /** The value that cases are compared with, to be read any number of times. */
    private record Tag(Expr value, Type type) {}

    private @Nullable Tag tag(SwitchStmt s, List<Stmt> out) {
        dev.jigo.compiler.syntax.Expr tag = s.tag();
        if (tag == null) {
            return null;
        }
        Type type = f.type(tag);
        return new Tag(f.stable("tag", f.owned(tag, type), out), type);
    }

    // Constant cases

    /** The constants of all clauses if a switch by value is worth it, else null. */
    private @Nullable List<List<Expr>> constants(List<CaseClause> clauses, Tag tag) {
        if (Representations.isInterface(tag.type())) {
            return null;
        }
        List<List<Expr>> all = new ArrayList<>();
        int count = 0;
        for (CaseClause clause : clauses) {
            List<Expr> values = new ArrayList<>();
            for (dev.jigo.compiler.syntax.Expr e : cases(clause)) {
                if (!isConstant(e)) {
                    return null;
                }
                values.add(f.exprTo(e, tag.type()));
                count++;
            }
            all.add(values);
        }
        return count >= ConstantSwitch.WORTHWHILE
                        && ConstantSwitch.isPossible(tag.value().type(), all)
                ? all
                : null;
    }

    private static List<dev.jigo.compiler.syntax.Expr> cases(CaseClause clause) {
        return clause.list() == null ? List.of() : clause.list();
    }

    private boolean isConstant(dev.jigo.compiler.syntax.Expr e) {
        var known = f.info().typeAndValue(e);
        return known != null && known.value() != null;
    }

    private void selectConstant(Tag tag, List<Arm> arms, List<List<Expr>> constants, Target target, List<Stmt> out) {
        List<ConstantSwitch.Arm> actions = new ArrayList<>();
        List<Stmt> otherwise = List.of(Ir.breakTo(target.label()));
        for (int i = 0; i < arms.size(); i++) {
            List<Stmt> action = action(arms.get(i), target);
            actions.add(new ConstantSwitch.Arm(constants.get(i), action));
            if (arms.get(i).clause().list() == null) {
                otherwise = action;
            }
        }
        new ConstantSwitch(otherwise).select(tag.value(), actions, out);
    }

    /** What to do when a clause is chosen: jump to its code, or execute it on the spot. */
    private List<Stmt> action(Arm arm, Target target) {
        return arm.entry() == null ? body(arm.clause(), target) : List.of(Ir.gotoLabel(arm.entry()));
    }

    // Cases in order

    private void testInOrder(@Nullable Tag tag, List<Arm> arms, Target target, List<Stmt> out) {
        List<Stmt> otherwise = List.of(Ir.breakTo(target.label()));
        for (Arm arm : arms) {
            CaseClause clause = arm.clause();
            if (clause.list() == null) {
                otherwise = action(arm, target);
                continue;
            }
            f.line(clause.pos(), out);
            Expr test = test(tag, clause.list());
            out.add(Ir.ifThen(test, action(arm, target)));
        }
        out.addAll(otherwise);
    }

    private Expr test(@Nullable Tag tag, List<dev.jigo.compiler.syntax.Expr> cases) {
        Expr test = Ir.FALSE;
        for (dev.jigo.compiler.syntax.Expr e : cases.reversed()) {
            Expr one = f.at(e, tag == null ? holds(e) : matches(tag, e));
            test = test == Ir.FALSE ? one : Ir.orElse(one, test);
        }
        return test;
    }

    /** Whether a case of a switch without tag equals true; it may be an interface value. */
    private Expr holds(dev.jigo.compiler.syntax.Expr e) {
        Type type = f.type(e);
        return Representations.isInterface(type)
                ? f.comparisons.equal(Ir.TRUE, Universe.BOOL, f.expr(e), type)
                : f.condition(e);
    }

    private Expr matches(Tag tag, dev.jigo.compiler.syntax.Expr e) {
        if (f.isNil(e)) {
            return Ir.isNull(tag.value());
        }
        Type type = isConstant(e) && !Representations.isInterface(tag.type()) ? tag.type() : f.type(e);
        return f.comparisons.equal(tag.value(), tag.type(), f.exprTo(e, type), type);
    }

    // Bodies

    /** The code of a clause with the way out of the switch. */
    private List<Stmt> body(CaseClause clause, Target target) {
        List<Stmt> body = f.block(clause.body());
        if (Completion.isPossible(body)) {
            body.add(Ir.breakTo(target.label()));
        }
        return body;
    }

    /** The code of all clauses, entered by jumps. */
    private void bodies(List<Arm> arms, Target target, List<Stmt> out) {
        for (int i = 0; i < arms.size(); i++) {
            Arm arm = arms.get(i);
            CaseClause clause = arm.clause();
            Label entry = arm.entry();
            if (entry == null) {
                continue;
            }
            out.add(Ir.mark(entry));
            if (fallsThrough(clause)) {
                out.add(Ir.block(f.block(clause.body().subList(0, clause.body().size() - 1))));
                Label next = arms.get(i + 1).entry();
                if (next != null) {
                    out.add(Ir.gotoLabel(next));
                }
            } else {
                out.add(Ir.block(body(clause, target)));
            }
        }
    }
}
