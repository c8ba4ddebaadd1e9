package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.BuildConstraint.SyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The parser's view of the tokens: the current one, expectations about it, complaints, and going on after a complaint.
 *
 * <p>The parser classes form a chain, each adding a part of the grammar to the one before: {@code TokenReader},
 * {@link TypeParser}, {@link ExprParser}, {@link StmtParser}, {@link DeclParser}.
 *
 * <p>After a complaint the parser skips tokens up to one of a set. In a function the set always includes the keywords
 * that begin statements, so that one mistake does not hide the next.
 */
abstract sealed class TokenReader implements Scanner.Listener permits TypeParser {

    private static final EnumSet<Token> STATEMENT_STARTS = EnumSet.of(
            Token.BREAK,
            Token.CONST,
            Token.CONTINUE,
            Token.DEFER,
            Token.FALLTHROUGH,
            Token.FOR,
            Token.GO,
            Token.GOTO,
            Token.IF,
            Token.RETURN,
            Token.SELECT,
            Token.SWITCH,
            Token.TYPE,
            Token.VAR);

    final SourceFile source;
    final Diagnostics diagnostics;
    final Scanner scanner;

    /** The current token, and its position. */
    Token token = Token.EOF;

    int pos;

    /** Number of complaints so far. */
    int errors;

    /** Number of function bodies around the current token. */
    int functionDepth;

    /** Whether the package clause lies behind. */
    boolean pastPackageClause;

    /** The version that the {@code //go:build} line asks for. */
    String goVersion = "";

    /** All directives, and those since the last declaration or statement. */
    final List<Directive> allDirectives = new ArrayList<>();

    private List<Directive> pendingDirectives = new ArrayList<>();

    TokenReader(SourceFile source, Diagnostics diagnostics, int startOffset) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.scanner = new Scanner(source, this, startOffset);
    }

    // ---- tokens

    final void next() {
        scanner.next();
        token = scanner.token;
        pos = scanner.pos;
    }

    /** Passes the token if it is the current one. */
    final boolean got(Token wanted) {
        if (token == wanted) {
            next();
            return true;
        }
        return false;
    }

    /** Passes the token, which has to be the current one; returns the position where it is or should be. */
    final int want(Token wanted) {
        int at = pos;
        if (!got(wanted)) {
            syntaxError("expected " + describe(wanted));
            skipOne();
        }
        return at;
    }

    /** Passes an {@code =}; {@code :=} is taken for one, with a complaint. */
    final boolean gotAssign() {
        if (token == Token.DEFINE) {
            syntaxError("expected =");
            next();
            return true;
        }
        return got(Token.ASSIGN);
    }

    /** Skips the current token. */
    final void skipOne() {
        if (token != Token.EOF) {
            next();
        }
    }

    /** Skips to one of the tokens, in a function also to the start of a statement; at most to the end of the file. */
    final void skipTo(Token... follow) {
        EnumSet<Token> stops = EnumSet.of(Token.EOF, follow);
        if (functionDepth > 0) {
            stops.addAll(STATEMENT_STARTS);
        }
        while (!stops.contains(token)) {
            next();
        }
    }

    /**
     * Parses elements up to a closing token, and passes that.
     *
     * @param context what the list is called in complaints
     * @param separator stands between elements, and may stand behind the last
     * @param element parses one, and says whether it must be the last
     * @return the position of the closing token
     */
    final int list(String context, Token separator, Token close, BooleanSupplier element) {
        boolean last = false;
        while (token != Token.EOF && token != close && !last) {
            last = element.getAsBoolean();
            if (!got(separator) && token != close) {
                syntaxError("in " + context + "; possibly missing " + describe(separator) + " or " + describe(close));
                skipTo(Token.RPAREN, Token.RBRACK, Token.RBRACE);
                if (token != close) {
                    return pos;
                }
            }
        }
        return want(close);
    }

    // ---- complaints

    final void error(int at, String message) {
        errors++;
        diagnostics.error(at, message);
    }

    /** Complains about the current token; see {@link #syntaxError(int, String)}. */
    final void syntaxError(String message) {
        syntaxError(pos, message);
    }

    /**
     * Complains.
     *
     * @param message a whole message, or what is to follow "unexpected token": then it begins with "in", "at", "after"
     *     or "expected"
     */
    final void syntaxError(int at, String message) {
        if (token == Token.EOF && errors > 0) {
            return; // that something is missing at the end follows from the mistake before
        }
        String complaint = message;
        if (message.startsWith("in ") || message.startsWith("at ") || message.startsWith("after ")) {
            complaint = "unexpected " + describeCurrent() + " " + message;
        } else if (message.startsWith("expected ")) {
            complaint = "unexpected " + describeCurrent() + ", " + message;
        }
        error(at, "syntax error: " + complaint);
    }

    private String describeCurrent() {
        return switch (token) {
            case IDENT -> "name " + scanner.text;
            case INT, FLOAT, IMAG, CHAR, STRING -> "literal " + scanner.text;
            case SEMICOLON -> scanner.text;
            default -> describe(token);
        };
    }

    private static String describe(Token token) {
        if (token.isKeyword()) {
            return "keyword " + token.text();
        }
        return switch (token) {
            case IDENT -> "name";
            case COMMA -> "comma";
            case SEMICOLON -> "semicolon or newline";
            default -> token.text();
        };
    }

    @Override
    public final void scanError(int at, String message) {
        error(at, message);
    }

    // ---- directives

    @Override
    public final void directive(int at, String comment) {
        String content = comment.substring(2);
        int nameEnd = 0;
        while (nameEnd < content.length() && content.charAt(nameEnd) != ' ' && content.charAt(nameEnd) != '\t') {
            nameEnd++;
        }
        Directive directive = new Directive(
                at, content.substring(0, nameEnd), content.substring(nameEnd).strip());
        if (directive.name().equals("go:build") && !pastPackageClause) {
            noteGoVersion(directive.arguments());
        }
        allDirectives.add(directive);
        pendingDirectives.add(directive);
        DirectiveCheck.checkForm(directive, diagnostics);
    }

    // A line that is no constraint is for the loader to complain about, which decides by it whether to parse the file.
    private void noteGoVersion(String constraint) {
        try {
            goVersion = BuildConstraint.parse(constraint).goVersion();
        } catch (SyntaxException e) {
            goVersion = "";
        }
    }

    /** Passes over the directives since the last call: what stands here is nothing that they could be about. */
    final void dropDirectives() {
        if (!pendingDirectives.isEmpty()) {
            DirectiveCheck.misplaced(takeDirectives(), diagnostics);
        }
    }

    /** The directives since the last call. */
    final List<Directive> takeDirectives() {
        if (pendingDirectives.isEmpty()) {
            return List.of();
        }
        List<Directive> taken = pendingDirectives;
        pendingDirectives = new ArrayList<>();
        return taken;
    }
}
