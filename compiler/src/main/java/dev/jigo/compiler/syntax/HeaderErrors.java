package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostic;
import dev.jigo.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a package clause or imports, in the words of the {@code go} command. It reads those with another
 * parser than gc's, whose complaints differ: {@code expected 'package', found 'EOF'}.
 */
public final class HeaderErrors implements Scanner.Listener {

    /** Ends the parse. */
    private static final class GiveUp extends Exception {
        private static final long serialVersionUID = 1;

        GiveUp() {
            super(null, null, false, false);
        }
    }

    private final SourceFile source;
    private final Scanner scanner;
    private final List<Diagnostic> errors = new ArrayList<>();
    private int literalStart;

    private HeaderErrors(SourceFile source) {
        this.source = source;
        this.scanner = new Scanner(source, this, 0);
    }

    /** The complaints about a file; none if package clause and imports are well formed. */
    public static List<Diagnostic> find(SourceFile source) {
        HeaderErrors header = new HeaderErrors(source);
        try {
            header.file();
        } catch (GiveUp e) {
            // what follows is not worth reading
        }
        return header.errors;
    }

    @Override
    public void scanError(int pos, String message) {
        switch (message) {
            case "newline in string", "string not terminated" -> report(literalStart, "string literal not terminated");
            case "newline in rune literal", "rune literal not terminated" ->
                report(literalStart, "rune literal not terminated");
            default -> report(pos, message.replace("invalid character U+", "illegal character U+"));
        }
    }

    @Override
    public void directive(int pos, String comment) {}

    private void report(int pos, String message) {
        errors.add(new Diagnostic(pos, message));
    }

    private void next() throws GiveUp {
        int before = errors.size();
        literalStart = source.pos(behindSpace(source.offset(scanner.tokenEnd())));
        scanner.next();
        if (errors.size() > before) {
            throw new GiveUp();
        }
    }

    private int behindSpace(int offset) {
        byte[] content = source.content();
        int at = offset;
        while (at < content.length && content[at] <= ' ' && content[at] >= 0) {
            at++;
        }
        return at;
    }

    private void file() throws GiveUp {
        next();
        if (scanner.token != Token.PACKAGE) {
            throw expected("'package'");
        }
        next();
        if (scanner.token != Token.IDENT) {
            throw expected("'IDENT'");
        }
        next();
        endOfLine();
        while (scanner.token == Token.IMPORT) {
            next();
            if (scanner.token == Token.LPAREN) {
                group();
                endOfLine();
            } else {
                spec();
                if (scanner.token != Token.SEMICOLON) {
                    return; // what follows is for the compiler to complain about
                }
                next();
            }
        }
    }

    private void group() throws GiveUp {
        next();
        while (scanner.token != Token.RPAREN && scanner.token != Token.EOF) {
            spec();
            if (scanner.token != Token.RPAREN) {
                endOfLine();
            }
        }
        if (scanner.token != Token.RPAREN) {
            throw expected("')'");
        }
        next();
    }

    private void spec() throws GiveUp {
        if (scanner.token == Token.IDENT || scanner.token == Token.PERIOD) {
            next();
        }
        if (scanner.token == Token.STRING) {
            next();
        } else if (scanner.token == Token.IDENT || scanner.token.isLiteral()) {
            report(scanner.pos, "import path must be a string");
            throw new GiveUp();
        } else {
            report(scanner.pos, "missing import path");
            throw new GiveUp();
        }
    }

    private void endOfLine() throws GiveUp {
        switch (scanner.token) {
            case SEMICOLON -> next();
            case EOF -> {}
            default -> throw expected("';'");
        }
    }

    private GiveUp expected(String what) {
        String found = switch (scanner.token) {
            case IDENT, INT, FLOAT, IMAG, CHAR, STRING -> scanner.text;
            case SEMICOLON -> scanner.text.equals(Scanner.NEWLINE) ? "newline" : "';'";
            default -> "'" + scanner.token.text() + "'";
        };
        report(scanner.pos, "expected " + what + ", found " + found);
        return new GiveUp();
    }
}
