package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a receiver's type, as in {@code *base[params]}.
 *
 * @param pointer whether there is a star
 * @param base what is left when stars, parentheses and brackets are taken away
 * @param params what stands in brackets, which must be identifiers; empty without brackets
 */
record Receiver(boolean pointer, Expr base, List<Expr> params) {

    Receiver {
        params = List.copyOf(params);
    }

    static Receiver of(Expr type) {
        boolean pointer = false;
        Expr base = type;
        while (true) {
            if (base instanceof ParenExpr paren) {
                base = paren.x();
            } else if (base instanceof StarExpr star) {
                pointer = true;
                base = star.x();
            } else {
                break;
            }
        }
        return switch (base) {
            case IndexExpr index -> new Receiver(pointer, index.x(), List.of(index.index()));
            case IndexListExpr index -> new Receiver(pointer, index.x(), index.indices());
            default -> new Receiver(pointer, base, List.of());
        };
    }

    /** The expression within parentheses. */
    static Expr unparen(Expr e) {
        Expr inner = e;
        while (inner instanceof ParenExpr paren) {
            inner = paren.x();
        }
        return inner;
    }

    /** The identifier of a bracketed parameter, null if it is none. */
    static @Nullable Ident param(Expr e) {
        return e instanceof Ident id ? id : null;
    }
}
