package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Decl.GenDecl;
import dev.jigo.compiler.syntax.Expr.ArrayType;
import dev.jigo.compiler.syntax.Expr.BasicLit;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Spec.ImportSpec;
import dev.jigo.compiler.syntax.Spec.TypeSpec;
import dev.jigo.compiler.syntax.Spec.ValueSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declarations, and the file as a whole. */
final class DeclParser extends StmtParser {

    private final boolean skipBodies;

    DeclParser(SourceFile source, Diagnostics diagnostics, int startOffset, boolean skipBodies) {
        super(source, diagnostics, startOffset);
        this.skipBodies = skipBodies;
    }

    /** The file; null if it has no proper package clause. */
    @Nullable
    File file(boolean importsOnly) {
        next();
        int packagePos = pos;
        if (!got(Token.PACKAGE)) {
            syntaxError("package statement must be first");
            return null;
        }
        pastPackageClause = true;
        takeDirectives();
        Ident name = name();
        want(Token.SEMICOLON);
        if (errors > 0) {
            return null;
        }
        List<Decl> decls = new ArrayList<>();
        topLevel(decls, importsOnly);
        if (!importsOnly) {
            dropDirectives();
        }
        List<ImportSpec> imports = new ArrayList<>();
        for (Decl decl : decls) {
            if (decl instanceof GenDecl group && group.tok() == Token.IMPORT) {
                group.specs().forEach(spec -> imports.add((ImportSpec) spec));
            }
        }
        return new File(source, packagePos, name, decls, imports, goVersion, allDirectives);
    }

    private void topLevel(List<Decl> decls, boolean importsOnly) {
        Token before = Token.IMPORT;
        while (token != Token.EOF) {
            if (token == Token.IMPORT && before != Token.IMPORT) {
                syntaxError("imports must appear before other declarations");
            }
            before = token;
            if (importsOnly && token != Token.IMPORT) {
                return;
            }
            switch (token) {
                case IMPORT, CONST, TYPE, VAR -> decls.add(declaration());
                case FUNC -> decls.add(function());
                default -> {
                    boolean bodyBelow = token == Token.LBRACE
                            && !decls.isEmpty()
                            && decls.getLast() instanceof FuncDecl function
                            && function.body() == null;
                    syntaxError(
                            bodyBelow
                                    ? "unexpected semicolon or newline before {"
                                    : "non-declaration statement outside function body");
                    skipTo(Token.IMPORT, Token.CONST, Token.TYPE, Token.VAR, Token.FUNC);
                    continue;
                }
            }
            // a comment behind the declaration on its last line is not about the next one
            dropDirectives();
            if (token != Token.EOF && !got(Token.SEMICOLON)) {
                syntaxError("after top level declaration");
                skipTo(Token.IMPORT, Token.CONST, Token.TYPE, Token.VAR, Token.FUNC);
            }
        }
    }

    // ---- groups

    private interface SpecParser {
        Spec parse(List<Directive> directives);
    }

    @Override
    GenDecl declaration() {
        List<Directive> directives = takeDirectives();
        int tokPos = pos;
        Token tok = token;
        next();
        SpecParser spec = switch (tok) {
            case IMPORT -> this::importSpec;
            case CONST -> this::constSpec;
            case TYPE -> this::typeSpec;
            case VAR -> this::varSpec;
            default -> throw new IllegalStateException("no declaration begins with " + tok);
        };
        if (token != Token.LPAREN) {
            return new GenDecl(directives, tokPos, tok, 0, List.of(spec.parse(directives)), 0);
        }
        DirectiveCheck.misplaced(directives, diagnostics);
        int lparen = pos;
        next();
        List<Spec> specs = new ArrayList<>();
        int rparen = list("grouped declaration", Token.SEMICOLON, Token.RPAREN, () -> {
            specs.add(spec.parse(takeDirectives()));
            return false;
        });
        return new GenDecl(directives, tokPos, tok, lparen, specs, rparen);
    }

    private ImportSpec importSpec(List<Directive> directives) {
        Ident name = null;
        if (token == Token.IDENT) {
            name = name();
        } else if (token == Token.PERIOD) {
            name = new Ident(pos, ".");
            next();
        }
        BasicLit path = literal();
        if (path == null) {
            path = new BasicLit(pos, Token.STRING, "\"\"", pos);
            syntaxError("missing import path");
            skipTo(Token.SEMICOLON, Token.RPAREN);
        } else if (path.kind() != Token.STRING) {
            syntaxError(path.pos(), "import path must be a string");
        }
        return new ImportSpec(directives, name, path);
    }

    private ValueSpec constSpec(List<Directive> directives) {
        List<Ident> names = names(name());
        Expr type = null;
        List<Expr> values = List.of();
        if (token != Token.EOF && token != Token.SEMICOLON && token != Token.RPAREN) {
            type = typeOrNull();
            if (gotAssign()) {
                values = exprs();
            }
        }
        return new ValueSpec(directives, names, type, values);
    }

    private ValueSpec varSpec(List<Directive> directives) {
        List<Ident> names = names(name());
        Expr type = null;
        List<Expr> values = List.of();
        if (gotAssign()) {
            values = exprs();
        } else {
            type = type();
            if (gotAssign()) {
                values = exprs();
            }
        }
        return new ValueSpec(directives, names, type, values);
    }

    // ---- types

    private TypeSpec typeSpec(List<Directive> directives) {
        Ident name = name();
        if (token == Token.LBRACK) {
            return arrayOrGenericType(directives, name);
        }
        return namedType(directives, name, null);
    }

    private TypeSpec namedType(List<Directive> directives, Ident name, @Nullable FieldList typeParams) {
        int assign = pos;
        boolean isAlias = gotAssign();
        Expr type = typeOrNull();
        return typeSpec(directives, name, typeParams, isAlias ? assign : 0, type);
    }

    private TypeSpec typeSpec(
            List<Directive> directives, Ident name, @Nullable FieldList typeParams, int assign, @Nullable Expr type) {
        if (type != null) {
            return new TypeSpec(directives, name, typeParams, assign, type);
        }
        Expr bad = badExpr();
        syntaxError("in type declaration");
        skipTo(Token.SEMICOLON, Token.RPAREN);
        return new TypeSpec(directives, name, typeParams, assign, bad);
    }

    /**
     * With a bracket behind the name: {@code T [n]E} is an array type, {@code T[P C] E} a generic one. The text from
     * the bracket on may fit both; then it is an array length, unless a type parameter and constraint can be seen in it
     * which are no expression ({@code P *struct{}}), or a comma follows.
     */
    private TypeSpec arrayOrGenericType(List<Directive> directives, Ident name) {
        int lbrack = want(Token.LBRACK);
        if (got(Token.RBRACK)) {
            return new TypeSpec(directives, name, null, 0, new ArrayType(lbrack, null, type()));
        }
        if (token != Token.IDENT) {
            return new TypeSpec(directives, name, null, 0, arrayType(lbrack, null));
        }
        Expr x = name();
        if (token != Token.LBRACK) {
            exprLevel++;
            x = binaryExpr(primaryExpr(x), 0);
            exprLevel--;
        }
        TypeParam first = typeParam(x, token == Token.COMMA);
        if (first == null || first.constraint == null && token == Token.RBRACK) {
            return new TypeSpec(directives, name, null, 0, arrayType(lbrack, x));
        }
        FieldList typeParams = parameters(lbrack, first.name, first.constraint, Token.RBRACK);
        return namedType(directives, name, typeParams);
    }

    private record TypeParam(Ident name, @Nullable Expr constraint) {}

    /**
     * The type parameter that was parsed as an expression, or null if it rather is one.
     *
     * @param force whether an expression that could be either is a type parameter
     */
    private static @Nullable TypeParam typeParam(Expr x, boolean force) {
        switch (x) {
            case Ident name -> {
                return new TypeParam(name, null);
            }
            case BinaryExpr e
            when e.op() == Token.MUL && e.x() instanceof Ident name -> {
                return force || isTypeElement(e.y()) ? new TypeParam(name, new StarExpr(e.opPos(), e.y())) : null;
            }
            case BinaryExpr e
            when e.op() == Token.OR -> {
                TypeParam left = typeParam(e.x(), force || isTypeElement(e.y()));
                if (left == null || left.constraint == null) {
                    return null;
                }
                return new TypeParam(left.name, new BinaryExpr(left.constraint, e.opPos(), Token.OR, e.y()));
            }
            case CallExpr e
            when e.fun() instanceof Ident name && e.args().size() == 1 && e.ellipsis() == 0 -> {
                Expr argument = e.args().getFirst();
                return force || isTypeElement(argument)
                        ? new TypeParam(name, new ParenExpr(e.lparen(), argument, e.rparen()))
                        : null;
            }
            default -> {
                return null;
            }
        }
    }

    /** Whether this can be no value. */
    private static boolean isTypeElement(Expr x) {
        return switch (x) {
            case ArrayType _, Expr.StructType _, FuncType _, Expr.InterfaceType _, Expr.MapType _, Expr.ChanType _ ->
                true;
            case BinaryExpr e -> isTypeElement(e.x()) || isTypeElement(e.y());
            case UnaryExpr e -> e.op() == Token.TILDE || isTypeElement(e.x());
            case StarExpr e -> isTypeElement(e.x());
            case ParenExpr e -> isTypeElement(e.x());
            default -> false;
        };
    }

    // ---- functions

    private FuncDecl function() {
        List<Directive> directives = takeDirectives();
        int func = want(Token.FUNC);
        FieldList recv = null;
        String context = "";
        int lparen = pos;
        if (got(Token.LPAREN)) {
            context = "method";
            recv = receiver(parameters(lparen, null, null, Token.RPAREN));
        }
        Ident name;
        FuncType type;
        if (token == Token.IDENT) {
            name = name();
            type = signature(func, context);
        } else {
            name = new Ident(pos, "_");
            type = new FuncType(func, null, new FieldList(pos, List.of(), pos), null);
            syntaxError(context.isEmpty() ? "expected name or (" : "expected name");
            skipTo(Token.LBRACE, Token.SEMICOLON);
        }
        FuncBody body = token == Token.LBRACE ? body() : null;
        return new FuncDecl(directives, recv, name, type, body);
    }

    private @Nullable FieldList receiver(FieldList params) {
        int count = params.numFields();
        if (count == 1) {
            return params;
        }
        if (count == 0) {
            error(pos, "method has no receiver");
            return null;
        }
        error(pos, "method has multiple receivers");
        Field first = params.list().getFirst();
        List<Ident> name = first.names().isEmpty() ? List.of() : first.names().subList(0, 1);
        return new FieldList(params.opening(), List.of(new Field(name, first.type(), null)), params.closing());
    }

    private FuncBody body() {
        if (skipBodies) {
            int lbrace = pos;
            int directiveCount = allDirectives.size();
            boolean skipped = scanner.skipBlock();
            // directives within a body are those of a part of the file that was not read
            allDirectives.subList(directiveCount, allDirectives.size()).clear();
            takeDirectives();
            if (skipped) {
                pos = scanner.pos;
                token = scanner.token;
                return new FuncBody.SkippedBody(lbrace, want(Token.RBRACE));
            }
        }
        return functionBody();
    }

    @Override
    void checkBranches(Stmt.BlockStmt body) {
        BranchCheck.check(body, diagnostics::error);
    }
}
