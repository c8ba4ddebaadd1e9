package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.CommonUnder;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeSet;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code append, cap, clear, copy, delete, len} and {@code make}. */
final class CollectionBuiltins {

    private static final Slice BYTES = new Slice(Universe.BYTE);

    private final Checker check;
    private final Builtins builtins;

    CollectionBuiltins(Checker check, Builtins builtins) {
        this.check = check;
        this.builtins = builtins;
    }

    // append and copy

    boolean append(Operand x, CallExpr call, List<Operand> args) {
        if (args.size() == 2 && call.ellipsis() != 0 && !x.isNil() && isBytes(x) && hasString(args.get(1))) {
            Operand y = args.get(1);
            toString(y);
            builtins.recordVariadic(call, x.type, x.type, y.type);
            x.setValue(x.type);
            return true;
        }
        Cause cause = new Cause();
        Type elem = element(x, cause);
        if (elem == null) {
            check.error(x, ErrorCode.INVALID_APPEND, "invalid append: " + cause.text());
            return false;
        }
        Type slice = x.type;
        Tuple params = Tuple.of(Var.param(0, null, "", slice), Var.param(0, null, "", new Slice(elem)));
        Signature sig = new Signature(null, params, Tuple.of(Var.result(0, null, "", slice)), true);
        List<Argument> list = args.stream().map(arg -> Argument.of(arg.copy())).toList();
        check.arguments.match(call, List.of(), List.of(), list, sig);
        builtins.recordVariadic(call, slice, slice, new Slice(elem));
        x.setValue(slice);
        return true;
    }

    boolean copy(Operand x, CallExpr call, List<Operand> args) {
        Operand y = args.get(1);
        if (!isBytes(x) || !isBytesOrString(y)) {
            Cause cause = new Cause();
            Type to = element(x, cause);
            if (to == null) {
                check.error(x, ErrorCode.INVALID_COPY, "invalid copy: " + cause.text());
                return false;
            }
            Type from = element(y, cause);
            if (from == null) {
                if (!Predicates.allString(y.type)) {
                    check.error(y, ErrorCode.INVALID_COPY, "invalid copy: " + cause.text());
                    return false;
                }
                from = Universe.BYTE;
            }
            if (!Identity.identical(to, from)) {
                check.error(
                        x,
                        ErrorCode.INVALID_COPY,
                        "invalid copy: arguments %s and %s have different element types %s and %s"
                                .formatted(check.str(x), check.str(y), check.str(to), check.str(from)));
                return false;
            }
        }
        toString(y);
        builtins.record(call, Universe.INT, x.type, y.type);
        x.setValue(Universe.INT);
        return true;
    }

    private boolean isBytes(Operand x) {
        return check.assignability.isAssignable(x, BYTES);
    }

    /** Whether all types of an operand's set are byte slices or strings. */
    private static boolean isBytesOrString(Operand y) {
        return TypeSet.forAll(
                y.type,
                (_, under) -> under != null
                        && (Predicates.isString(under)
                                || under instanceof Slice slice && Identity.identical(slice.elem(), Universe.BYTE)));
    }

    private static boolean hasString(Operand y) {
        if (!isBytesOrString(y)) {
            return false;
        }
        boolean onlySlices = TypeSet.forAll(y.type, (_, under) -> under instanceof Slice);
        return !onlySlices;
    }

    private void toString(Operand y) {
        if (y.isUntyped() && Predicates.isString(y.type)) {
            check.untyped.convert(y, Universe.STRING);
        }
    }

    /** The element type that all slice types of an operand's set share. */
    private @Nullable Type element(Operand x, Cause cause) {
        Type[] elem = new Type[1];
        boolean ok = TypeSet.forAll(x.type, (_, under) -> {
            if (!(under instanceof Slice slice)) {
                cause.set("argument must be a slice; have " + (x.isNil() ? "untyped nil" : check.str(x)));
                return false;
            }
            if (elem[0] != null && !Identity.identical(elem[0], slice.elem())) {
                cause.set("mismatched slice element types %s and %s in %s"
                        .formatted(check.str(elem[0]), check.str(slice.elem()), check.str(x)));
                return false;
            }
            elem[0] = slice.elem();
            return true;
        });
        return ok ? elem[0] : null;
    }

    // cap and len

    boolean length(Operand x, CallExpr call, Builtin.Id id) {
        boolean isLen = id == Builtin.Id.LEN;
        Type under = x.type.underlying();
        if (!Predicates.isTypeParam(x.type) && arrayBehindPointer(under) instanceof Array array) {
            if (!check.env.hasCallOrRecv) {
                x.setConstant(Universe.INT, array.length() >= 0 ? Constants.of(array.length()) : Constants.unknown());
                return true;
            }
        } else if (isLen && x.isConstant() && Predicates.isString(x.type)) {
            x.setConstant(Universe.INT, Constants.of((long) Constants.stringBytes(x.constant()).length));
            return true;
        } else if (!TypeSet.forAll(x.type, (_, u) -> u != null && hasLength(u, isLen))) {
            if (Predicates.isValid(under)) {
                check.invalidArgument(
                        x,
                        isLen ? ErrorCode.INVALID_LEN : ErrorCode.INVALID_CAP,
                        "%s for built-in %s".formatted(check.str(x), id.text()));
            }
            return false;
        }
        builtins.record(call, Universe.INT, x.type);
        x.setValue(Universe.INT);
        return true;
    }

    private static Type arrayBehindPointer(Type under) {
        return under instanceof Pointer pointer && pointer.elem().underlying() instanceof Array array ? array : under;
    }

    private static boolean hasLength(Type under, boolean isLen) {
        return switch (arrayBehindPointer(under)) {
            case Basic basic -> isLen && Predicates.isString(basic);
            case Array _, Slice _, Chan _ -> true;
            case MapType _ -> isLen;
            default -> false;
        };
    }

    // clear, delete and make

    boolean clear(Operand x, CallExpr call) {
        check.verifyVersion(call.fun().pos(), "go1.21", "clear");
        boolean ok = TypeSet.forAll(x.type, (_, under) -> {
            if (under instanceof MapType || under instanceof Slice) {
                return true;
            }
            check.invalidArgument(
                    x,
                    ErrorCode.INVALID_CLEAR,
                    "cannot clear %s: argument must be (or constrained by) map or slice".formatted(check.str(x)));
            return false;
        });
        if (ok) {
            builtins.record(call, null, x.type);
            builtins.noValue(x);
        }
        return ok;
    }

    boolean delete(Operand x, CallExpr call, List<Operand> args) {
        Type[] key = new Type[1];
        boolean ok = TypeSet.forAll(x.type, (_, under) -> {
            if (!(under instanceof MapType map)) {
                check.invalidArgument(x, ErrorCode.INVALID_DELETE, check.str(x) + " is not a map");
                return false;
            }
            if (key[0] != null && !Identity.identical(map.key(), key[0])) {
                check.invalidArgument(
                        x,
                        ErrorCode.INVALID_DELETE,
                        "maps of %s must have identical key types".formatted(check.str(x)));
                return false;
            }
            key[0] = map.key();
            return true;
        });
        if (!ok) {
            return false;
        }
        Type map = x.type;
        x.set(args.get(1));
        check.assignments.assignment(x, key[0], "argument to delete");
        if (x.isInvalid()) {
            return false;
        }
        builtins.noValue(x);
        builtins.record(call, null, map, key[0]);
        return true;
    }

    boolean make(Operand x, CallExpr call) {
        Expr written = call.args().getFirst();
        Type type = check.types.varType(written);
        if (!Predicates.isValid(type)) {
            return false;
        }
        Cause cause = new Cause();
        Type under = CommonUnder.of(
                type,
                (_, u) -> switch (u) {
                    case null -> "no specific type";
                    case Slice _, MapType _, Chan _ -> null;
                    default -> "type must be slice, map, or channel";
                },
                check::qualifier,
                cause);
        if (under == null) {
            check.invalidArgument(
                    written,
                    ErrorCode.INVALID_MAKE,
                    "cannot make %s: %s".formatted(ExprString.of(written), cause.text()));
            return false;
        }
        int least = under instanceof Slice ? 2 : 1;
        int count = call.args().size();
        if (count < least || count > least + 1) {
            check.invalidOperation(
                    call,
                    ErrorCode.WRONG_ARG_COUNT,
                    "%s expects %d or %d arguments; found %d".formatted(ExprString.of(call), least, least + 1, count));
            return false;
        }
        List<Type> params = new ArrayList<>(List.of(type));
        List<Long> sizes = new ArrayList<>();
        for (Expr size : call.args().subList(1, count)) {
            long value = check.indexing.indexValue(size, -1).value();
            params.add(sizeType(size));
            if (value >= 0) {
                sizes.add(value);
            }
        }
        if (sizes.size() == 2 && sizes.get(0) > sizes.get(1)) {
            check.invalidArgument(call.args().get(1), ErrorCode.SWAPPED_MAKE_ARGS, "length and capacity swapped");
        }
        x.setValue(type);
        builtins.record(call, type, params.toArray(new Type[0]));
        return true;
    }

    private Type sizeType(Expr size) {
        Type type = check.info.typeOf(size);
        return type == null ? Universe.INT : type;
    }
}
