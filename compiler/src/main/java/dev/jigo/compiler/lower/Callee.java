package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Signature;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A method that can be called without looking at a value.
 *
 * @param target the JVM method; a receiver is its first parameter, even of an instance method
 * @param recovers whether the function calls recover, and so has an entry for deferred calls; found out when wanted
 * @param virtual whether it is an instance method of a bound Java class
 */
record Callee(MethodRef target, BooleanSupplier recovers, boolean virtual) {

    Callee(MethodRef target) {
        this(target, () -> false, false);
    }

    /** The entry for deferred calls, null if the function does not recover. */
    @Nullable
    MethodRef deferred() {
        return recovers.getAsBoolean() ? deferredEntry(target) : null;
    }

    /** The entry for deferred calls of a method that recovers. */
    static MethodRef deferredEntry(MethodRef method) {
        return new MethodRef(method.owner(), method.name() + Symbols.DEFERRED, method.signature());
    }

    Expr call(List<Expr> args) {
        Signature signature = target.signature();
        if (!virtual) {
            return Ir.callStatic(target.owner(), target.name(), signature, args);
        }
        Signature instance =
                new Signature(signature.params().subList(1, signature.params().size()), signature.result());
        return Ir.callVirtual(args.getFirst(), target.owner(), target.name(), instance, args.subList(1, args.size()));
    }
}
