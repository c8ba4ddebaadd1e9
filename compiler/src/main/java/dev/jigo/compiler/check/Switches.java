package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.TypeAssertExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Stmt;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.CaseClause;
import dev.jigo.compiler.syntax.Stmt.CommClause;
import dev.jigo.compiler.syntax.Stmt.ExprStmt;
import dev.jigo.compiler.syntax.Stmt.SelectStmt;
import dev.jigo.compiler.syntax.Stmt.SendStmt;
import dev.jigo.compiler.syntax.Stmt.SwitchStmt;
import dev.jigo.compiler.syntax.Stmt.TypeSwitchStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Nil;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeHash;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the statements that choose among clauses: expression switches, type switches, selects. */
final class Switches {

    /** A case that was seen, with its type; null for nil. */
    private record Seen(int pos, @Nullable Type type) {}

    private final Checker check;

    Switches(Checker check) {
        this.check = check;
    }

    // Expression switches

    /** Checks an expression switch within its scope, behind the init statement. */
    void expressionSwitch(SwitchStmt s) {
        List<CaseClause> clauses = clauses(s.body().list());
        Operand tag = tag(s, clauses);
        checkDefaults(s.body().list());
        Map<Object, List<Seen>> seen = new HashMap<>();
        for (CaseClause clause : clauses) {
            if (clause.list() != null) {
                for (Expr e : clause.list()) {
                    caseValue(tag, e, seen);
                }
            }
            Statements.Fallthrough fallthrough =
                    clause == clauses.getLast() ? Statements.Fallthrough.FINAL_CASE : Statements.Fallthrough.ALLOWED;
            check.statements.scoped(clause, "case", () -> check.statements.list(clause.body(), fallthrough));
        }
    }

    private static List<CaseClause> clauses(List<Stmt> body) {
        return body.stream().map(CaseClause.class::cast).toList();
    }

    /** What the cases are compared with; a switch without a tag compares with true. */
    private Operand tag(SwitchStmt s, List<CaseClause> clauses) {
        Operand x = new Operand();
        if (s.tag() == null) {
            x.setConstant(Universe.BOOL, Constants.of(true));
            int pos = clauses.isEmpty() ? s.body().rbrace() : clauses.getFirst().pos();
            x.expr = new Ident(pos, "true");
            return x;
        }
        check.exprs.expr(x, s.tag());
        // The tag is assigned to a variable that nobody sees.
        check.assignments.assignment(x, null, "switch expression");
        if (!x.isInvalid() && !Predicates.comparable(x.type) && !Predicates.hasNil(x.type)) {
            check.error(
                    x,
                    ErrorCode.INVALID_EXPR_SWITCH,
                    "cannot switch on %s (%s is not comparable)".formatted(check.str(x), check.str(x.type)));
            x.invalidate();
        }
        return x;
    }

    private void caseValue(Operand tag, Expr e, Map<Object, List<Seen>> seen) {
        Operand value = new Operand();
        check.exprs.expr(value, e);
        if (tag.isInvalid() || value.isInvalid()) {
            return;
        }
        check.untyped.convert(value, tag.type);
        if (value.isInvalid()) {
            return;
        }
        Operand result = value.copy();
        Operand compared = tag.copy();
        check.comparisons.compare(result, compared, Token.EQL, true);
        if (result.isInvalid() || !value.isConstant() || !canRepeat(value.constant())) {
            return;
        }
        List<Seen> same =
                seen.computeIfAbsent(CompositeLiterals.comparisonKey(value.constant()), _ -> new ArrayList<>());
        for (Seen other : same) {
            if (other.type != null && Identity.identical(value.type, other.type)) {
                check.report(ErrorCode.DUPLICATE_CASE)
                        .at(value, "duplicate case %s in expression switch".formatted(check.str(value)))
                        .at(other.pos, "previous case")
                        .emit();
                return;
            }
        }
        same.add(new Seen(Places.own(value.tree()), value.type));
    }

    /** Whether repeated cases of the constant are refused: numbers and strings are, booleans are not. */
    private static boolean canRepeat(ConstantValue value) {
        return switch (value.kind()) {
            case INT, FLOAT, STRING -> true;
            case UNKNOWN, BOOL, COMPLEX -> false;
        };
    }

    /** Complains about a second default. */
    private void checkDefaults(List<Stmt> clauses) {
        Stmt first = null;
        for (Stmt clause : clauses) {
            boolean isDefault = switch (clause) {
                case CaseClause c -> c.list() == null;
                case CommClause c -> c.comm() == null;
                default -> false;
            };
            if (isDefault && first != null) {
                check.error(
                        clause,
                        ErrorCode.DUPLICATE_DEFAULT,
                        "multiple defaults (first at %s)"
                                .formatted(check.conf.positions().apply(first.pos())));
            } else if (isDefault) {
                first = clause;
            }
        }
    }

    // Type switches

    /** Checks a type switch within its scope, behind the init statement. */
    void typeSwitch(TypeSwitchStmt s) {
        Ident symbol = symbol(s);
        Operand x = subject(s);
        checkDefaults(s.body().list());
        List<Var> variables = new ArrayList<>();
        Map<Integer, List<Seen>> seen = new HashMap<>();
        for (CaseClause clause : clauses(s.body().list())) {
            Type type = caseTypes(x, clause, seen);
            check.statements.scoped(clause, "case", () -> {
                if (symbol != null) {
                    variables.add(declare(symbol, clause, type));
                }
                check.statements.list(clause.body(), Statements.Fallthrough.TYPE_SWITCH);
            });
        }
        if (symbol != null) {
            checkUsed(symbol, variables);
        }
    }

    private @Nullable Ident symbol(TypeSwitchStmt s) {
        if (!(s.assign() instanceof AssignStmt assign) || !(assign.lhs().getFirst() instanceof Ident id)) {
            return null;
        }
        if (id.isBlank()) {
            check.softError(id, ErrorCode.NO_NEW_VAR, "no new variable on left side of :=");
            return null;
        }
        return id;
    }

    /** The value whose type is looked at, null after a complaint. */
    private @Nullable Operand subject(TypeSwitchStmt s) {
        Expr guard = s.assign() instanceof AssignStmt assign ? assign.rhs().getFirst() : ((ExprStmt) s.assign()).x();
        if (!(UnaryExpressions.unparen(guard) instanceof TypeAssertExpr assertion)) {
            check.error(guard, ErrorCode.INVALID_TYPE_SWITCH, "incorrect form of type switch guard");
            return null;
        }
        Operand x = new Operand();
        check.exprs.expr(x, assertion.x());
        if (x.isInvalid()) {
            return null;
        }
        if (Predicates.isTypeParam(x.type)) {
            check.error(
                    x, ErrorCode.INVALID_TYPE_SWITCH, "cannot use type switch on type parameter value " + check.str(x));
            return null;
        }
        if (!(x.type.underlying() instanceof Interface)) {
            check.error(x, ErrorCode.INVALID_TYPE_SWITCH, check.str(x) + " is not an interface");
            return null;
        }
        return x;
    }

    /** The type that the symbol has in a clause. */
    private Type caseTypes(@Nullable Operand x, CaseClause clause, Map<Integer, List<Seen>> seen) {
        Type subject = x == null ? Universe.INVALID : x.type;
        List<Expr> cases = clause.list() == null ? List.of() : clause.list();
        Type only = null;
        for (Expr e : cases) {
            Type type = null;
            if (isNil(e)) {
                check.exprs.expr(new Operand(), e);
            } else {
                type = check.types.varType(e);
                if (!Predicates.isValid(type)) {
                    only = type;
                    continue;
                }
            }
            only = type;
            if (isRepeated(e, type, seen)) {
                continue;
            }
            if (x != null && type != null) {
                check.assertions.checkPossible(e, x, type, true);
            }
        }
        return cases.size() == 1 && only != null ? only : subject;
    }

    private boolean isNil(Expr e) {
        if (!(UnaryExpressions.unparen(e) instanceof Ident id)) {
            return false;
        }
        Scope.Found found = check.env.scope.lookupParent(id.name(), 0);
        return found != null && found.obj() instanceof Nil;
    }

    private boolean isRepeated(Expr e, @Nullable Type type, Map<Integer, List<Seen>> seen) {
        int hash = type == null ? 0 : TypeHash.of(type);
        List<Seen> similar = seen.computeIfAbsent(hash, _ -> new ArrayList<>());
        for (Seen other : similar) {
            boolean same =
                    type == null || other.type == null ? type == other.type : Identity.identical(type, other.type);
            if (same) {
                String shown = type == null ? "nil" : check.str(type);
                check.report(ErrorCode.DUPLICATE_CASE)
                        .at(e, "duplicate case %s in type switch".formatted(shown))
                        .at(other.pos, "previous case")
                        .emit();
                return true;
            }
        }
        similar.add(new Seen(Places.start(e), type));
        return false;
    }

    private Var declare(Ident symbol, CaseClause clause, Type type) {
        Var variable = new Var(Var.Kind.LOCAL, symbol.pos(), check.pkg, symbol.name(), type);
        check.decls.declare(check.env.scope, null, variable, clause.colon());
        check.recordImplicit(clause, variable);
        return variable;
    }

    /** The variables of the clauses are one to the programmer: used if one of them is. */
    private void checkUsed(Ident symbol, List<Var> variables) {
        boolean used = false;
        for (Var variable : variables) {
            used |= variable.used();
            variable.setUsed(true);
        }
        if (!used) {
            check.softError(symbol, ErrorCode.UNUSED_VAR, symbol.name() + " declared and not used");
        }
    }

    // Selects

    /** Checks a select. */
    void select(SelectStmt s) {
        checkDefaults(s.body().list());
        for (Stmt stmt : s.body().list()) {
            CommClause clause = (CommClause) stmt;
            Stmt comm = clause.comm();
            if (comm != null && !isCommunication(comm)) {
                int pos = comm instanceof ExprStmt expr ? Places.own(expr.x()) : comm.pos();
                check.error(
                        pos,
                        ErrorCode.INVALID_SELECT_CASE,
                        "select case must be send or receive (possibly with assignment)");
                continue;
            }
            check.statements.scoped(clause, "case", () -> {
                if (comm != null) {
                    check.statements.statement(comm, Statements.Fallthrough.MISPLACED);
                }
                check.statements.list(clause.body(), Statements.Fallthrough.MISPLACED);
            });
        }
    }

    private static boolean isCommunication(Stmt comm) {
        Expr receive = switch (comm) {
            case SendStmt _ -> null;
            case AssignStmt assign when assign.rhs().size() == 1 -> assign.rhs().getFirst();
            case ExprStmt expr -> expr.x();
            default -> null;
        };
        return comm instanceof SendStmt
                || receive != null
                        && UnaryExpressions.unparen(receive) instanceof UnaryExpr unary
                        && Operators.isReceive(unary);
    }
}
