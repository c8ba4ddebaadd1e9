package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Spec.ValueSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the specifications of a constant declaration: iota counts, and what is left out is repeated. */
final class ConstGroup {

    private long iota = -1;
    private @Nullable Expr type;
    private List<Expr> values = List.of();
    private boolean inherited;

    /** Goes on to the next specification. */
    void next(ValueSpec spec) {
        iota++;
        inherited = spec.type() == null && spec.values().isEmpty();
        if (!inherited) {
            type = spec.type();
            values = spec.values();
        }
    }

    long iota() {
        return iota;
    }

    /** The type of the current specification or of the one it repeats. */
    @Nullable
    Expr type() {
        return type;
    }

    List<Expr> values() {
        return values;
    }

    /** Whether the current specification repeats an earlier one. */
    boolean inherited() {
        return inherited;
    }
}
