package dev.jigo.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Stmt extends Node {

    /** Source text that is no statement. */
    record BadStmt(int from, int to) implements Stmt {
        @Override
        public int pos() {
            return from;
        }

        @Override
        public int end() {
            return to;
        }
    }

    /** A constant, type or variable declaration in a function. */
    record DeclStmt(Decl decl) implements Stmt {
        @Override
        public int pos() {
            return decl.pos();
        }

        @Override
        public int end() {
            return decl.end();
        }
    }

    /**
     * Nothing.
     *
     * @param semicolon position of the semicolon, or of the token before which it is understood
     * @param implicit whether no semicolon stands in the source
     */
    record EmptyStmt(int semicolon, boolean implicit) implements Stmt {
        @Override
        public int pos() {
            return semicolon;
        }

        @Override
        public int end() {
            return implicit ? semicolon : semicolon + 1;
        }
    }

    /** {@code label: stmt}. */
    record LabeledStmt(Expr.Ident label, int colon, Stmt stmt) implements Stmt {
        @Override
        public int pos() {
            return label.pos();
        }

        @Override
        public int end() {
            return stmt.end();
        }
    }

    /** An expression as a statement. */
    record ExprStmt(Expr x) implements Stmt {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return x.end();
        }
    }

    /** {@code chan <- value}. */
    record SendStmt(Expr chan, int arrow, Expr value) implements Stmt {
        @Override
        public int pos() {
            return chan.pos();
        }

        @Override
        public int end() {
            return value.end();
        }
    }

    /** {@code x++} or {@code x--}; {@code tok} is {@code INC} or {@code DEC}. */
    record IncDecStmt(Expr x, int tokPos, Token tok) implements Stmt {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return tokPos + 2;
        }
    }

    /**
     * An assignment or short variable declaration.
     *
     * @param tok {@code ASSIGN}, {@code DEFINE}, or an assignment operation such as {@code ADD_ASSIGN}, then with one
     *     operand on each side
     */
    record AssignStmt(List<Expr> lhs, int tokPos, Token tok, List<Expr> rhs) implements Stmt {

        public AssignStmt {
            lhs = List.copyOf(lhs);
            rhs = List.copyOf(rhs);
        }

        @Override
        public int pos() {
            return lhs.getFirst().pos();
        }

        @Override
        public int end() {
            return rhs.getLast().end();
        }
    }

    /** {@code go call}; that the expression is a call is for the checker to see. */
    record GoStmt(int goPos, Expr call) implements Stmt {
        @Override
        public int pos() {
            return goPos;
        }

        @Override
        public int end() {
            return call.end();
        }
    }

    /** {@code defer call}; that the expression is a call is for the checker to see. */
    record DeferStmt(int deferPos, Expr call) implements Stmt {
        @Override
        public int pos() {
            return deferPos;
        }

        @Override
        public int end() {
            return call.end();
        }
    }

    /** A return. */
    record ReturnStmt(int returnPos, List<Expr> results) implements Stmt {

        public ReturnStmt {
            results = List.copyOf(results);
        }

        @Override
        public int pos() {
            return returnPos;
        }

        @Override
        public int end() {
            return results.isEmpty() ? returnPos + 6 : results.getLast().end();
        }
    }

    /** {@code BREAK}, {@code CONTINUE}, {@code GOTO} or {@code FALLTHROUGH}. */
    record BranchStmt(int tokPos, Token tok, Expr.@Nullable Ident label) implements Stmt {
        @Override
        public int pos() {
            return tokPos;
        }

        @Override
        public int end() {
            return label != null ? label.end() : tokPos + tok.text().length();
        }
    }

    /**
     * Statements in braces; the body of a switch or select consists of {@link CaseClause}s or {@link CommClause}s.
     *
     * @param rbrace position of the closing brace
     */
    record BlockStmt(int lbrace, List<Stmt> list, int rbrace) implements Stmt, FuncBody {

        public BlockStmt {
            list = List.copyOf(list);
        }

        @Override
        public int pos() {
            return lbrace;
        }

        @Override
        public int end() {
            return rbrace + 1;
        }
    }

    /**
     * {@code if init; cond body else elseStmt}.
     *
     * @param elseStmt a {@link BlockStmt} or {@link IfStmt}
     */
    record IfStmt(
            int ifPos,
            @Nullable Stmt init,
            Expr cond,
            BlockStmt body,
            @Nullable Stmt elseStmt) implements Stmt {
        @Override
        public int pos() {
            return ifPos;
        }

        @Override
        public int end() {
            return elseStmt != null ? elseStmt.end() : body.end();
        }
    }

    /**
     * A case of an expression or type switch.
     *
     * @param casePos position of {@code case} or {@code default}
     * @param list the values or types, null for {@code default}
     */
    record CaseClause(int casePos, @Nullable List<Expr> list, int colon, List<Stmt> body) implements Stmt {

        public CaseClause {
            body = List.copyOf(body);
            list = list == null ? null : List.copyOf(list);
        }

        @Override
        public int pos() {
            return casePos;
        }

        @Override
        public int end() {
            return body.isEmpty() ? colon + 1 : body.getLast().end();
        }
    }

    /** An expression switch. */
    record SwitchStmt(
            int switchPos, @Nullable Stmt init, @Nullable Expr tag, BlockStmt body) implements Stmt {
        @Override
        public int pos() {
            return switchPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /**
     * A type switch.
     *
     * @param assign {@code x := y.(type)}, an {@link AssignStmt} with {@code DEFINE}, or {@code y.(type)}, an {@link
     *     ExprStmt}
     */
    record TypeSwitchStmt(int switchPos, @Nullable Stmt init, Stmt assign, BlockStmt body) implements Stmt {
        @Override
        public int pos() {
            return switchPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /**
     * A case of a select.
     *
     * @param comm a {@link SendStmt}, or a receive: {@link ExprStmt} or {@link AssignStmt}; null for {@code default}.
     *     That it is one of these is for the checker to see
     */
    record CommClause(int casePos, @Nullable Stmt comm, int colon, List<Stmt> body) implements Stmt {

        public CommClause {
            body = List.copyOf(body);
        }

        @Override
        public int pos() {
            return casePos;
        }

        @Override
        public int end() {
            return body.isEmpty() ? colon + 1 : body.getLast().end();
        }
    }

    /** A select. */
    record SelectStmt(int selectPos, BlockStmt body) implements Stmt {
        @Override
        public int pos() {
            return selectPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /** A loop without a range clause. */
    record ForStmt(
            int forPos,
            @Nullable Stmt init,
            @Nullable Expr cond,
            @Nullable Stmt post,
            BlockStmt body) implements Stmt {
        @Override
        public int pos() {
            return forPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /**
     * {@code for key, value tok range x}.
     *
     * @param extra a third variable, which is for the checker to reject; null in proper programs
     * @param tok {@code ASSIGN}, {@code DEFINE}, or {@code ILLEGAL} if there is no key
     * @param tokPos position of {@code tok}, 0 if there is no key
     * @param range position of the keyword
     */
    record RangeStmt(
            int forPos,
            @Nullable Expr key,
            @Nullable Expr value,
            @Nullable Expr extra,
            int tokPos,
            Token tok,
            int range,
            Expr x,
            BlockStmt body)
            implements Stmt {
        @Override
        public int pos() {
            return forPos;
        }

        @Override
        public int end() {
            return body.end();
        }
    }
}
