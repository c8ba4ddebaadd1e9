package dev.jigo.compiler.check;

import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * The function type that a generic function is assigned to, from which its type arguments may be inferred.
 *
 * @param sig the function type
 * @param description the variable, for messages
 */
record Target(Signature sig, String description) {

    /** The target that a variable of a type is, null if the type is unknown or no function type. */
    static @Nullable Target of(@Nullable Type type, String description) {
        if (type != null && type.underlying() instanceof Signature sig) {
            return new Target(sig, description);
        }
        return null;
    }
}
