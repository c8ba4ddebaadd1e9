package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.CompilerFailure;
import dev.jigo.compiler.syntax.Decl.GenDecl;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Spec;
import dev.jigo.compiler.syntax.Spec.ValueSpec;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Stmt.BranchStmt;
import dev.jigo.compiler.syntax.Stmt.CaseClause;
import dev.jigo.compiler.syntax.Stmt.CommClause;
import dev.jigo.compiler.syntax.Stmt.DeclStmt;
import dev.jigo.compiler.syntax.Stmt.DeferStmt;
import dev.jigo.compiler.syntax.Stmt.EmptyStmt;
import dev.jigo.compiler.syntax.Stmt.ExprStmt;
import dev.jigo.compiler.syntax.Stmt.ForStmt;
import dev.jigo.compiler.syntax.Stmt.GoStmt;
import dev.jigo.compiler.syntax.Stmt.IfStmt;
import dev.jigo.compiler.syntax.Stmt.IncDecStmt;
import dev.jigo.compiler.syntax.Stmt.LabeledStmt;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Stmt.ReturnStmt;
import dev.jigo.compiler.syntax.Stmt.SelectStmt;
import dev.jigo.compiler.syntax.Stmt.SendStmt;
import dev.jigo.compiler.syntax.Stmt.SwitchStmt;
import dev.jigo.compiler.syntax.Stmt.TypeSwitchStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Hands each statement to the class that lowers its construct, and lowers the simple ones. */
final class StatementLowering {

    private final FunctionLowering f;
    private final AssignmentLowering assignments;
    private final BranchLowering branches;
    private final LoopLowering loops;
    private final RangeLowering ranges;
    private final SwitchLowering switches;
    private final TypeSwitchLowering typeSwitches;
    private final SelectLowering selects;
    private final DeferLowering defers;
    private final GoLowering goroutines;

    StatementLowering(FunctionLowering f) {
        this.f = f;
        assignments = new AssignmentLowering(f);
        branches = new BranchLowering(f);
        loops = new LoopLowering(f);
        ranges = new RangeLowering(f);
        switches = new SwitchLowering(f);
        typeSwitches = new TypeSwitchLowering(f);
        selects = new SelectLowering(f);
        defers = new DeferLowering(f);
        goroutines = new GoLowering(f);
    }

    /** Labels, and what break, continue and goto lead to. */
    BranchLowering branches() {
        return branches;
    }

    DeferLowering defers() {
        return defers;
    }

    RangeLowering ranges() {
        return ranges;
    }

    AssignmentLowering assignments() {
        return assignments;
    }

    /** The code of a function behind its entry: the statements, the last return, and the frame of deferred calls. */
    List<Stmt> body(BlockStmt body) {
        branches.enter(body);
        List<Stmt> code = f.block(body.list());
        if (Completion.isPossible(code)) {
            f.line(body.rbrace(), code);
            f.returns.atEnd(code);
        }
        return defers.wrap(code);
    }

    void list(List<dev.jigo.compiler.syntax.Stmt> list, List<Stmt> out) {
        for (dev.jigo.compiler.syntax.Stmt s : list) {
            lower(s, out);
        }
    }

    void lower(dev.jigo.compiler.syntax.Stmt s, List<Stmt> out) {
        try {
            lowerByKind(s, out);
        } catch (RuntimeException | StackOverflowError e) {
            throw CompilerFailure.of(s.pos(), s.getClass().getSimpleName(), e);
        }
    }

    private void lowerByKind(dev.jigo.compiler.syntax.Stmt s, List<Stmt> out) {
        if (!(s instanceof BlockStmt) && !(s instanceof LabeledStmt) && !(s instanceof EmptyStmt)) {
            f.line(s.pos(), out);
        }
        switch (s) {
            case EmptyStmt _ -> {}
            case ExprStmt statement -> f.expressions.statement(statement.x(), out);
            case BlockStmt block -> out.add(Ir.block(f.block(block.list())));
            case IfStmt statement -> ifStatement(statement, out);
            case DeclStmt statement -> declaration((GenDecl) statement.decl(), out);
            case SendStmt statement -> send(statement, out);
            case ReturnStmt statement -> f.returns.lower(statement, out);
            case AssignStmt statement -> assignments.lower(statement, out);
            case IncDecStmt statement -> assignments.lower(statement, out);
            case LabeledStmt statement -> branches.labeled(statement, out);
            case BranchStmt statement -> branches.lower(statement, out);
            case ForStmt statement -> loops.lower(statement, out);
            case RangeStmt statement -> ranges.lower(statement, out);
            case SwitchStmt statement -> switches.lower(statement, out);
            case TypeSwitchStmt statement -> typeSwitches.lower(statement, out);
            case SelectStmt statement -> selects.lower(statement, out);
            case DeferStmt statement -> defers.lower(statement, out);
            case GoStmt statement -> goroutines.lower(statement, out);
            case CaseClause _, CommClause _ -> throw new IllegalStateException("clause outside its statement");
            case dev.jigo.compiler.syntax.Stmt.BadStmt _ -> throw new IllegalStateException("bad statement");
        }
    }

    private void ifStatement(IfStmt s, List<Stmt> out) {
        List<Stmt> inner = s.init() == null ? out : new ArrayList<>();
        if (s.init() != null) {
            lower(s.init(), inner);
            f.line(s.pos(), inner);
        }
        Expr condition = f.condition(s.cond());
        List<Stmt> then = f.block(s.body().list());
        List<Stmt> otherwise = new ArrayList<>();
        if (s.elseStmt() instanceof BlockStmt block) {
            list(block.list(), otherwise);
        } else if (s.elseStmt() != null) {
            lower(s.elseStmt(), otherwise);
        }
        inner.add(Ir.ifElse(condition, then, otherwise));
        if (inner != out) {
            out.add(Ir.block(inner));
        }
    }

    private void declaration(GenDecl decl, List<Stmt> out) {
        if (decl.tok() != Token.VAR) {
            return;
        }
        for (Spec spec : decl.specs()) {
            variables((ValueSpec) spec, out);
        }
    }

    private void variables(ValueSpec spec, List<Stmt> out) {
        f.line(spec.pos(), out);
        List<Ident> names = spec.names();
        if (spec.values().isEmpty()) {
            for (Ident name : names) {
                if (!name.isBlank()) {
                    f.declare(variable(name), null, out);
                }
            }
        } else {
            assignments.define(List.copyOf(names), spec.values(), out);
        }
    }

    private Var variable(Ident name) {
        return (Var) Objects.requireNonNull(f.info().defs().get(name));
    }

    private void send(SendStmt s, List<Stmt> out) {
        Type chanType = f.type(s.chan());
        Type elem = ((Chan) chanType.underlying()).elem();
        List<Expr> operands =
                f.order.operands(List.of(s.chan(), s.value()), out, List.of(e -> f.expr(e), e -> f.owned(e, elem)));
        out.add(Ir.eval(f.builtins.channels().send(operands.get(0), operands.get(1), elem)));
    }
}
