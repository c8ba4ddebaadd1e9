package dev.jigo.compiler.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a value that is no constant may be converted to a type. */
public final class Convertibility {
    private final Satisfaction satisfaction;
    private final Assignability assignability;

    public Convertibility(Satisfaction satisfaction, Assignability assignability) {
        this.satisfaction = satisfaction;
        this.assignability = assignability;
    }

    public boolean convert(Type source, Type target, @Nullable Cause cause) {
        if (assignability.assign(source, target, cause).isOk()) {
            return true;
        }
        Type v = Type.unalias(source);
        Type t = Type.unalias(target);
        TypeParam vParam = v instanceof TypeParam param ? param : null;
        TypeParam tParam = t instanceof TypeParam param ? param : null;
        if (vParam == null && tParam == null) {
            return convertSpecific(v, t, cause);
        }
        if (vParam != null && tParam != null) {
            return fromParam(source, vParam, target, tParam, cause);
        }
        return vParam != null
                ? fromParam(source, vParam, target, null, cause)
                : toParam(source, "", target, tParam, cause);
    }

    private boolean convertSpecific(Type v, Type t, @Nullable Cause cause) {
        Type vUnder = v.underlying();
        Type tUnder = t.underlying();
        if (Identity.identicalIgnoringTags(vUnder, tUnder)) {
            return true;
        }
        if (v instanceof Pointer from
                && t instanceof Pointer to
                && !Predicates.isTypeParam(from.elem())
                && !Predicates.isTypeParam(to.elem())
                && Identity.identicalIgnoringTags(
                        from.elem().underlying(), to.elem().underlying())) {
            return true;
        }
        if (Predicates.isIntegerOrFloat(vUnder) && Predicates.isIntegerOrFloat(tUnder)
                || Predicates.isComplex(vUnder) && Predicates.isComplex(tUnder)) {
            return true;
        }
        if (Predicates.isString(tUnder) && (Predicates.isInteger(vUnder) || Predicates.isBytesOrRunes(vUnder))
                || Predicates.isString(vUnder) && Predicates.isBytesOrRunes(tUnder)) {
            return true;
        }
        if (isPointerOrAddress(vUnder) && tUnder == Universe.UNSAFE_POINTER
                || vUnder == Universe.UNSAFE_POINTER && isPointerOrAddress(tUnder)) {
            return true;
        }
        return vUnder instanceof Slice slice && convertSlice(slice, tUnder, cause);
    }

    private static boolean isPointerOrAddress(Type under) {
        return under instanceof Pointer || under instanceof Basic basic && basic.kind() == Basic.Kind.UINTPTR;
    }

    private boolean convertSlice(Slice slice, Type target, @Nullable Cause cause) {
        if (target instanceof Array array && Identity.identical(slice.elem(), array.elem())) {
            return versioned("go1.20", "conversion of slice to array requires go1.20 or later", cause);
        }
        if (target instanceof Pointer pointer
                && pointer.elem().underlying() instanceof Array array
                && Identity.identical(slice.elem(), array.elem())) {
            return versioned("go1.17", "conversion of slice to array pointer requires go1.17 or later", cause);
        }
        return false;
    }

    private boolean versioned(String version, String text, @Nullable Cause cause) {
        if (satisfaction.allowsVersion(version)) {
            return true;
        }
        if (cause != null) {
            cause.set(text);
        }
        return false;
    }

    private boolean fromParam(
            Type shown, TypeParam source, Type target, @Nullable TypeParam targetParam, @Nullable Cause cause) {
        List<Term> terms = source.iface().typeSet().terms();
        if (terms == null || terms.isEmpty()) {
            return false;
        }
        String within = " (in " + text(shown) + ")";
        for (Term term : terms) {
            if (targetParam != null) {
                if (!toParam(term.type(), within, target, targetParam, cause)) {
                    return false;
                }
            } else if (!convert(term.type(), target, cause)) {
                Assignability.extend(
                        cause, "cannot convert " + text(term.type()) + within + " to type " + text(target));
                return false;
            }
        }
        return true;
    }

    private boolean toParam(Type source, String within, Type shown, @Nullable TypeParam target, @Nullable Cause cause) {
        List<Term> terms = target == null ? null : target.iface().typeSet().terms();
        if (terms == null || terms.isEmpty()) {
            return false;
        }
        for (Term term : terms) {
            if (!convert(source, term.type(), cause)) {
                String to = text(term.type()) + " (in " + text(shown) + ")";
                Assignability.extend(cause, "cannot convert " + text(source) + within + " to type " + to);
                return false;
            }
        }
        return true;
    }

    private String text(Type type) {
        return satisfaction.text(type);
    }
}
