package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.SliceExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeSet;
import dev.jigo.compiler.types.Universe;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks slice expressions {@code s[low:high:max]}. */
final class Slicing {

    private final Checker check;

    Slicing(Checker check) {
        this.check = check;
    }

    /** Checks a slice expression. */
    void slice(Operand x, SliceExpr e) {
        check.exprs.expr(x, e.x());
        if (x.isInvalid()) {
            use(e);
            return;
        }
        Type under = commonUnder(x);
        if (under == null) {
            x.invalidate();
            return;
        }
        long length = -1;
        Type result;
        switch (under) {
            case Basic basic
            when Predicates.isString(basic) -> {
                if (e.slice3()) {
                    Expr at = e.max() == null ? e : e.max();
                    check.invalidOperation(at, ErrorCode.INVALID_SLICE_EXPR, "3-index slice of string");
                    x.invalidate();
                    return;
                }
                if (x.isConstant()) {
                    length = Constants.stringBytes(x.constant()).length;
                }
                if (x.isUntyped()) {
                    check.untyped.convert(x, Universe.STRING);
                }
                result = x.type;
            }
            case Array array -> {
                if (x.mode != OperandMode.VARIABLE) {
                    check.error(x, ErrorCode.NON_SLICEABLE_OPERAND, "cannot slice unaddressable value " + check.str(x));
                    x.invalidate();
                    return;
                }
                length = array.length();
                result = new Slice(array.elem());
            }
            case Pointer pointer
            when pointer.elem().underlying() instanceof Array array -> {
                length = array.length();
                result = new Slice(array.elem());
            }
            case Slice _ -> result = x.type;
            default -> {
                check.error(x, ErrorCode.NON_SLICEABLE_OPERAND, "cannot slice " + check.str(x));
                use(e);
                x.invalidate();
                return;
            }
        }
        x.setValue(result);
        bounds(x, e, length);
    }

    private void use(SliceExpr e) {
        for (Expr bound : Arrays.asList(e.low(), e.high(), e.max())) {
            if (bound != null) {
                check.usage.use(bound);
            }
        }
    }

    /** The type to slice: strings among the types of a type parameter's set count as byte slices. */
    private @Nullable Type commonUnder(Operand x) {
        if (!Predicates.isTypeParam(x.type)) {
            return x.type.underlying();
        }
        Type[] first = new Type[1];
        Type[] common = new Type[1];
        boolean[] hasString = new boolean[1];
        boolean ok = TypeSet.forAll(x.type, (type, under) -> {
            if (type == null || under == null) {
                check.error(
                        x,
                        ErrorCode.NON_SLICEABLE_OPERAND,
                        "cannot slice %s: no specific type in %s".formatted(check.str(x), check.str(x.type)));
                return false;
            }
            Type sliced = under;
            if (Predicates.isString(under)) {
                sliced = new Slice(Universe.BYTE);
                hasString[0] = true;
            }
            if (common[0] == null) {
                first[0] = type;
                common[0] = sliced;
                return true;
            }
            if (!Identity.identical(common[0], sliced)) {
                check.error(
                        x,
                        ErrorCode.NON_SLICEABLE_OPERAND,
                        "cannot slice %s: %s and %s have different underlying types"
                                .formatted(check.str(x), check.str(first[0]), check.str(type)));
                return false;
            }
            return true;
        });
        if (!ok) {
            return null;
        }
        return hasString[0] ? Universe.STRING : common[0];
    }

    private void bounds(Operand x, SliceExpr e, long length) {
        if (e.slice3() && (e.high() == null || e.max() == null)) {
            check.error(e, ErrorCode.INVALID_SYNTAX_TREE, "2nd and 3rd index required in 3-index slice");
            x.invalidate();
            return;
        }
        List<@Nullable Expr> written = Arrays.asList(e.low(), e.high(), e.max());
        long[] values = new long[written.size()];
        for (int i = 0; i < values.length; i++) {
            Expr bound = written.get(i);
            if (bound != null) {
                values[i] = check.indexing
                        .indexValue(bound, length < 0 ? -1 : length + 1)
                        .value();
            } else {
                values[i] = i == 0 ? 0 : length;
            }
        }
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                if (values[i] > 0 && values[j] >= 0 && values[j] < values[i]) {
                    check.error(
                            Objects.requireNonNull(written.get(j)),
                            ErrorCode.SWAPPED_SLICE_INDICES,
                            "invalid slice indices: %d < %d".formatted(values[j], values[i]));
                    return;
                }
            }
        }
    }
}
