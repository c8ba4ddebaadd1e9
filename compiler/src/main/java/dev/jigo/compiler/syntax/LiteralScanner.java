package dev.jigo.compiler.syntax;

/**
 * Passes over literals and checks their form. Each method is given the offset of the literal's first byte and returns
 * the offset behind it; {@link #kind} and {@link #bad} then describe the literal.
 */
final class LiteralScanner {

    private final Scanner scanner;
    private final byte[] source;
    private final int end;

    /** What kind of literal it is. */
    Token kind = Token.INT;

    /** Whether it is malformed, which has been reported. */
    boolean bad;

    /** Whether the raw string has carriage returns, which are no part of its value. */
    boolean sawCarriageReturn;

    LiteralScanner(Scanner scanner, byte[] source) {
        this.scanner = scanner;
        this.source = source;
        this.end = source.length;
    }

    private void error(int at, String message) {
        scanner.error(at, message);
        bad = true;
    }

    private int byteAt(int at) {
        return at < end ? source[at] : -1;
    }

    // ---- numbers

    /** The digits of a number, passed so far: what {@link #digits} has to tell beside the offset behind them. */
    private boolean sawDigit;

    private boolean sawSeparator;

    /** Offset of the first digit that the base does not have, -1 if there is none. */
    private int invalidDigit;

    int number(int start) {
        kind = Token.INT;
        bad = false;
        sawDigit = false;
        sawSeparator = false;
        invalidDigit = -1;
        int at = start;
        int base = 10;
        char prefix = 0;
        if (source[at] == '0') {
            at++;
            switch (byteAt(at) | 0x20) {
                case 'x' -> {
                    at++;
                    base = 16;
                    prefix = 'x';
                }
                case 'o' -> {
                    at++;
                    base = 8;
                    prefix = 'o';
                }
                case 'b' -> {
                    at++;
                    base = 2;
                    prefix = 'b';
                }
                default -> {
                    base = 8;
                    prefix = '0';
                    sawDigit = true;
                }
            }
        }
        at = mantissa(at, base, prefix);
        at = exponent(at, base, prefix);
        if (byteAt(at) == 'i') {
            kind = Token.IMAG;
            at++;
        }
        if (kind == Token.INT && invalidDigit >= 0 && !bad) {
            String digit = Runes.quote(source[invalidDigit]);
            error(invalidDigit, "invalid digit " + digit + " in " + baseName(base) + " literal");
        }
        if (sawSeparator && !bad) {
            int misplaced = misplacedSeparator(start, at);
            if (misplaced >= 0) {
                error(misplaced, "'_' must separate successive digits");
            }
        }
        return at;
    }

    private int mantissa(int start, int base, char prefix) {
        int at = start;
        if (byteAt(at) != '.') {
            at = digits(at, base);
        }
        if (byteAt(at) == '.') {
            kind = Token.FLOAT;
            if (prefix == 'o' || prefix == 'b') {
                error(at, "invalid radix point in " + baseName(base) + " literal");
            }
            at = digits(at + 1, base);
        }
        if (!sawDigit && !bad) {
            error(at, baseName(base) + " literal has no digits");
        }
        return at;
    }

    private int exponent(int start, int base, char prefix) {
        int at = start;
        int letter = byteAt(at) | 0x20;
        if (byteAt(at) < 0 || letter != 'e' && letter != 'p') {
            if (prefix == 'x' && kind == Token.FLOAT && !bad) {
                error(at, "hexadecimal mantissa requires a 'p' exponent");
            }
            return at;
        }
        if (!bad) {
            if (letter == 'e' && prefix != 0 && prefix != '0') {
                error(at, Runes.quote(source[at]) + " exponent requires decimal mantissa");
            } else if (letter == 'p' && prefix != 'x') {
                error(at, Runes.quote(source[at]) + " exponent requires hexadecimal mantissa");
            }
        }
        kind = Token.FLOAT;
        at++;
        if (byteAt(at) == '+' || byteAt(at) == '-') {
            at++;
        }
        boolean mantissaDigit = sawDigit;
        sawDigit = false;
        at = digits(at, 10);
        if (!sawDigit && !bad) {
            error(at, "exponent has no digits");
        }
        sawDigit = mantissaDigit;
        return at;
    }

    /**
     * Passes digits and separators. In a base up to 10 all decimal digits are passed and the first that the base lacks
     * is remembered: what begins as an octal number may yet become a float.
     */
    private int digits(int start, int base) {
        int at = start;
        while (true) {
            int c = byteAt(at);
            if (c == '_') {
                sawSeparator = true;
            } else if (c >= '0' && c <= '9') {
                if (c - '0' >= base && invalidDigit < 0) {
                    invalidDigit = at;
                }
                sawDigit = true;
            } else if (base == 16 && isHexLetter(c)) {
                sawDigit = true;
            } else {
                return at;
            }
            at++;
        }
    }

    private static boolean isHexLetter(int c) {
        return c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static String baseName(int base) {
        return switch (base) {
            case 2 -> "binary";
            case 8 -> "octal";
            case 10 -> "decimal";
            default -> "hexadecimal";
        };
    }

    /**
     * Offset of a separator that does not stand between digits, or between a base prefix and a digit; -1 without one.
     */
    private int misplacedSeparator(int start, int literalEnd) {
        int at = start;
        char before = '.'; // the kind of byte before: '0' for digits, '_', '.' for anything else
        boolean hex = false;
        if (source[start] == '0' && start + 1 < literalEnd) {
            int letter = source[start + 1] | 0x20;
            if (letter == 'x' || letter == 'o' || letter == 'b') {
                hex = letter == 'x';
                before = '0';
                at = start + 2;
            }
        }
        for (; at < literalEnd; at++) {
            int c = source[at];
            if (c == '_') {
                if (before != '0') {
                    return at;
                }
                before = '_';
            } else if (c >= '0' && c <= '9' || hex && isHexLetter(c)) {
                before = '0';
            } else {
                if (before == '_') {
                    return at - 1;
                }
                before = '.';
            }
        }
        return before == '_' ? literalEnd - 1 : -1;
    }

    // ---- strings and runes

    int rawString(int start) {
        kind = Token.STRING;
        bad = false;
        sawCarriageReturn = false;
        int at = start + 1;
        while (at < end) {
            byte c = source[at];
            if (c == '`') {
                return at + 1;
            }
            if (c == '\r') {
                sawCarriageReturn = true;
            }
            at = c > 0 ? at + 1 : Math.abs(scanner.passUnusual(at));
        }
        error(start, "string not terminated");
        return end;
    }

    int string(int start) {
        kind = Token.STRING;
        bad = false;
        int at = start + 1;
        while (at < end) {
            byte c = source[at];
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\') {
                at = escape(at + 1, '"');
            } else if (c == '\n') {
                error(at, "newline in string");
                return at;
            } else {
                at = c > 0 ? at + 1 : Math.abs(scanner.passUnusual(at));
            }
        }
        error(start, "string not terminated");
        return end;
    }

    int rune(int start) {
        kind = Token.CHAR;
        bad = false;
        int at = start + 1;
        int count = 0;
        while (at < end) {
            byte c = source[at];
            if (c == '\'') {
                if (!bad && count == 0) {
                    error(at, "empty rune literal or unescaped '");
                } else if (!bad && count != 1) {
                    error(start, "more than one character in rune literal");
                }
                return at + 1;
            }
            if (c == '\n') {
                if (!bad) {
                    error(at, "newline in rune literal");
                }
                return at;
            }
            if (c == '\\') {
                at = escape(at + 1, '\'');
                count++;
            } else if (c > 0) {
                at++;
                count++;
            } else {
                int behind = scanner.passUnusual(at);
                count += behind > 0 ? 1 : 0;
                at = Math.abs(behind);
            }
        }
        if (!bad) {
            error(start, "rune literal not terminated");
        }
        return end;
    }

    /** Passes what follows a backslash; what is wrong is left for the caller to pass. */
    private int escape(int start, char quote) {
        int c = byteAt(start);
        if (c == quote) {
            return start + 1;
        }
        return switch (c) {
            case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> start + 1;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> numericEscape(start, 3, 8);
            case 'x' -> numericEscape(start + 1, 2, 16);
            case 'u' -> numericEscape(start + 1, 4, 16);
            case 'U' -> numericEscape(start + 1, 8, 16);
            default -> {
                if (start < end) {
                    error(start, "unknown escape");
                }
                yield start; // at the end of the file the missing end of the literal is what is wrong
            }
        };
    }

    private int numericEscape(int start, int count, int base) {
        long value = 0;
        for (int at = start; at < start + count; at++) {
            if (at >= end) {
                return end;
            }
            int digit = Character.digit(source[at], base);
            if (digit < 0) {
                int rune = source[at] >= 0 ? source[at] : Utf8.decode(source, at, end);
                String shown = Runes.quote(Math.max(rune, 0));
                error(at, "invalid character " + shown + " in " + baseName(base) + " escape");
                return at;
            }
            value = value * base + digit;
        }
        int behind = start + count;
        if (base == 8 && value > 255) {
            error(behind, "octal escape value " + value + " > 255");
        } else if (count > 3 && (value > Character.MAX_CODE_POINT || value >= 0xd800 && value <= 0xdfff)) {
            error(behind, String.format("escape is invalid Unicode code point U+%04X", value));
        }
        return behind;
    }
}
