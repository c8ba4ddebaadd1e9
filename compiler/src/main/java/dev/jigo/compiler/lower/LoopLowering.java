package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.lower.BranchLowering.Target;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.ForStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Loops without a range clause. From go1.22 on each iteration has its own variables: where that can be noticed,
 * because a
 * variable lives in a box or its object is known elsewhere, a copy is made before the post statement.
 */
final class LoopLowering {

    private final FunctionLowering f;

    LoopLowering(FunctionLowering f) {
        this.f = f;
    }

    void lower(ForStmt s, List<Stmt> out) {
        CountedLoop counted = CountedLoop.of(f, s);
        if (counted == null) {
            general(s, out);
            return;
        }
        List<Stmt> narrow = new ArrayList<>();
        Target target = f.statements.branches().push("loop", true);
        counted.lower(target.label(), narrow);
        f.statements.branches().pop();
        if (counted.isConditional()) {
            List<Stmt> wide = new ArrayList<>();
            general(s, wide);
            out.add(Ir.ifElse(counted.limitFits(), narrow, wide));
        } else {
            out.addAll(narrow);
        }
    }

    private void general(ForStmt s, List<Stmt> out) {
        BranchLowering branches = f.statements.branches();
        Target target = branches.push("loop", true);
        List<Stmt> outer = s.init() == null ? out : new ArrayList<>();
        if (s.init() != null) {
            f.stmt(s.init(), outer);
        }
        Expr condition = s.cond() == null ? null : f.at(s.cond(), f.condition(s.cond()));
        List<Stmt> body = f.block(s.body().list());
        List<Stmt> post = new ArrayList<>();
        if (s.init() instanceof AssignStmt init && init.tok() == Token.DEFINE && f.atLeast("go1.22")) {
            renewVariables(init, post);
        }
        if (s.post() != null) {
            f.stmt(s.post(), post);
        }
        outer.add(Ir.loop(target.label(), condition, body, post));
        if (outer != out) {
            out.add(Ir.block(outer));
        }
        branches.pop();
    }

    private void renewVariables(AssignStmt init, List<Stmt> out) {
        for (dev.jigo.compiler.syntax.Expr name : init.lhs()) {
            if (!(name instanceof dev.jigo.compiler.syntax.Expr.Ident id)
                    || !(f.info().defs().get(id) instanceof Var var)) {
                continue;
            }
            Variable variable = f.variable(var);
            if (variable == null
                    || !f.captures().isCaptured(var) && !f.captures().isAddressed(var)) {
                continue;
            }
            if (variable.boxed()) {
                out.add(Ir.set(variable.local(), f.newBox(variable.type(), f.load(variable))));
            } else if (variable.shared()) {
                out.add(Ir.set(variable.local(), f.copying.copy(variable.raw(), variable.type())));
            }
        }
    }
}
