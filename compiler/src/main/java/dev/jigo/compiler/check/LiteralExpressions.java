package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantLiterals;
import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.syntax.Expr.BasicLit;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Universe;
import org.jspecify.annotations.Nullable;

/** Checks literals of basic types, and function literals. */
final class LiteralExpressions {

    /** Longer numbers are refused before they are computed. */
    private static final int MAX_DIGITS = 10_000;

    private final Checker check;

    LiteralExpressions(Checker check) {
        this.check = check;
    }

    /** Checks a literal of a basic type. */
    void basic(Operand x, BasicLit e) {
        String text = e.value();
        Token kind = e.kind();
        if (kind == Token.INT || kind == Token.FLOAT || kind == Token.IMAG) {
            if (!checkNumber(e)) {
                return;
            }
        }
        ConstantValue value = ConstantLiterals.value(kind, text);
        if (value.kind() == ConstantValue.Kind.UNKNOWN) {
            check.error(e, ErrorCode.INVALID_CONST_VAL, "malformed constant: " + text);
            return;
        }
        x.setConstant(type(kind), value);
        x.expr = e;
        check.representation.checkOverflow(x, e.pos());
    }

    private static Basic type(Token kind) {
        return switch (kind) {
            case INT -> Universe.UNTYPED_INT;
            case FLOAT -> Universe.UNTYPED_FLOAT;
            case IMAG -> Universe.UNTYPED_COMPLEX;
            case CHAR -> Universe.UNTYPED_RUNE;
            case STRING -> Universe.UNTYPED_STRING;
            default -> throw new IllegalArgumentException("literal " + kind);
        };
    }

    private boolean checkNumber(BasicLit e) {
        String text = e.value();
        if (text.length() > MAX_DIGITS) {
            check.error(
                    e,
                    ErrorCode.INVALID_CONST_VAL,
                    "excessively long constant: %s... (%d chars)".formatted(text.substring(0, 10), text.length()));
            return false;
        }
        String feature = newNotation(e);
        if (feature != null) {
            check.verifyVersion(e.pos(), "go1.13", feature);
        }
        return true;
    }

    /** The notation of a number that the first versions of the language lacked. */
    private static @Nullable String newNotation(BasicLit e) {
        String text = e.value();
        if (text.indexOf('_') >= 0) {
            return "underscore in numeric literal";
        }
        if (text.length() < 2 || text.charAt(0) != '0') {
            return null;
        }
        return switch (text.charAt(1)) {
            case 'b', 'B' -> "binary literal";
            case 'o', 'O' -> "0o/0O-style octal literal";
            case 'x', 'X' -> e.kind() == Token.INT ? null : "hexadecimal floating-point literal";
            default -> null;
        };
    }

    /**
     * Checks a function literal. Its body is checked later, since it may refer to a type whose declaration it is part of, but
     * before the scope around it changes.
     */
    void function(Operand x, FuncLit e) {
        if (!(check.types.type(e.type()) instanceof Signature sig)) {
            return;
        }
        if (check.checksBodies()) {
            DeclInfo decl = check.env.decl;
            ConstantValue iota = check.env.iota;
            check.later(() -> check.statements.funcBody(decl, e.type(), sig, e.body(), iota));
        }
        x.setValue(sig);
    }
}
