package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Signature;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the checker is: what surrounds the expression or statement at hand. One is made for each package-level
 * declaration and each function body; {@link Checker#env} is saved and put back around them.
 */
final class Environment {

    /** The package-level declaration whose dependencies are being collected, null if there is none. */
    @Nullable
    DeclInfo decl;

    /** The innermost scope. */
    Scope scope;

    /** The language version of the file. */
    String version;

    /** The value of iota, null outside constant declarations. */
    @Nullable
    ConstantValue iota;

    /** Where errors are reported while a constant declaration repeats the expression of another; else 0. */
    int errpos;

    /** Whether a list of type parameters is being checked. */
    boolean inTParamList;

    /** The signature of the function whose body is being checked, null outside. */
    @Nullable
    Signature sig;

    /** The calls of the built-in panic in the function being checked. */
    final Set<CallExpr> panics = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether the expression at hand has a call or receive in it, which makes len and cap of arrays not constant. */
    boolean hasCallOrRecv;

    Environment(Scope scope, String version) {
        this.scope = scope;
        this.version = version;
    }
}
