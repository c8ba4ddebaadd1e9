package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.lower.BranchLowering.Target;
import dev.jigo.compiler.syntax.Expr.TypeAssertExpr;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.CaseClause;
import dev.jigo.compiler.syntax.Stmt.ExprStmt;
import dev.jigo.compiler.syntax.Stmt.TypeSwitchStmt;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Type switches: the types are tested in order, so that in an instance of a generic function, where two cases may have
 * become one type, the first wins. The symbol is a variable of each clause.
 */
final class TypeSwitchLowering {

    private final FunctionLowering f;

    TypeSwitchLowering(FunctionLowering f) {
        this.f = f;
    }

    void lower(TypeSwitchStmt s, List<Stmt> out) {
        Target target = f.statements.branches().push("switch", false);
        List<Stmt> code = new ArrayList<>();
        if (s.init() != null) {
            f.stmt(s.init(), code);
            f.line(s.pos(), code);
        }
        dev.jigo.compiler.syntax.Expr operand = operand(s);
        Type type = f.type(operand);
        LocalVar value = f.temp("value", f.expr(operand), code);
        List<Stmt> fallback = List.of();
        for (dev.jigo.compiler.syntax.Stmt one : s.body().list()) {
            CaseClause clause = (CaseClause) one;
            if (clause.list() == null) {
                fallback = body(clause, value, type, target);
                continue;
            }
            f.line(clause.pos(), code);
            Expr test = test(clause.list(), value, type);
            code.add(Ir.ifThen(test, body(clause, value, type, target)));
        }
        code.addAll(fallback);
        out.add(Ir.block(target.label(), code));
        f.statements.branches().pop();
    }

    private static dev.jigo.compiler.syntax.Expr operand(TypeSwitchStmt s) {
        dev.jigo.compiler.syntax.Expr guard =
                s.assign() instanceof AssignStmt assign ? assign.rhs().getFirst() : ((ExprStmt) s.assign()).x();
        return ((TypeAssertExpr) Captures.unparen(guard)).x();
    }

    private Expr test(List<dev.jigo.compiler.syntax.Expr> types, LocalVar value, Type from) {
        Expr test = Ir.FALSE;
        for (dev.jigo.compiler.syntax.Expr e : types.reversed()) {
            Expr one = f.isNil(e) ? Ir.isNull(Ir.get(value)) : f.interfaces.hasType(Ir.get(value), f.type(e));
            test = test == Ir.FALSE ? one : Ir.orElse(one, test);
        }
        return test;
    }

    /** The code of a clause, with its variable before it and the way out of the switch behind. */
    private List<Stmt> body(CaseClause clause, LocalVar value, Type from, Target target) {
        List<Stmt> body = new ArrayList<>();
        if (f.info().implicits().get(clause) instanceof Var symbol) {
            f.declare(symbol, symbolValue(clause, value, from), body);
        }
        f.statements.list(clause.body(), body);
        if (Completion.isPossible(body)) {
            body.add(Ir.breakTo(target.label()));
        }
        return body;
    }

    /** The value of the symbol: of the type of the clause if it lists one type, else the interface. */
    private Expr symbolValue(CaseClause clause, LocalVar value, Type from) {
        List<dev.jigo.compiler.syntax.Expr> types = clause.list();
        if (types == null || types.size() != 1 || f.isNil(types.getFirst())) {
            return Ir.get(value);
        }
        Type type = f.type(types.getFirst());
        return f.copying.copy(f.interfaces.unbox(Ir.get(value), type), type);
    }
}
