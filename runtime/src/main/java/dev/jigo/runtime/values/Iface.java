package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RMethod;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import org.jspecify.annotations.Nullable;

/** Values in interfaces: dynamic types, comparison, hashing, assertions. */
public final class Iface {
    private Iface() {}

    /** The dynamic type; null for a nil interface value. */
    public static @Nullable RType typeOf(@Nullable Object v) {
        if (v instanceof Dyn d) {
            return d.rtype();
        }
        return v == null ? null : Types.ofClass(v.getClass());
    }

    /** The raw value in an interface value. */
    public static @Nullable Object unbox(@Nullable Object v) {
        return v instanceof Box b ? b.raw() : v;
    }

    /** Go's == of two interface values; panics if they are of one type that is not comparable. */
    public static boolean eq(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Box x) {
            return b instanceof Box y && x.getClass() == y.getClass() && eq(x, y);
        }
        if (a instanceof GoString s) {
            return b instanceof GoString t && GoString.eq(s, t);
        }
        return a == b || a instanceof Dyn && !(a instanceof Struct) && a.equals(b);
    }

    private static boolean eq(Box a, Box b) {
        return switch (a) {
            case LongBox x -> x.v == ((LongBox) b).v;
            case IntBox x -> x.v == ((IntBox) b).v;
            case BoolBox x -> x.v == ((BoolBox) b).v;
            case DoubleBox x -> x.v == ((DoubleBox) b).v;
            case FloatBox x -> x.v == ((FloatBox) b).v;
            default -> {
                RType type = a.rtype();
                yield type == b.rtype() && type.values().equal(a.raw(), b.raw());
            }
        };
    }

    /** Go's == of an interface value and a value of a concrete type, boxed. */
    public static boolean eqConcrete(@Nullable Object iface, Object boxed) {
        return eq(iface, boxed);
    }

    /** A hash that agrees with {@link #eq}; panics if the dynamic type has none. */
    public static int hash(@Nullable Object v, int seed) {
        return switch (v) {
            case null -> Hash.mix(0L, seed);
            case GoString s -> GoString.hash(s, seed);
            case LongBox x -> Hash.mix(x.v, seed);
            case IntBox x -> Hash.mix(x.v, seed);
            case BoolBox x -> Hash.mix(x.v ? 1 : 0, seed);
            case DoubleBox x -> Hash.ofDouble(x.v, seed);
            case FloatBox x -> Hash.ofDouble(x.v, seed);
            case Box x -> x.rtype().values().hash(x.raw(), seed);
            case Struct x -> Hash.mix(System.identityHashCode(x), seed);
            default -> Hash.mix(v instanceof Dyn ? v.hashCode() : System.identityHashCode(v), seed);
        };
    }

    /** Whether a value has all methods of an interface, given as their Java interfaces. A nil value has none. */
    public static boolean implementsAll(@Nullable Object v, Class<?>[] methods) {
        if (v == null) {
            return false;
        }
        for (Class<?> m : methods) {
            if (!m.isInstance(v)) {
                return false;
            }
        }
        return true;
    }

    /** The panic of a failed assertion {@code v.(want)}, where {@code v} is of the interface type {@code iface}. */
    public static RuntimeException assertFailed(@Nullable Object v, RType want, RType iface) {
        return Panics.typeAssertion("interface conversion: " + failure(v, want, iface));
    }

    private static String failure(@Nullable Object v, RType want, RType iface) {
        RType dynamic = typeOf(v);
        boolean toInterface = want.kind() == Kind.INTERFACE;
        if (dynamic == null) {
            return (toInterface ? "interface" : iface) + " is nil, not " + want;
        }
        if (toInterface) {
            RMethod missing = dynamic.methodSet().missing(want);
            return dynamic + " is not " + want + (missing == null ? "" : ": missing method " + missing.name());
        }
        String text = iface + " is " + dynamic + ", not " + want;
        if (!dynamic.toString().equals(want.toString())) {
            return text;
        }
        boolean samePackage = dynamic.pkgPath().equals(want.pkgPath());
        return text + (samePackage ? " (types from different scopes)" : " (types from different packages)");
    }
}
