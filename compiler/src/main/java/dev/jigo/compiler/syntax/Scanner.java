package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns the bytes of a file into tokens, one at each call of {@link #next()}.
 *
 * <p>Semicolons that the language inserts at line ends are tokens like written ones; {@link #text} tells them apart.
 * NUL bytes, byte order marks within the file and bytes that are no UTF-8 are complained about and otherwise do not
 * exist.
 */
final class Scanner {

    /** Who hears of errors and directives. */
    interface Listener {

        /** The text at a position is wrong. */
        void scanError(int pos, String message);

        /** A comment {@code //go:...} or {@code //jigo:...} has been passed. */
        void directive(int pos, String comment);
    }

    static final String WRITTEN_SEMICOLON = "semicolon";
    static final String NEWLINE = "newline";
    static final String END_OF_FILE = "EOF";

    private static final int BOM = 0xfeff;

    /** For each ASCII byte whether it may stand in an identifier. */
    private static final boolean[] IN_IDENTIFIER = inIdentifier();

    /** For each ASCII byte whether a token other than an identifier may begin with it. */
    private static final boolean[] IN_SYMBOL = inSymbol();

    private final SourceFile file;
    private final byte[] source;
    private final int end;
    private final Listener listener;
    private final Names names;
    private final LiteralScanner literals;

    /** Whether a line end here ends a statement. */
    private boolean newlineEndsStatement;

    /** Offset of the byte behind the current token. */
    private int offset;

    /** The current token. */
    Token token = Token.EOF;

    /** Position of the current token. */
    int pos;

    /** The text of an identifier or literal; what kind of semicolon this is. */
    String text = "";

    /** Whether the current literal or identifier is malformed, which has been reported. */
    boolean bad;

    Scanner(SourceFile file, Listener listener, int startOffset) {
        this.file = file;
        this.source = file.content();
        this.end = source.length;
        this.listener = listener;
        this.names = new Names();
        this.literals = new LiteralScanner(this, source);
        this.offset = startOffset;
        if (startOffset == 0 && hasBomAt(0)) {
            this.offset = 3;
        }
    }

    /** Position behind the current token. */
    int tokenEnd() {
        return file.pos(offset);
    }

    void error(int atOffset, String message) {
        listener.scanError(file.pos(atOffset), message);
    }

    /** Goes on to the next token. */
    void next() {
        bad = false;
        boolean endsStatement = newlineEndsStatement;
        newlineEndsStatement = false;
        while (true) {
            if (offset >= end) {
                endOfFile(endsStatement);
                return;
            }
            byte c = source[offset];
            switch (c) {
                case ' ', '\t', '\r' -> offset++;
                case '\n' -> {
                    if (endsStatement) {
                        semicolon(NEWLINE, offset++);
                        return;
                    }
                    offset++;
                }
                case '/' -> {
                    int start = offset;
                    if (!comment()) {
                        operator(c);
                        return;
                    }
                    if (endsStatement && source[start + 1] == '*' && hasNewline(start, offset)) {
                        semicolon(NEWLINE, start);
                        return;
                    }
                }
                default -> {
                    if (isLetter(c)) {
                        identifier(offset);
                        return;
                    }
                    if (c > 0) {
                        if (IN_SYMBOL[c]) {
                            symbol(c);
                            return;
                        }
                        error(offset++, "invalid character " + Runes.describe(c));
                    } else if (!skipNonexistent()) {
                        identifier(offset);
                        return;
                    }
                }
            }
        }
    }

    private void endOfFile(boolean endsStatement) {
        if (endsStatement) {
            semicolon(END_OF_FILE, end);
        } else {
            pos = file.pos(end);
            token = Token.EOF;
        }
    }

    private void semicolon(String kind, int atOffset) {
        pos = file.pos(atOffset);
        token = Token.SEMICOLON;
        text = kind;
    }

    private static boolean isLetter(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private void identifier(int start) {
        pos = file.pos(start);
        int at = start;
        int hash = 0;
        while (at < end) {
            byte c = source[at];
            if (c > 0) {
                if (!IN_IDENTIFIER[c]) {
                    break;
                }
                hash = Names.hash(hash, c);
                at++;
            } else {
                offset = at;
                if (!skipNonexistent()) {
                    checkIdentifierRune(at == start);
                }
                for (; at < offset; at++) {
                    hash = Names.hash(hash, source[at]);
                }
            }
        }
        offset = at;
        Names.Name name = names.get(source, start, at, hash);
        token = name.token();
        text = name.text();
        newlineEndsStatement = switch (token) {
            case IDENT, BREAK, CONTINUE, FALLTHROUGH, RETURN -> true;
            default -> false;
        };
    }

    /** Passes the non-ASCII rune at {@code offset}, which is part of an identifier in any case. */
    private void checkIdentifierRune(boolean first) {
        int rune = Utf8.decode(source, offset, end);
        if (Character.getType(rune) == Character.DECIMAL_DIGIT_NUMBER) {
            if (first) {
                error(offset, "identifier cannot begin with digit " + Runes.describe(rune));
                bad = true;
            }
        } else if (!Character.isLetter(rune)) {
            error(offset, "invalid character " + Runes.describe(rune) + " in identifier");
            bad = true;
        }
        offset += Utf8.size(rune);
    }

    /** Passes what does not exist at {@code offset}, with a complaint; false if there is a proper non-ASCII rune. */
    private boolean skipNonexistent() {
        if (source[offset] == 0) {
            error(offset++, "invalid NUL character");
            return true;
        }
        int rune = Utf8.decode(source, offset, end);
        if (rune < 0) {
            error(offset++, "invalid UTF-8 encoding");
            return true;
        }
        if (rune == BOM) {
            error(offset, "invalid BOM in the middle of the file");
            offset += 3;
            return true;
        }
        return false;
    }

    /**
     * In a literal or comment: the offset behind the byte at {@code at} that is NUL or not ASCII, or behind its rune.
     *
     * @return the offset behind it, negated if the byte or rune does not count
     */
    int passUnusual(int at) {
        offset = at;
        if (skipNonexistent()) {
            return -offset;
        }
        return at + Utf8.size(Utf8.decode(source, at, end));
    }

    private void symbol(byte c) {
        if (c >= '0' && c <= '9' || c == '.' && isDigitAt(offset + 1)) {
            literal(offset, literals.number(offset));
            return;
        }
        switch (c) {
            case '"' -> literal(offset, literals.string(offset));
            case '`' -> literal(offset, literals.rawString(offset));
            case '\'' -> literal(offset, literals.rune(offset));
            default -> operator(c);
        }
    }

    private void literal(int start, int literalEnd) {
        pos = file.pos(start);
        token = literals.kind;
        bad = literals.bad;
        offset = literalEnd;
        text = new String(source, start, literalEnd - start, StandardCharsets.UTF_8);
        if (source[start] == '`' && literals.sawCarriageReturn) {
            text = text.replace("\r", "");
        }
        newlineEndsStatement = true;
    }

    private void operator(byte c) {
        pos = file.pos(offset);
        switch (c) {
            case '(' -> symbol(Token.LPAREN, 1);
            case ')' -> closing(Token.RPAREN);
            case '[' -> symbol(Token.LBRACK, 1);
            case ']' -> closing(Token.RBRACK);
            case '{' -> symbol(Token.LBRACE, 1);
            case '}' -> closing(Token.RBRACE);
            case ',' -> symbol(Token.COMMA, 1);
            case ';' -> {
                semicolon(WRITTEN_SEMICOLON, offset);
                offset++;
            }
            case ':' -> either('=', Token.DEFINE, Token.COLON);
            case '.' -> {
                if (byteAt(offset + 1) == '.' && byteAt(offset + 2) == '.') {
                    symbol(Token.ELLIPSIS, 3);
                } else {
                    symbol(Token.PERIOD, 1);
                }
            }
            case '+' -> arithmetic(c, Token.INC, Token.ADD_ASSIGN, Token.ADD);
            case '-' -> arithmetic(c, Token.DEC, Token.SUB_ASSIGN, Token.SUB);
            case '*' -> either('=', Token.MUL_ASSIGN, Token.MUL);
            case '/' -> either('=', Token.QUO_ASSIGN, Token.QUO);
            case '%' -> either('=', Token.REM_ASSIGN, Token.REM);
            case '^' -> either('=', Token.XOR_ASSIGN, Token.XOR);
            case '~' -> symbol(Token.TILDE, 1);
            case '|' -> arithmetic(c, Token.LOR, Token.OR_ASSIGN, Token.OR);
            case '&' -> ampersand();
            case '<' -> less();
            case '>' -> greater();
            case '=' -> either('=', Token.EQL, Token.ASSIGN);
            case '!' -> either('=', Token.NEQ, Token.NOT);
            default -> throw new IllegalArgumentException("no symbol: " + Runes.describe(c));
        }
    }

    private void symbol(Token symbol, int length) {
        token = symbol;
        offset += length;
    }

    private void closing(Token symbol) {
        symbol(symbol, 1);
        newlineEndsStatement = true;
    }

    /** {@code both} if the second byte is {@code second}, {@code single} otherwise. */
    private void either(char second, Token both, Token single) {
        if (byteAt(offset + 1) == second) {
            symbol(both, 2);
        } else {
            symbol(single, 1);
        }
    }

    private void arithmetic(byte c, Token doubled, Token assigning, Token single) {
        if (byteAt(offset + 1) == c) {
            symbol(doubled, 2);
            newlineEndsStatement = doubled != Token.LOR;
        } else {
            either('=', assigning, single);
        }
    }

    private void ampersand() {
        switch (byteAt(offset + 1)) {
            case '&' -> symbol(Token.LAND, 2);
            case '=' -> symbol(Token.AND_ASSIGN, 2);
            case '^' -> {
                if (byteAt(offset + 2) == '=') {
                    symbol(Token.AND_NOT_ASSIGN, 3);
                } else {
                    symbol(Token.AND_NOT, 2);
                }
            }
            default -> symbol(Token.AND, 1);
        }
    }

    private void less() {
        switch (byteAt(offset + 1)) {
            case '=' -> symbol(Token.LEQ, 2);
            case '-' -> symbol(Token.ARROW, 2);
            case '<' -> {
                if (byteAt(offset + 2) == '=') {
                    symbol(Token.SHL_ASSIGN, 3);
                } else {
                    symbol(Token.SHL, 2);
                }
            }
            default -> symbol(Token.LSS, 1);
        }
    }

    private void greater() {
        switch (byteAt(offset + 1)) {
            case '=' -> symbol(Token.GEQ, 2);
            case '>' -> {
                if (byteAt(offset + 2) == '=') {
                    symbol(Token.SHR_ASSIGN, 3);
                } else {
                    symbol(Token.SHR, 2);
                }
            }
            default -> symbol(Token.GTR, 1);
        }
    }

    /** The byte at an offset, -1 behind the end: no byte of a token is negative. */
    private byte byteAt(int at) {
        return at < end ? source[at] : -1;
    }

    private boolean isDigitAt(int at) {
        byte c = byteAt(at);
        return c >= '0' && c <= '9';
    }

    private boolean hasBomAt(int at) {
        return at + 3 <= end && Utf8.decode(source, at, end) == BOM;
    }

    private boolean hasNewline(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Passes a comment at {@code offset}, if there is one; the newline that ends a line comment is left. */
    private boolean comment() {
        byte second = byteAt(offset + 1);
        if (second == '/') {
            lineComment();
            return true;
        }
        if (second == '*') {
            blockComment();
            return true;
        }
        return false;
    }

    private void lineComment() {
        int start = offset;
        int at = start + 2;
        while (at < end && source[at] != '\n') {
            at = source[at] > 0 ? at + 1 : Math.abs(passUnusual(at));
        }
        offset = at;
        byte first = byteAt(start + 2);
        if (first == 'g' || first == 'j') {
            String comment = commentText(start, at);
            if (comment.startsWith("//go:") || comment.startsWith("//jigo:")) {
                listener.directive(file.pos(start), comment);
            }
        } else if (first == 'l' && startsLine(start)) {
            String comment = commentText(start, at);
            if (comment.startsWith("//line ")) {
                LineDirectives.apply(file, listener, start, comment.substring(7), at + 1);
            }
        }
    }

    private boolean startsLine(int at) {
        return at == 0 || source[at - 1] == '\n';
    }

    private String commentText(int start, int commentEnd) {
        int stop = source[commentEnd - 1] == '\r' ? commentEnd - 1 : commentEnd;
        return new String(source, start, stop - start, StandardCharsets.UTF_8);
    }

    private void blockComment() {
        int start = offset;
        int at = start + 2;
        while (true) {
            if (at >= end) {
                offset = end;
                error(start, "comment not terminated");
                return;
            }
            byte c = source[at];
            if (c == '*' && byteAt(at + 1) == '/') {
                break;
            }
            at = c > 0 ? at + 1 : Math.abs(passUnusual(at));
        }
        offset = at + 2;
        if (byteAt(start + 2) == 'l') {
            String inner = new String(source, start + 2, at - start - 2, StandardCharsets.UTF_8);
            if (inner.startsWith("line ")) {
                LineDirectives.apply(file, listener, start, inner.substring(5), offset);
            }
        }
    }

    /**
     * With the current token an opening brace: goes to the closing one that matches it, and makes that the current
     * token.
     *
     * @return whether there is one; if not, the scanner stands where it stood
     */
    boolean skipBlock() {
        int start = offset;
        int depth = 1;
        while (depth > 0) {
            if (offset >= end) {
                offset = start;
                return false;
            }
            byte c = source[offset];
            switch (c) {
                case '{' -> {
                    depth++;
                    offset++;
                }
                case '}' -> {
                    depth--;
                    offset++;
                }
                case '"' -> offset = literals.string(offset);
                case '`' -> offset = literals.rawString(offset);
                case '\'' -> offset = literals.rune(offset);
                case '/' -> {
                    if (!comment()) {
                        offset++;
                    }
                }
                default -> offset++;
            }
        }
        pos = file.pos(offset - 1);
        token = Token.RBRACE;
        newlineEndsStatement = true;
        return true;
    }

    private static boolean[] inIdentifier() {
        boolean[] allowed = new boolean[128];
        Arrays.fill(allowed, 'a', 'z' + 1, true);
        Arrays.fill(allowed, 'A', 'Z' + 1, true);
        Arrays.fill(allowed, '0', '9' + 1, true);
        allowed['_'] = true;
        return allowed;
    }

    private static boolean[] inSymbol() {
        boolean[] allowed = new boolean[128];
        Arrays.fill(allowed, '0', '9' + 1, true);
        for (char c : "\"`'()[]{},;:.+-*/%^~|&<>=!".toCharArray()) {
            allowed[c] = true;
        }
        return allowed;
    }
}
