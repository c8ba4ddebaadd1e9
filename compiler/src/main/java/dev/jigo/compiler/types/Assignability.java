package dev.jigo.compiler.types;

import dev.jigo.compiler.syntax.Expr.ChanDir;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a value of one typed type may be assigned to a variable of another. Untyped values are the caller's. */
public final class Assignability {
    /** The answer, with what kind of rule was broken. */
    public enum Result {
        OK,
        INCOMPATIBLE,
        INTERFACE,
        CHANNEL;

        public boolean isOk() {
            return this == OK;
        }
    }

    private final Satisfaction satisfaction;

    public Assignability(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    public Result assign(Type source, Type target, @Nullable Cause cause) {
        if (!Predicates.isValid(source) || !Predicates.isValid(target)) {
            return Result.OK;
        }
        Type v = Type.unalias(source);
        Type t = Type.unalias(target);
        if (Identity.identical(v, t)) {
            return Result.OK;
        }
        Type vUnder = v.underlying();
        Type tUnder = t.underlying();
        TypeParam vParam = v instanceof TypeParam param ? param : null;
        TypeParam tParam = t instanceof TypeParam param ? param : null;
        boolean oneUnnamed = !Predicates.hasName(v) || !Predicates.hasName(t);
        if (vParam == null && tParam == null && oneUnnamed && Identity.identical(vUnder, tUnder)) {
            return Result.OK;
        }
        if (tUnder instanceof Interface && tParam == null || Predicates.isInterfacePointer(tUnder)) {
            // Pointers to interfaces are asked too because the answer says what is wrong with them.
            if (satisfaction.implementsType(v, t, false, cause)) {
                return Result.OK;
            }
            if (vParam == null) {
                return Result.INTERFACE;
            }
            set(cause, "");
        }
        if (vUnder instanceof Interface && vParam == null && satisfaction.implementsType(t, v, false, null)) {
            if (tUnder == Universe.INVALID) {
                return Result.OK; // reported already
            }
            set(cause, "need type assertion");
            return Result.INCOMPATIBLE;
        }
        if (vUnder instanceof Chan from
                && from.dir() == ChanDir.BOTH
                && tUnder instanceof Chan to
                && Identity.identical(from.elem(), to.elem())) {
            return oneUnnamed ? Result.OK : Result.CHANNEL;
        }
        if (tParam != null && !Predicates.hasName(v)) {
            return toParam(source, target, tParam, cause);
        }
        if (vParam != null && !Predicates.hasName(t)) {
            return fromParam(source, vParam, target, cause);
        }
        return Result.INCOMPATIBLE;
    }

    private Result toParam(Type source, Type shown, TypeParam target, @Nullable Cause cause) {
        List<Term> terms = target.iface().typeSet().terms();
        if (terms == null || terms.isEmpty()) {
            return Result.INCOMPATIBLE;
        }
        for (Term term : terms) {
            Result result = assign(source, term.type(), cause);
            if (!result.isOk()) {
                extend(
                        cause,
                        "cannot assign " + text(source) + " to " + text(term.type()) + " (in " + text(shown) + ")");
                return result;
            }
        }
        return Result.OK;
    }

    private Result fromParam(Type shown, TypeParam source, Type target, @Nullable Cause cause) {
        List<Term> terms = source.iface().typeSet().terms();
        if (terms == null || terms.isEmpty()) {
            return Result.INCOMPATIBLE;
        }
        for (Term term : terms) {
            Result result = assign(term.type(), target, cause);
            if (!result.isOk()) {
                extend(cause, "cannot assign " + text(term.type()) + " (in " + text(shown) + ") to " + text(target));
                return result;
            }
        }
        return Result.OK;
    }

    private String text(Type type) {
        return satisfaction.text(type);
    }

    private static void set(@Nullable Cause cause, String text) {
        if (cause != null) {
            cause.set(text);
        }
    }

    /** Puts a reason before the reasons found within. */
    static void extend(@Nullable Cause cause, String text) {
        if (cause != null) {
            cause.set(cause.isEmpty() ? text : text + "\n\t" + cause.text());
        }
    }
}
