package dev.jigo.compiler.types;

import dev.jigo.compiler.syntax.Expr.ChanDir;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The one underlying type that all types of a type parameter's set share. */
public final class CommonUnder {
    private final Qualifier qualifier;
    private @Nullable Type type;
    private @Nullable Type under;
    private String reason = "";

    private CommonUnder(Qualifier qualifier) {
        this.qualifier = qualifier;
    }

    /** The common underlying type, null if there is none. Other types than type parameters have their underlying type. */
    public static @Nullable Type of(Type type) {
        return of(type, null, Qualifier.FULL, null);
    }

    /**
     * As above.
     *
     * @param condition asked about each type and its underlying type, both null if there are no specific types; what it
     *     answers, if not null, is the reason of a failure
     * @param cause receives the reason of a failure
     */
    public static @Nullable Type of(
            Type type,
            @Nullable BiFunction<@Nullable Type, @Nullable Type, @Nullable String> condition,
            Qualifier qualifier,
            @Nullable Cause cause) {
        CommonUnder search = new CommonUnder(qualifier);
        boolean found = TypeSet.forAll(type, (t, u) -> {
            String objection = condition == null ? null : condition.apply(t, u);
            return objection == null ? search.accept(t, u) : search.fail(objection);
        });
        if (found) {
            return search.under;
        }
        if (cause != null) {
            cause.set(search.reason);
        }
        return null;
    }

    private boolean fail(String why) {
        reason = why;
        return false;
    }

    private boolean accept(@Nullable Type t, @Nullable Type u) {
        if (t == null || u == null) {
            return fail("no specific type");
        }
        Type knownType = type;
        Type known = under;
        if (knownType == null || known == null) {
            type = t;
            under = u;
            return true;
        }
        if (known instanceof Chan first && u instanceof Chan second) {
            if (!Identity.identical(first.elem(), second.elem())) {
                return fail("channels " + text(knownType) + " and " + text(t) + " have different element types");
            }
            if (first.dir() == ChanDir.BOTH) {
                type = t;
                under = u;
            } else if (second.dir() != ChanDir.BOTH && first.dir() != second.dir()) {
                return fail("channels " + text(knownType) + " and " + text(t) + " have conflicting directions");
            }
            return true;
        }
        if (!Identity.identical(known, u)) {
            return fail(text(knownType) + " and " + text(t) + " have different underlying types");
        }
        return true;
    }

    private String text(Type shown) {
        return TypeString.of(shown, qualifier);
    }
}
