package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeSet;
import dev.jigo.compiler.types.Universe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks index expressions {@code a[i]}, and what looks like them: instantiations. */
final class Indexing {

    /**
     * An index.
     *
     * @param valid whether it was not refused
     * @param value its value, -1 if it is not constant
     */
    record Index(boolean valid, long value) {
        private static final Index INVALID = new Index(false, -1);
    }

    /**
     * What indexing a type gives.
     *
     * @param key the key type of a map, else null
     * @param length number of elements, -1 if unknown
     */
    private record Elements(OperandMode mode, @Nullable Type key, Type elem, long length) {}

    private final Checker check;

    Indexing(Checker check) {
        this.check = check;
    }

    /**
     * Checks an index expression or instantiation.
     *
     * @return whether it is a generic function with type arguments, which are then not looked at yet
     */
    boolean index(Operand x, Expr e) {
        check.exprs.exprOrType(x, operand(e), true);
        switch (x.mode) {
            case INVALID -> {
                check.usage.use(indices(e));
                return false;
            }
            case TYPE -> {
                x.invalidate();
                x.type = check.types.varType(e);
                if (Predicates.isValid(x.type)) {
                    x.mode = OperandMode.TYPE;
                }
                return false;
            }
            case VALUE -> {
                if (x.type.underlying() instanceof Signature sig && sig.isGeneric()) {
                    return true;
                }
            }
            default -> {}
        }
        element(x, e);
        return false;
    }

    /** What stands before the brackets. */
    static Expr operand(Expr e) {
        return switch (e) {
            case IndexExpr index -> index.x();
            case IndexListExpr index -> index.x();
            default -> throw new IllegalArgumentException("no index expression");
        };
    }

    /** Where the brackets open. */
    static int lbrack(Expr e) {
        return switch (e) {
            case IndexExpr index -> index.lbrack();
            case IndexListExpr index -> index.lbrack();
            default -> throw new IllegalArgumentException("no index expression");
        };
    }

    /** What stands in the brackets. */
    static List<Expr> indices(Expr e) {
        return switch (e) {
            case IndexExpr index -> List.of(index.index());
            case IndexListExpr index -> index.indices();
            default -> throw new IllegalArgumentException("no index expression");
        };
    }

    private void element(Operand x, Expr e) {
        Elements elements = elements(x);
        if (elements == null) {
            check.error(lbrack(e), ErrorCode.NON_SLICEABLE_OPERAND, "cannot index " + check.str(x));
            check.usage.use(indices(e));
            x.invalidate();
            return;
        }
        if (x.isUntyped()) {
            check.untyped.convert(x, Predicates.defaultType(x.type));
        }
        List<Expr> indices = indices(e);
        if (indices.size() > 1) {
            check.invalidOperation(indices.get(1), ErrorCode.INVALID_INDEX, "more than one index");
            x.invalidate();
            return;
        }
        Expr index = indices.getFirst();
        if (elements.key != null) {
            Operand key = new Operand();
            check.exprs.expr(key, index);
            check.assignments.assignment(key, elements.key, "map index");
        } else {
            indexValue(index, elements.length);
        }
        x.setValue(elements.elem);
        x.mode = elements.mode;
    }

    private @Nullable Elements elements(Operand x) {
        if (Predicates.isTypeParam(x.type)) {
            return commonElements(x);
        }
        Elements elements = elements(x.type.underlying(), x.mode);
        if (elements != null && x.isConstant()) {
            return new Elements(elements.mode, null, elements.elem, Constants.stringBytes(x.constant()).length);
        }
        return elements;
    }

    private static @Nullable Elements elements(Type under, OperandMode mode) {
        return switch (under) {
            case Basic basic
            when Predicates.isString(basic) -> new Elements(OperandMode.VALUE, null, Universe.BYTE, -1);
            case Array array ->
                new Elements(
                        mode == OperandMode.VARIABLE ? mode : OperandMode.VALUE, null, array.elem(), array.length());
            case Pointer pointer
            when pointer.elem().underlying() instanceof Array array ->
                new Elements(OperandMode.VARIABLE, null, array.elem(), array.length());
            case Slice slice -> new Elements(OperandMode.VARIABLE, null, slice.elem(), -1);
            case MapType map -> new Elements(OperandMode.MAP_INDEX, map.key(), map.elem(), -1);
            default -> null;
        };
    }

    /** What all types of a type parameter's set have in common: maps do not mix with other types. */
    private static @Nullable Elements commonElements(Operand x) {
        Elements[] common = new Elements[1];
        boolean ok = TypeSet.forAll(x.type, (_, under) -> {
            Elements next = under == null ? null : elements(under, x.mode);
            if (next == null) {
                return false;
            }
            common[0] = common[0] == null ? next : merge(common[0], next);
            return common[0] != null;
        });
        return ok ? common[0] : null;
    }

    private static @Nullable Elements merge(Elements a, Elements b) {
        boolean sameKeys = a.key == null || b.key == null ? a.key == b.key : Identity.identical(a.key, b.key);
        if (!sameKeys || !Identity.identical(a.elem, b.elem)) {
            return null;
        }
        long length = a.length < 0 ? b.length : b.length < 0 ? a.length : Math.min(a.length, b.length);
        return new Elements(a.mode == OperandMode.VALUE ? a.mode : b.mode, a.key, a.elem, length);
    }

    /**
     * Checks an index.
     *
     * @param limit what it must be less than if it is constant, negative for no limit
     */
    Index indexValue(Expr e, long limit) {
        Operand x = new Operand();
        check.exprs.expr(x, e);
        if (!isValidIndex(x, ErrorCode.INVALID_INDEX, "index", false)) {
            return Index.INVALID;
        }
        if (!x.isConstant()) {
            return new Index(true, -1);
        }
        if (x.constant().kind() == ConstantValue.Kind.UNKNOWN) {
            return Index.INVALID;
        }
        Long value = Constants.longValue(x.constant());
        if (value == null) {
            throw new IllegalStateException("index beyond int");
        }
        if (limit >= 0 && value >= limit) {
            check.invalidArgument(
                    x, ErrorCode.INVALID_INDEX, "index %s out of bounds [0:%d]".formatted(x.constant(), limit));
            return Index.INVALID;
        }
        return new Index(true, value);
    }

    /**
     * Checks that an operand is an integer that can be an index or a size, and gives it a type.
     *
     * @param what what it is, for messages
     */
    boolean isValidIndex(Operand x, ErrorCode code, String what, boolean allowNegative) {
        if (x.isInvalid()) {
            return false;
        }
        check.untyped.convert(x, Universe.INT);
        if (x.isInvalid()) {
            return false;
        }
        String problem = null;
        if (!Predicates.allInteger(x.type)) {
            problem = "must be integer";
        } else if (x.isConstant()) {
            ConstantValue value = x.constant();
            if (!allowNegative && value.kind() == ConstantValue.Kind.INT && Constants.sign(value) < 0) {
                problem = "must not be negative";
            } else if (!check.representation.isRepresentable(value, Universe.INT)) {
                problem = "overflows int";
            }
        }
        if (problem != null) {
            check.invalidArgument(x, code, "%s %s %s".formatted(what, check.str(x), problem));
            return false;
        }
        return true;
    }
}
