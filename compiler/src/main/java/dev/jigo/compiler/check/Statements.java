package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.source.CompilerFailure;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Stmt;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.BadStmt;
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
import dev.jigo.compiler.types.ObjString;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks function bodies and statements. The targets of break, continue and goto are the parser's to check. */
final class Statements {

    /** What a fallthrough means for the statement at hand. */
    enum Fallthrough {
        /** The statement ends a clause that another one follows. */
        ALLOWED,
        /** The statement belongs to the last clause of a switch. */
        FINAL_CASE,
        /** The statement belongs to a clause of a type switch. */
        TYPE_SWITCH,
        /** Any other place. */
        MISPLACED
    }

    private final Checker check;

    Statements(Checker check) {
        this.check = check;
    }

    /**
     * Checks the body of a function.
     *
     * @param decl the package-level declaration that it belongs to
     * @param type the tree of its signature, whose scope has the parameters
     * @param iota the value of iota, for a function literal in a constant declaration
     */
    void funcBody(@Nullable DeclInfo decl, FuncType type, Signature sig, BlockStmt body, @Nullable ConstantValue iota) {
        Scope scope = check.info.scopes().get(type);
        if (scope == null) {
            throw new IllegalStateException("signature without scope");
        }
        Environment saved = check.env;
        Environment env = new Environment(scope, saved.version);
        env.decl = decl;
        env.iota = iota;
        env.sig = sig;
        check.env = env;
        try {
            list(body.list(), Fallthrough.MISPLACED);
            if (!sig.results().isEmpty() && !check.termination.isTerminating(body)) {
                check.error(body.rbrace(), ErrorCode.MISSING_RETURN, "missing return");
            }
            check.usage.unusedVariables(scope);
        } finally {
            check.env = saved;
        }
    }

    /** Checks statements; the last one may have the given meaning of fallthrough. */
    void list(List<Stmt> statements, Fallthrough last) {
        int end = statements.size();
        while (end > 0 && statements.get(end - 1) instanceof EmptyStmt) {
            end--;
        }
        for (int i = 0; i < statements.size(); i++) {
            Fallthrough place = last == Fallthrough.ALLOWED && i != end - 1 ? Fallthrough.MISPLACED : last;
            statement(statements.get(i), place);
        }
    }

    /** Checks a clause or block in a scope of its own. */
    void scoped(Node node, String comment, Runnable action) {
        Scope outer = check.env.scope;
        check.decls.openScope(node, comment);
        action.run();
        check.env.scope = outer;
    }

    private void simple(@Nullable Stmt s) {
        if (s != null) {
            statement(s, Fallthrough.MISPLACED);
        }
    }

    /** Checks a statement, and the function literals in it before the scope around them changes. */
    void statement(Stmt s, Fallthrough fallthrough) {
        try {
            int top = check.delayedCount();
            statementByKind(s, fallthrough);
            check.processDelayed(top);
        } catch (RuntimeException e) {
            throw CompilerFailure.of(s.pos(), s.getClass().getSimpleName(), e);
        }
    }

    private void statementByKind(Stmt s, Fallthrough fallthrough) {
        switch (s) {
            case EmptyStmt _, BadStmt _ -> {}
            case DeclStmt decl -> check.decls.declStmt(decl.decl());
            case LabeledStmt labeled -> statement(labeled.stmt(), fallthrough);
            case ExprStmt expr -> expression(expr);
            case SendStmt send -> send(send);
            case IncDecStmt incDec -> incDec(incDec);
            case AssignStmt assign -> assign(assign);
            case GoStmt go -> suspendedCall("go", ErrorCode.INVALID_GO, go.call());
            case DeferStmt defer -> suspendedCall("defer", ErrorCode.INVALID_DEFER, defer.call());
            case ReturnStmt ret -> returns(ret);
            case BranchStmt branch -> branch(branch, fallthrough);
            case BlockStmt block -> scoped(block, "block", () -> list(block.list(), Fallthrough.MISPLACED));
            case IfStmt branch -> ifs(branch);
            case SwitchStmt sw ->
                scoped(sw, "switch", () -> {
                    simple(sw.init());
                    check.switches.expressionSwitch(sw);
                });
            case TypeSwitchStmt sw ->
                scoped(sw, "switch", () -> {
                    simple(sw.init());
                    check.switches.typeSwitch(sw);
                });
            case SelectStmt select -> check.switches.select(select);
            case ForStmt loop -> loop(loop);
            case RangeStmt range -> check.ranges.range(range);
            case CaseClause _, CommClause _ ->
                check.error(s, ErrorCode.INVALID_SYNTAX_TREE, "case outside of a switch");
        }
    }

    private void expression(ExprStmt s) {
        Operand x = new Operand();
        ExprKind kind = check.exprs.rawExpr(null, x, s.x(), null, false);
        switch (x.mode) {
            case INVALID -> {}
            case BUILTIN -> check.error(x, ErrorCode.UNCALLED_BUILTIN, check.str(x) + " must be called");
            case TYPE -> check.error(x, ErrorCode.NOT_AN_EXPR, check.str(x) + " is not an expression");
            default -> {
                if (kind != ExprKind.STATEMENT) {
                    check.error(x, ErrorCode.UNUSED_EXPR, check.str(x) + " is not used");
                }
            }
        }
    }

    private void send(SendStmt s) {
        Operand channel = new Operand();
        Operand value = new Operand();
        check.exprs.expr(channel, s.chan());
        check.exprs.expr(value, s.value());
        if (channel.isInvalid() || value.isInvalid()) {
            return;
        }
        Type elem = check.unary.channelElement(s.pos(), channel, false);
        if (elem != null) {
            check.assignments.assignment(value, elem, "send");
        }
    }

    private void incDec(IncDecStmt s) {
        Operand x = new Operand();
        check.exprs.expr(x, s.x());
        if (x.isInvalid()) {
            return;
        }
        if (!Predicates.allNumeric(x.type)) {
            check.invalidOperation(
                    s,
                    ErrorCode.NON_NUMERIC_INC_DEC,
                    "%s%s (non-numeric type %s)"
                            .formatted(ExprString.of(s.x()), s.tok().text(), check.str(x.type)));
            return;
        }
        check.assignments.assignValue(s.x(), x, "assignment");
    }

    private void assign(AssignStmt s) {
        Token op = s.tok().assignedOp();
        if (s.tok() == Token.DEFINE) {
            check.shortVarDecls.declare(s);
        } else if (op == null) {
            check.assignments.assignVars(s.lhs(), s.rhs());
        } else if (s.lhs().size() != 1 || s.rhs().size() != 1) {
            check.error(
                    s.tokPos(),
                    ErrorCode.MULTI_VAL_ASSIGN_OP,
                    "assignment operation %s requires single-valued expressions"
                            .formatted(s.tok().text()));
        } else {
            Operand x = new Operand();
            check.binary.assignOp(x, s.lhs().getFirst(), s.rhs().getFirst(), op);
            check.assignments.assignValue(s.lhs().getFirst(), x, "assignment operation");
        }
    }

    private void suspendedCall(String keyword, ErrorCode code, Expr call) {
        if (!(call instanceof CallExpr)) {
            check.error(call, code, "expression in %s must be function call".formatted(keyword));
            check.usage.use(call);
            return;
        }
        Operand x = new Operand();
        ExprKind kind = check.exprs.rawExpr(null, x, call, null, false);
        if (x.isInvalid()) {
            return;
        }
        switch (kind) {
            case CONVERSION ->
                check.error(x, code, "%s requires function call, not conversion %s".formatted(keyword, check.str(x)));
            case EXPRESSION ->
                check.error(x, ErrorCode.UNUSED_RESULTS, "%s discards result of %s".formatted(keyword, check.str(x)));
            case STATEMENT -> {}
        }
    }

    private void returns(ReturnStmt s) {
        Signature sig = check.env.sig;
        if (sig == null) {
            throw new IllegalStateException("return outside of a function");
        }
        Tuple results = sig.results();
        boolean named = !results.isEmpty() && !results.at(0).name().isEmpty();
        if (!s.results().isEmpty() || !named) {
            check.assignments.initVars(results.vars(), s.results(), s);
            return;
        }
        for (Var result : results.vars()) {
            Scope.Found found = check.env.scope.lookupParent(result.name(), 0);
            if (found != null && found.obj() != result) {
                check.report(ErrorCode.OUT_OF_SCOPE_RESULT)
                        .at(s, "result parameter %s not in scope at return".formatted(result.name()))
                        .at(found.obj().pos(), "inner declaration of " + ObjString.of(found.obj(), check::qualifier))
                        .emit();
            }
        }
    }

    private void branch(BranchStmt s, Fallthrough fallthrough) {
        if (s.tok() != Token.FALLTHROUGH) {
            return;
        }
        String text = switch (fallthrough) {
            case ALLOWED -> "";
            case FINAL_CASE -> "cannot fallthrough final case in switch";
            case TYPE_SWITCH -> "cannot fallthrough in type switch";
            case MISPLACED -> "fallthrough statement out of place";
        };
        if (!text.isEmpty()) {
            check.error(s, ErrorCode.MISPLACED_FALLTHROUGH, text);
        }
    }

    private void condition(Expr e, String statement) {
        Operand x = new Operand();
        check.exprs.expr(x, e);
        if (!x.isInvalid() && !Predicates.allBoolean(x.type)) {
            check.error(e, ErrorCode.INVALID_COND, "non-boolean condition in %s statement".formatted(statement));
        } else if (!x.isInvalid() && x.isUntyped()) {
            check.untyped.convert(x, Predicates.defaultType(x.type));
        }
    }

    private void ifs(IfStmt s) {
        scoped(s, "if", () -> {
            simple(s.init());
            condition(s.cond(), "if");
            scoped(s.body(), "then", () -> list(s.body().list(), Fallthrough.MISPLACED));
            if (s.elseStmt() != null) {
                statement(s.elseStmt(), Fallthrough.MISPLACED);
            }
        });
    }

    private void loop(ForStmt s) {
        scoped(s, "for", () -> {
            simple(s.init());
            if (s.cond() != null) {
                condition(s.cond(), "for");
            }
            simple(s.post());
            if (s.post() instanceof AssignStmt post && post.tok() == Token.DEFINE) {
                check.softError(s.post(), ErrorCode.INVALID_POST_DECL, "cannot declare in post statement of for loop");
            }
            statement(s.body(), Fallthrough.MISPLACED);
        });
    }
}
