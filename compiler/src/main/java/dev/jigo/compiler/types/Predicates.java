package dev.jigo.compiler.types;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Properties of types. The {@code all...} forms ask every type of a type parameter's set. */
public final class Predicates {
    private Predicates() {}

    public static boolean isValid(Type type) {
        return Type.unalias(type) != Universe.INVALID;
    }

    private static boolean is(Type type, int mask) {
        return !isTypeParam(type) && type.underlying() instanceof Basic basic && basic.is(mask);
    }

    private static boolean all(Type type, int mask) {
        if (Type.unalias(type) instanceof TypeParam) {
            return TypeSet.forAll(type, (_, under) -> under instanceof Basic basic && basic.is(mask));
        }
        return is(type, mask);
    }

    public static boolean isBoolean(Type type) {
        return is(type, Basic.IS_BOOLEAN);
    }

    public static boolean isNumeric(Type type) {
        return is(type, Basic.IS_NUMERIC);
    }

    public static boolean isString(Type type) {
        return is(type, Basic.IS_STRING);
    }

    public static boolean isInteger(Type type) {
        return is(type, Basic.IS_INTEGER);
    }

    public static boolean isUnsigned(Type type) {
        return is(type, Basic.IS_UNSIGNED);
    }

    public static boolean isFloat(Type type) {
        return is(type, Basic.IS_FLOAT);
    }

    public static boolean isComplex(Type type) {
        return is(type, Basic.IS_COMPLEX);
    }

    public static boolean isIntegerOrFloat(Type type) {
        return is(type, Basic.IS_INTEGER | Basic.IS_FLOAT);
    }

    public static boolean isConstType(Type type) {
        return is(type, Basic.IS_CONST_TYPE);
    }

    public static boolean allBoolean(Type type) {
        return all(type, Basic.IS_BOOLEAN);
    }

    public static boolean allInteger(Type type) {
        return all(type, Basic.IS_INTEGER);
    }

    public static boolean allUnsigned(Type type) {
        return all(type, Basic.IS_UNSIGNED);
    }

    public static boolean allNumeric(Type type) {
        return all(type, Basic.IS_NUMERIC);
    }

    public static boolean allString(Type type) {
        return all(type, Basic.IS_STRING);
    }

    public static boolean allOrdered(Type type) {
        return all(type, Basic.IS_ORDERED);
    }

    public static boolean allNumericOrString(Type type) {
        return all(type, Basic.IS_NUMERIC | Basic.IS_STRING);
    }

    /** Whether some type of the set is the basic type given, or has it as underlying type. */
    public static boolean isBasic(Type type, int mask) {
        return type.underlying() instanceof Basic basic && basic.is(mask);
    }

    /** Whether a type has a name: predeclared, declared, an instance, or a type parameter. */
    public static boolean hasName(Type type) {
        return switch (Type.unalias(type)) {
            case Basic _, Named _, TypeParam _ -> true;
            default -> false;
        };
    }

    /** Whether the type is a type literal: neither named nor a type parameter. */
    public static boolean isTypeLiteral(Type type) {
        return switch (Type.unalias(type)) {
            case Named _, TypeParam _ -> false;
            default -> true;
        };
    }

    /** Whether the type is not that of an untyped constant or value. */
    public static boolean isTyped(Type type) {
        return !(Type.unalias(type) instanceof Basic basic && basic.isUntyped());
    }

    public static boolean isUntyped(Type type) {
        return !isTyped(type);
    }

    public static boolean isUntypedNumeric(Type type) {
        return Type.unalias(type) instanceof Basic basic && basic.isUntyped() && basic.is(Basic.IS_NUMERIC);
    }

    public static boolean isTypeParam(Type type) {
        return Type.unalias(type) instanceof TypeParam;
    }

    /** Whether the type is an interface and not a type parameter. */
    public static boolean isNonTypeParamInterface(Type type) {
        return !isTypeParam(type) && type.underlying() instanceof Interface;
    }

    public static boolean isInterface(Type type) {
        return type.underlying() instanceof Interface;
    }

    /** Whether the type is a generic type without type arguments. */
    public static boolean isGeneric(Type type) {
        return switch (type) {
            case Alias alias when alias.isGeneric() && alias.typeArgs().isEmpty() -> true;
            case Alias alias -> alias.actual() instanceof Named named && named.isGeneric() && !named.isInstance();
            case Named named -> !named.isInstance() && named.isGeneric();
            default -> false;
        };
    }

    /** Whether nil is a value of the type. */
    public static boolean hasNil(Type type) {
        if (isTypeParam(type)) {
            return TypeSet.forAll(type, (_, under) -> under != null && hasNil(under));
        }
        return switch (type.underlying()) {
            case Basic basic -> basic == Universe.UNSAFE_POINTER || basic == Universe.UNTYPED_NIL;
            case Slice _, Pointer _, Signature _, MapType _, Chan _, Interface _ -> true;
            default -> false;
        };
    }

    /** Whether values of the type can be compared with {@code ==}, perhaps panicking. */
    public static boolean comparable(Type type) {
        return comparable(type, true, null);
    }

    /**
     * Whether values of the type can be compared with {@code ==}.
     *
     * @param dynamic whether interfaces count, whose comparison may panic
     * @param cause receives what stands in the way
     */
    public static boolean comparable(Type type, boolean dynamic, @Nullable Cause cause) {
        return comparable(type, dynamic, new HashSet<>(), cause, Qualifier.FULL);
    }

    public static boolean comparable(Type type, boolean dynamic, @Nullable Cause cause, Qualifier qualifier) {
        return comparable(type, dynamic, new HashSet<>(), cause, qualifier);
    }

    static boolean comparable(Type type, boolean dynamic, Set<Type> seen, @Nullable Cause cause, Qualifier qualifier) {
        if (!seen.add(type)) {
            return true;
        }
        return switch (type.underlying()) {
            case Basic basic -> basic != Universe.UNTYPED_NIL;
            case Pointer _, Chan _ -> true;
            case Struct struct -> {
                for (Var field : struct.fields()) {
                    if (!comparable(field.type(), dynamic, seen, null, qualifier)) {
                        if (cause != null) {
                            cause.set("struct containing " + TypeString.of(field.type(), qualifier)
                                    + " cannot be compared");
                        }
                        yield false;
                    }
                }
                yield true;
            }
            case Array array -> {
                if (!comparable(array.elem(), dynamic, seen, null, qualifier)) {
                    if (cause != null) {
                        cause.set(TypeString.of(type, qualifier) + " cannot be compared");
                    }
                    yield false;
                }
                yield true;
            }
            case Interface iface -> {
                if (dynamic && !isTypeParam(type) || iface.typeSet().isComparable(seen)) {
                    yield true;
                }
                if (cause != null) {
                    cause.set(iface.typeSet().isEmpty() ? "empty type set" : "incomparable types in type set");
                }
                yield false;
            }
            default -> false;
        };
    }

    /** The type a constant or value of an untyped type takes without further hint. */
    public static Type defaultType(Type type) {
        if (!(Type.unalias(type) instanceof Basic basic)) {
            return type;
        }
        return switch (basic.kind()) {
            case UNTYPED_BOOL -> Universe.BOOL;
            case UNTYPED_INT -> Universe.INT;
            case UNTYPED_RUNE -> Universe.RUNE;
            case UNTYPED_FLOAT -> Universe.FLOAT64;
            case UNTYPED_COMPLEX -> Universe.COMPLEX128;
            case UNTYPED_STRING -> Universe.STRING;
            default -> type;
        };
    }

    /**
     * The larger of two types where both are untyped and numeric, or the common type; null if the types do not go together.
     */
    public static @Nullable Type maxType(Type x, Type y) {
        if (x == y) {
            return x;
        }
        if (isUntypedNumeric(x) && isUntypedNumeric(y)) {
            Basic a = (Basic) Type.unalias(x);
            Basic b = (Basic) Type.unalias(y);
            return a.kind().compareTo(b.kind()) > 0 ? x : y;
        }
        return null;
    }

    /** Whether a value of the type may be []byte, []rune or another slice of such elements. */
    public static boolean isBytesOrRunes(Type type) {
        return type.underlying() instanceof Slice slice
                && slice.elem().underlying() instanceof Basic elem
                && (elem.kind() == Basic.Kind.UINT8 || elem.kind() == Basic.Kind.INT32);
    }

    /** The element type behind a pointer, and whether there was one. */
    public static Type deref(Type type) {
        return Type.unalias(type) instanceof Pointer pointer ? pointer.elem() : type;
    }

    /** The struct type a pointer points to if it does; else the type. */
    public static Type derefStructPointer(Type type) {
        return type.underlying() instanceof Pointer pointer && pointer.elem().underlying() instanceof Struct
                ? pointer.elem()
                : type;
    }

    /** Whether the type is a pointer to an interface. */
    public static boolean isInterfacePointer(Type type) {
        return type.underlying() instanceof Pointer pointer && isNonTypeParamInterface(pointer.elem());
    }

    /** Whether a value of the type has a size that depends on a type parameter. */
    public static boolean hasVariableSize(Type type) {
        return hasVariableSize(type, new HashSet<>());
    }

    private static boolean hasVariableSize(Type type, Set<Type> seen) {
        if (isTypeParam(type)) {
            return true;
        }
        if (!seen.add(type)) {
            return false;
        }
        return switch (type.underlying()) {
            case Array array -> hasVariableSize(array.elem(), seen);
            case Struct struct -> {
                for (Var field : struct.fields()) {
                    if (hasVariableSize(field.type(), seen)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> false;
        };
    }
}
