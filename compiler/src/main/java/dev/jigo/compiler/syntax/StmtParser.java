package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.Expr.Ident;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements. */
abstract sealed class StmtParser extends ExprParser permits DeclParser {

    /** What {@link #simpleStmt} found instead of a statement: {@code lhs tok range x}. */
    private record RangeClause(List<Expr> lhs, int tokPos, Token tok, int range, Expr x) {
        @Nullable
        Expr variable(int index) {
            return index < lhs.size() ? lhs.get(index) : null;
        }
    }

    /** What stands between the keyword of an if, for or switch and the opening brace. */
    private record Header(
            @Nullable Stmt init,
            @Nullable Stmt condition,
            @Nullable Stmt post,
            @Nullable RangeClause range) {}

    private @Nullable RangeClause rangeClause;

    StmtParser(SourceFile source, Diagnostics diagnostics, int startOffset) {
        super(source, diagnostics, startOffset);
    }

    /** The constant, type or variable declaration at hand. */
    abstract Decl.GenDecl declaration();

    abstract void checkBranches(BlockStmt body);

    @Override
    final BlockStmt functionBody() {
        int errorsBefore = errors;
        functionDepth++;
        BlockStmt body = block("");
        functionDepth--;
        if (errors == errorsBefore) {
            checkBranches(body);
        }
        return body;
    }

    /**
     * Statements in braces.
     *
     * @param context behind what the opening brace stands, for the complaint if it does not
     */
    final BlockStmt block(String context) {
        int lbrace = pos;
        if (!got(Token.LBRACE)) {
            syntaxError("expected { after " + context);
            skipTo(Token.IDENT, Token.RBRACE);
            int rbrace = pos;
            if (got(Token.RBRACE)) {
                return new BlockStmt(lbrace, List.of(), rbrace);
            }
        }
        List<Stmt> list = statements();
        return new BlockStmt(lbrace, list, want(Token.RBRACE));
    }

    private List<Stmt> statements() {
        List<Stmt> list = new ArrayList<>();
        while (token != Token.EOF && token != Token.RBRACE && token != Token.CASE && token != Token.DEFAULT) {
            if (token != Token.VAR && token != Token.CONST && token != Token.TYPE) {
                dropDirectives();
            }
            Stmt stmt = statement();
            if (stmt == null) {
                break;
            }
            list.add(stmt);
            if (!got(Token.SEMICOLON) && token != Token.RBRACE) {
                syntaxError("at end of statement");
                skipTo(Token.SEMICOLON, Token.RBRACE, Token.CASE, Token.DEFAULT);
                got(Token.SEMICOLON);
            }
        }
        dropDirectives();
        return list;
    }

    /** The statement at hand, or null if none begins here. */
    private @Nullable Stmt statement() {
        int at = pos;
        switch (token) {
            case IDENT -> {
                List<Expr> lhs = exprs();
                if (token == Token.COLON && lhs.size() == 1 && lhs.getFirst() instanceof Ident label) {
                    return labeled(label);
                }
                return simpleStmt(lhs, Token.EOF);
            }
            case VAR, CONST, TYPE -> {
                return new DeclStmt(declaration());
            }
            case LBRACE -> {
                return block("");
            }
            case ADD,
                    SUB,
                    MUL,
                    AND,
                    XOR,
                    NOT,
                    ARROW,
                    INT,
                    FLOAT,
                    IMAG,
                    CHAR,
                    STRING,
                    FUNC,
                    LPAREN,
                    LBRACK,
                    STRUCT,
                    MAP,
                    CHAN,
                    INTERFACE -> {
                return simpleStmt(null, Token.EOF);
            }
            case FOR -> {
                return forStmt();
            }
            case SWITCH -> {
                return switchStmt();
            }
            case SELECT -> {
                return selectStmt();
            }
            case IF -> {
                return ifStmt();
            }
            case FALLTHROUGH -> {
                next();
                return new BranchStmt(at, Token.FALLTHROUGH, null);
            }
            case BREAK, CONTINUE -> {
                Token tok = token;
                next();
                return new BranchStmt(at, tok, token == Token.IDENT ? name() : null);
            }
            case GOTO -> {
                next();
                return new BranchStmt(at, Token.GOTO, name());
            }
            case GO -> {
                next();
                return new GoStmt(at, startedCall("go"));
            }
            case DEFER -> {
                next();
                return new DeferStmt(at, startedCall("defer"));
            }
            case RETURN -> {
                next();
                boolean bare = token == Token.SEMICOLON || token == Token.RBRACE;
                return new ReturnStmt(at, bare ? List.of() : exprs());
            }
            case SEMICOLON -> {
                return new EmptyStmt(at, !scanner.text.equals(Scanner.WRITTEN_SEMICOLON));
            }
            default -> {
                return null;
            }
        }
    }

    private Expr startedCall(String keyword) {
        Expr call = primaryExpr(null);
        Expr inner = withoutParens(call);
        if (inner != call) {
            error(call.pos(), "expression in " + keyword + " must not be parenthesized");
        }
        return inner;
    }

    private @Nullable Stmt labeled(Ident label) {
        int colon = want(Token.COLON);
        if (token == Token.RBRACE) {
            return new LabeledStmt(label, colon, new EmptyStmt(pos, true));
        }
        Stmt stmt = statement();
        if (stmt != null) {
            return new LabeledStmt(label, colon, stmt);
        }
        syntaxError(colon, "missing statement after label");
        return null;
    }

    // ---- simple statements

    /**
     * A simple statement.
     *
     * @param passed the expressions with which it begins, if they have been passed
     * @param keyword the keyword of the header in which it stands; {@code FOR} allows a range clause, which is left in
     *     {@link #rangeClause}, the result then being null
     */
    private @Nullable Stmt simpleStmt(@Nullable List<Expr> passed, Token keyword) {
        if (keyword == Token.FOR && token == Token.RANGE) {
            return range(List.of(), 0, Token.ILLEGAL);
        }
        List<Expr> lhs = passed != null ? passed : exprs();
        int at = pos;
        Token tok = token;
        if (tok == Token.ASSIGN || tok == Token.DEFINE) {
            next();
            if (keyword == Token.FOR && token == Token.RANGE) {
                return range(lhs, at, tok);
            }
            return new AssignStmt(lhs, at, tok, exprs());
        }
        Expr x = lhs.getFirst();
        if (lhs.size() > 1) {
            syntaxError("expected := or = or comma");
            skipTo(Token.SEMICOLON, Token.RBRACE);
            return new ExprStmt(x);
        }
        if (tok.isAssignOp()) {
            next();
            return new AssignStmt(lhs, at, tok, List.of(expr()));
        }
        switch (tok) {
            case INC, DEC -> {
                next();
                return new IncDecStmt(x, at, tok);
            }
            case ARROW -> {
                next();
                return new SendStmt(x, at, expr());
            }
            default -> {
                return new ExprStmt(x);
            }
        }
    }

    private @Nullable Stmt range(List<Expr> lhs, int tokPos, Token tok) {
        int range = want(Token.RANGE);
        rangeClause = new RangeClause(lhs, tokPos, tok, range, expr());
        return null;
    }

    // ---- headers

    private Header header(Token keyword) {
        if (token == Token.LBRACE) {
            if (keyword == Token.IF) {
                syntaxError("missing condition in if statement");
            }
            return new Header(null, null, null, null);
        }
        int outerLevel = exprLevel;
        exprLevel = -1;
        Header header = headerClauses(keyword);
        exprLevel = outerLevel;
        return header;
    }

    private Header headerClauses(Token keyword) {
        Stmt init = null;
        if (token != Token.SEMICOLON) {
            if (got(Token.VAR)) {
                syntaxError("var declaration not allowed in " + keyword.text() + " initializer");
            }
            init = simpleStmt(null, keyword);
            RangeClause range = rangeClause;
            if (init == null && range != null) {
                rangeClause = null;
                return new Header(null, null, null, range);
            }
        }
        if (token == Token.LBRACE) {
            return new Header(null, init, null, null);
        }
        int semicolon = 0;
        String semicolonKind = "";
        if (token == Token.SEMICOLON) {
            semicolon = pos;
            semicolonKind = scanner.text;
            next();
        } else {
            // what is missing is rather the brace than a semicolon
            want(Token.LBRACE);
            if (token != Token.LBRACE) {
                skipTo(Token.LBRACE, Token.RBRACE);
            }
        }
        if (keyword == Token.FOR) {
            return forClauses(init);
        }
        Stmt condition = token == Token.LBRACE ? null : simpleStmt(null, keyword);
        if (condition == null && keyword == Token.IF && semicolon != 0) {
            boolean written = semicolonKind.equals(Scanner.WRITTEN_SEMICOLON);
            syntaxError(
                    semicolon,
                    written
                            ? "missing condition in if statement"
                            : "unexpected " + semicolonKind + ", expected { after if clause");
        }
        return new Header(init, condition, null, null);
    }

    private Header forClauses(@Nullable Stmt init) {
        Stmt condition = null;
        if (token != Token.SEMICOLON) {
            if (token == Token.LBRACE) {
                syntaxError("expected for loop condition");
                return new Header(init, null, null, null);
            }
            condition = simpleStmt(null, Token.EOF);
        }
        want(Token.SEMICOLON);
        Stmt post = null;
        if (token != Token.LBRACE) {
            post = simpleStmt(null, Token.EOF);
            if (post instanceof AssignStmt assign && assign.tok() == Token.DEFINE) {
                syntaxError(assign.tokPos(), "cannot declare in post statement of for loop");
            }
        }
        return new Header(init, condition, post, null);
    }

    /** The expression that a header's condition is, or null if it is none; complains if it is another statement. */
    private @Nullable Expr condition(@Nullable Stmt stmt) {
        switch (stmt) {
            case null -> {
                return null;
            }
            case ExprStmt s -> {
                return s.x();
            }
            case AssignStmt s
            when s.tok() == Token.ASSIGN ->
                syntaxError(
                        s.tokPos(),
                        "cannot use assignment " + emphasized(s.lhs()) + " = " + emphasized(s.rhs()) + " as value");
            case AssignStmt s ->
                syntaxError(
                        s.tokPos(),
                        "cannot use " + ExprString.of(s.lhs()) + " " + s.tok().text() + " " + ExprString.of(s.rhs())
                                + " as value");
            case IncDecStmt s ->
                syntaxError(
                        s.tokPos(),
                        "cannot use " + ExprString.of(s.x()) + s.tok().text() + " as value");
            case SendStmt s ->
                syntaxError(
                        s.arrow(),
                        "cannot use " + ExprString.of(s.chan()) + " <- " + ExprString.of(s.value()) + " as value");
            default -> throw new IllegalStateException("no simple statement: " + stmt);
        }
        return new Expr.BadExpr(stmt.pos(), stmt.end());
    }

    /** In parentheses if it is an operation, so that the {@code =} stands out. */
    private static String emphasized(List<Expr> exprs) {
        String text = ExprString.of(exprs);
        return exprs.size() == 1 && exprs.getFirst() instanceof Expr.BinaryExpr ? "(" + text + ")" : text;
    }

    // ---- compound statements

    private IfStmt ifStmt() {
        int ifPos = want(Token.IF);
        Header header = header(Token.IF);
        Expr condition = condition(header.condition);
        if (condition == null) {
            condition = badExpr();
        }
        BlockStmt body = block("if clause");
        Stmt elseStmt = null;
        if (got(Token.ELSE)) {
            switch (token) {
                case IF -> elseStmt = ifStmt();
                case LBRACE -> elseStmt = block("");
                default -> {
                    syntaxError("else must be followed by if or statement block");
                    skipTo(Token.IDENT, Token.RBRACE);
                }
            }
        }
        return new IfStmt(ifPos, header.init, condition, body, elseStmt);
    }

    private Stmt forStmt() {
        int forPos = want(Token.FOR);
        Header header = header(Token.FOR);
        RangeClause range = header.range;
        if (range == null) {
            Expr condition = condition(header.condition);
            return new ForStmt(forPos, header.init, condition, header.post, block("for clause"));
        }
        BlockStmt body = block("for clause");
        Expr key = range.variable(0);
        Expr value = range.variable(1);
        Expr extra = range.variable(2);
        return new RangeStmt(forPos, key, value, extra, range.tokPos, range.tok, range.range, range.x, body);
    }

    private Stmt switchStmt() {
        int switchPos = want(Token.SWITCH);
        Header header = header(Token.SWITCH);
        Stmt guard = header.condition;
        if (guard != null && isTypeSwitchGuard(guard)) {
            return new TypeSwitchStmt(switchPos, header.init, guard, clauses("switch", this::caseClause));
        }
        Expr tag = condition(guard);
        return new SwitchStmt(switchPos, header.init, tag, clauses("switch", this::caseClause));
    }

    private static boolean isTypeSwitchGuard(Stmt stmt) {
        return switch (stmt) {
            case ExprStmt s -> isTypeKeywordAssertion(s.x());
            case AssignStmt s ->
                s.tok() == Token.DEFINE
                        && s.lhs().size() == 1
                        && s.lhs().getFirst() instanceof Ident
                        && s.rhs().size() == 1
                        && isTypeKeywordAssertion(s.rhs().getFirst());
            default -> false;
        };
    }

    private static boolean isTypeKeywordAssertion(Expr expr) {
        return expr instanceof Expr.TypeAssertExpr assertion && assertion.type() == null;
    }

    private SelectStmt selectStmt() {
        int selectPos = want(Token.SELECT);
        return new SelectStmt(selectPos, clauses("select", this::commClause));
    }

    private interface ClauseParser {
        Stmt parse();
    }

    private BlockStmt clauses(String keyword, ClauseParser clause) {
        int lbrace = pos;
        if (!got(Token.LBRACE)) {
            syntaxError("missing { after " + keyword + " clause");
            skipTo(Token.CASE, Token.DEFAULT, Token.RBRACE);
        }
        List<Stmt> clauses = new ArrayList<>();
        while (token != Token.EOF && token != Token.RBRACE) {
            clauses.add(clause.parse());
        }
        return new BlockStmt(lbrace, clauses, want(Token.RBRACE));
    }

    private Stmt caseClause() {
        int casePos = pos;
        List<Expr> list = null;
        if (got(Token.CASE)) {
            list = exprs();
        } else {
            defaultKeyword();
        }
        int colon = want(Token.COLON);
        return new CaseClause(casePos, list, colon, statements());
    }

    private Stmt commClause() {
        int casePos = pos;
        Stmt comm = null;
        if (got(Token.CASE)) {
            comm = simpleStmt(null, Token.EOF);
        } else {
            defaultKeyword();
        }
        int colon = want(Token.COLON);
        return new CommClause(casePos, comm, colon, statements());
    }

    private void defaultKeyword() {
        if (!got(Token.DEFAULT)) {
            syntaxError("expected case or default or }");
            skipTo(Token.COLON, Token.CASE, Token.DEFAULT, Token.RBRACE);
        }
    }
}
