package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.types.Type;
import java.util.List;

/**
 * Where a value is kept: a variable, field, element or what a pointer points to. The operands that say which one have
 * been evaluated already, so that each method may be used any number of times.
 */
interface Place {

    /** The type of the variable. */
    Type type();

    /** The value; a struct or array is the variable's own object, not a copy. */
    Expr load();

    /**
     * Stores a value of exactly the place's type. A struct or array value must not be shared: the caller has copied
     * it if
     * need be ({@link FunctionLowering#owned}).
     */
    Stmt store(Expr value);

    /** Where to load and then store once, right after each other: like this place, but found with one search. */
    default Place update(List<Stmt> out) {
        return this;
    }

    /** A pointer to the variable. */
    Expr address();
}
