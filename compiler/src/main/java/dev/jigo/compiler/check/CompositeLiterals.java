package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.ArrayType;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.Ellipsis;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.KeyValueExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.CommonUnder;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks composite literals. */
final class CompositeLiterals {

    private final Checker check;

    CompositeLiterals(Checker check) {
        this.check = check;
    }

    /**
     * Checks a composite literal.
     *
     * @param hint the element type of the literal around it, for one that leaves its type out
     */
    void literal(Operand x, CompositeLit e, @Nullable Type hint) {
        Type type;
        Type base;
        Expr written = e.type();
        if (written != null) {
            type = writtenType(written);
            base = type;
        } else if (hint != null) {
            type = hint;
            // A literal of type *T without its type means &T{...}.
            Type common = CommonUnder.of(type);
            base = common instanceof Pointer pointer ? pointer.elem() : type;
        } else {
            check.error(e, ErrorCode.UNTYPED_LIT, "missing type in composite literal");
            type = Universe.INVALID;
            base = type;
        }
        Type under = CommonUnder.of(base);
        switch (under) {
            case Struct struct -> struct(x, e, base, struct);
            case Array array -> array(e, array);
            case Slice slice -> indexedElements(e.elts(), slice.elem(), -1);
            case MapType map -> map(x, e, map);
            case null, default -> {
                useElements(e);
                if (under == null || Predicates.isValid(under)) {
                    String qualifier = written == null && hint != null ? " element" : "";
                    String cause = under == null ? " (no common underlying type)" : "";
                    check.error(
                            e,
                            ErrorCode.INVALID_LIT,
                            "invalid composite literal%s type %s%s".formatted(qualifier, check.str(type), cause));
                    x.invalidate();
                    return;
                }
            }
        }
        x.setValue(type);
    }

    private Type writtenType(Expr written) {
        if (written instanceof ArrayType array && array.len() instanceof Ellipsis length && length.elt() == null) {
            // The length is known when the elements have been counted.
            return new Array(check.types.varType(array.elt()), -1);
        }
        return check.types.type(written);
    }

    private void useElements(CompositeLit e) {
        for (Expr element : e.elts()) {
            // A key may be the name of a field, which would not be found.
            check.usage.use(element instanceof KeyValueExpr pair ? pair.value() : element);
        }
    }

    // Structs

    private void struct(Operand x, CompositeLit e, Type base, Struct struct) {
        if (e.elts().isEmpty()) {
            return;
        }
        if (e.elts().getFirst() instanceof KeyValueExpr) {
            namedFields(x, e, base, struct);
        } else {
            fieldsInOrder(x, e, base, struct);
        }
    }

    private void namedFields(Operand x, CompositeLit e, Type base, Struct struct) {
        Set<Integer> seen = new HashSet<>();
        for (Expr element : e.elts()) {
            if (!(element instanceof KeyValueExpr pair)) {
                check.error(
                        element,
                        ErrorCode.MIXED_STRUCT_LIT,
                        "mixture of field:value and value elements in struct literal");
                continue;
            }
            if (!(pair.key() instanceof Ident key)) {
                check.exprs.expr(x, pair.value());
                check.error(
                        pair,
                        ErrorCode.INVALID_LIT_FIELD,
                        "invalid field name %s in struct literal".formatted(ExprString.of(pair.key())));
                continue;
            }
            int index = key.isBlank() ? -1 : struct.indexOf(check.pkg, key.name(), false);
            // The value is checked even if there is no such field, for what it uses.
            check.exprs.expr(x, pair.value());
            if (index < 0) {
                int similar = key.isBlank() ? -1 : struct.indexOf(check.pkg, key.name(), true);
                Var alternative = similar < 0 ? null : struct.field(similar);
                check.error(
                        key,
                        ErrorCode.MISSING_LIT_FIELD,
                        check.selectors.lookupError(base, key.name(), alternative, true));
                continue;
            }
            Var field = struct.field(index);
            check.recordUse(key, field);
            check.assignments.assignment(x, field.type(), "struct literal");
            if (!seen.add(index)) {
                check.error(
                        pair,
                        ErrorCode.DUPLICATE_LIT_FIELD,
                        "duplicate field name %s in struct literal".formatted(key.name()));
            }
        }
    }

    private void fieldsInOrder(Operand x, CompositeLit e, Type base, Struct struct) {
        for (int i = 0; i < e.elts().size(); i++) {
            Expr element = e.elts().get(i);
            if (element instanceof KeyValueExpr) {
                check.error(
                        element,
                        ErrorCode.MIXED_STRUCT_LIT,
                        "mixture of field:value and value elements in struct literal");
                continue;
            }
            check.exprs.expr(x, element);
            if (i >= struct.size()) {
                check.error(
                        x,
                        ErrorCode.INVALID_STRUCT_LIT,
                        "too many values in struct literal of type " + check.str(base));
                break;
            }
            Var field = struct.field(i);
            if (!field.isExported() && field.pkg() != check.pkg) {
                check.error(
                        x,
                        ErrorCode.UNEXPORTED_LIT_FIELD,
                        "implicit assignment to unexported field %s in struct literal of type %s"
                                .formatted(field.name(), check.str(base)));
                continue;
            }
            check.assignments.assignment(x, field.type(), "struct literal");
        }
        if (e.elts().size() < struct.size()) {
            check.error(
                    e.rbrace(),
                    ErrorCode.INVALID_STRUCT_LIT,
                    "too few values in struct literal of type " + check.str(base));
        }
    }

    // Arrays and slices

    private void array(CompositeLit e, Array array) {
        long count = indexedElements(e.elts(), array.elem(), array.length());
        if (array.length() < 0) {
            array.setLength(count);
            Expr written = e.type();
            if (written != null) {
                check.recordTypeAndValue(written, OperandMode.TYPE, array, null);
            }
        }
    }

    /**
     * Checks the elements of an array or slice.
     *
     * @param length the array's, negative if there is no limit
     * @return the number of elements that the literal needs
     */
    private long indexedElements(List<Expr> elements, Type type, long length) {
        Set<Long> seen = new HashSet<>();
        long index = 0;
        long count = 0;
        Operand x = new Operand();
        for (Expr element : elements) {
            Expr value = element;
            boolean valid = true;
            if (element instanceof KeyValueExpr pair) {
                Long key = key(pair, length);
                valid = key != null;
                index = key != null ? key : index;
                value = pair.value();
            } else if (length >= 0 && index >= length) {
                check.error(
                        element,
                        ErrorCode.OVERSIZE_ARRAY_LIT,
                        "index %d is out of bounds (>= %d)".formatted(index, length));
                valid = false;
            }
            if (valid && !seen.add(index)) {
                check.error(
                        element,
                        ErrorCode.DUPLICATE_LIT_KEY,
                        "duplicate index %d in array or slice literal".formatted(index));
            }
            index++;
            count = Math.max(count, index);
            check.exprs.exprWithHint(x, value, type);
            check.assignments.assignment(x, type, "array or slice literal");
        }
        return count;
    }

    /** The constant index of an element, null after a complaint. */
    private @Nullable Long key(KeyValueExpr pair, long length) {
        Indexing.Index index = check.indexing.indexValue(pair.key(), length);
        if (!index.valid()) {
            return null;
        }
        if (index.value() < 0) {
            check.error(
                    pair,
                    ErrorCode.INVALID_LIT_INDEX,
                    "index %s must be integer constant".formatted(ExprString.of(pair.key())));
            return null;
        }
        return index.value();
    }

    // Maps

    private void map(Operand x, CompositeLit e, MapType map) {
        // Constants of different types are different keys if the key is an interface.
        boolean byType = Predicates.isNonTypeParamInterface(map.key());
        Map<Object, List<Type>> seen = new HashMap<>();
        for (Expr element : e.elts()) {
            if (!(element instanceof KeyValueExpr pair)) {
                check.error(element, ErrorCode.MISSING_LIT_KEY, "missing key in map literal");
                continue;
            }
            check.exprs.exprWithHint(x, pair.key(), map.key());
            check.assignments.assignment(x, map.key(), "map literal");
            if (x.isInvalid()) {
                continue;
            }
            if (x.isConstant()) {
                List<Type> types = seen.computeIfAbsent(comparisonKey(x.constant()), _ -> new ArrayList<>());
                Type type = x.type;
                if (!types.isEmpty() && (!byType || types.stream().anyMatch(t -> Identity.identical(t, type)))) {
                    check.error(
                            x, ErrorCode.DUPLICATE_LIT_KEY, "duplicate key %s in map literal".formatted(x.constant()));
                    continue;
                }
                types.add(type);
            }
            check.exprs.exprWithHint(x, pair.value(), map.elem());
            check.assignments.assignment(x, map.elem(), "map literal");
        }
    }

    /** An object that is equal for equal constants, whatever their representation. */
    static Object comparisonKey(ConstantValue value) {
        return switch (value.kind()) {
            case INT, FLOAT, COMPLEX -> {
                ConstantValue integer = Constants.toInt(value);
                if (integer.kind() == ConstantValue.Kind.INT) {
                    yield integer;
                }
                ConstantValue real = Constants.toFloat(value);
                yield real.kind() == ConstantValue.Kind.FLOAT ? (Object) Constants.doubleValue(real) : value;
            }
            default -> value;
        };
    }
}
