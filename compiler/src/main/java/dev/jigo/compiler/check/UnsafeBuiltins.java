package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.CommonUnder;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Lookup;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Sizes;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.List;

/** Checks the functions of package unsafe. */
final class UnsafeBuiltins {

    private final Checker check;
    private final Builtins builtins;

    UnsafeBuiltins(Checker check, Builtins builtins) {
        this.check = check;
        this.builtins = builtins;
    }

    boolean add(Operand x, CallExpr call, List<Operand> args) {
        check.verifyVersion(call.fun().pos(), "go1.17", "unsafe.Add");
        check.assignments.assignment(x, Universe.UNSAFE_POINTER, "argument to unsafe.Add");
        Operand length = args.get(1);
        if (x.isInvalid() || !check.indexing.isValidIndex(length, ErrorCode.INVALID_UNSAFE_ADD, "length", true)) {
            return false;
        }
        builtins.record(call, Universe.UNSAFE_POINTER, Universe.UNSAFE_POINTER, length.type);
        x.setValue(Universe.UNSAFE_POINTER);
        return true;
    }

    boolean alignof(Operand x, CallExpr call) {
        check.assignments.assignment(x, null, "argument to unsafe.Alignof");
        if (x.isInvalid() || !check.validTypes.isFinite(x.type)) {
            return false;
        }
        size(x, call, Predicates.hasVariableSize(x.type) ? -1 : Sizes.alignof(x.type));
        return true;
    }

    boolean sizeof(Operand x, CallExpr call) {
        check.assignments.assignment(x, null, "argument to unsafe.Sizeof");
        if (x.isInvalid() || !check.validTypes.isFinite(x.type)) {
            return false;
        }
        if (Predicates.hasVariableSize(x.type)) {
            size(x, call, -1);
            return true;
        }
        long size = Sizes.sizeof(x.type);
        if (size < 0) {
            check.error(x, ErrorCode.TYPE_TOO_LARGE, check.str(x) + " is too large");
            return false;
        }
        size(x, call, size);
        return true;
    }

    /** Makes the operand a number of bytes; a negative one is only known at run time. */
    private void size(Operand x, CallExpr call, long size) {
        if (size >= 0) {
            x.setConstant(Universe.UINTPTR, Constants.of(size));
        } else {
            builtins.record(call, Universe.UINTPTR, x.type);
            x.setValue(Universe.UINTPTR);
        }
    }

    boolean offsetof(Operand x, CallExpr call) {
        Expr arg = call.args().getFirst();
        if (!(UnaryExpressions.unparen(arg) instanceof SelectorExpr selector)) {
            check.invalidArgument(
                    arg, ErrorCode.BAD_OFFSETOF_SYNTAX, ExprString.of(arg) + " is not a selector expression");
            check.usage.use(arg);
            return false;
        }
        check.exprs.expr(x, selector.x());
        if (x.isInvalid()) {
            return false;
        }
        Type base = Predicates.derefStructPointer(x.type);
        String sel = selector.sel().name();
        Lookup.Result found = Lookup.fieldOrMethod(base, false, check.pkg, sel);
        Obj field = found.obj();
        if (field == null) {
            check.invalidArgument(
                    x, ErrorCode.MISSING_FIELD_OR_METHOD, "%s has no single field %s".formatted(check.str(base), sel));
            return false;
        }
        if (field instanceof Func) {
            check.invalidArgument(arg, ErrorCode.INVALID_OFFSETOF, ExprString.of(arg) + " is a method value");
            return false;
        }
        if (found.indirect()) {
            check.invalidArgument(
                    x,
                    ErrorCode.INVALID_OFFSETOF,
                    "field %s is embedded via a pointer in %s".formatted(sel, check.str(base)));
            return false;
        }
        check.record.selection(selector, new Selection(Selection.Kind.FIELD_VAL, base, field, found.index(), false));
        check.recordTypeAndValue(selector, OperandMode.VARIABLE, field.type(), null);
        if (Predicates.hasVariableSize(base)) {
            x.type = field.type();
            size(x, call, -1);
            return true;
        }
        long offset = Sizes.offsetof(base, found.index());
        if (offset < 0) {
            check.error(x, ErrorCode.TYPE_TOO_LARGE, check.str(x) + " is too large");
            return false;
        }
        size(x, call, offset);
        return true;
    }

    boolean slice(Operand x, CallExpr call, List<Operand> args) {
        check.verifyVersion(call.fun().pos(), "go1.17", "unsafe.Slice");
        if (!(CommonUnder.of(x.type) instanceof Pointer pointer)) {
            check.invalidArgument(x, ErrorCode.INVALID_UNSAFE_SLICE, check.str(x) + " is not a pointer");
            return false;
        }
        Operand length = args.get(1);
        if (!check.indexing.isValidIndex(length, ErrorCode.INVALID_UNSAFE_SLICE, "length", false)) {
            return false;
        }
        Type result = new Slice(pointer.elem());
        builtins.record(call, result, pointer, length.type);
        x.setValue(result);
        return true;
    }

    boolean sliceData(Operand x, CallExpr call) {
        check.verifyVersion(call.fun().pos(), "go1.20", "unsafe.SliceData");
        if (!(CommonUnder.of(x.type) instanceof Slice slice)) {
            check.invalidArgument(x, ErrorCode.INVALID_UNSAFE_SLICE_DATA, check.str(x) + " is not a slice");
            return false;
        }
        Type result = new Pointer(slice.elem());
        builtins.record(call, result, slice);
        x.setValue(result);
        return true;
    }

    boolean string(Operand x, CallExpr call, List<Operand> args) {
        check.verifyVersion(call.fun().pos(), "go1.20", "unsafe.String");
        Type bytePointer = new Pointer(Universe.BYTE);
        check.assignments.assignment(x, bytePointer, "argument to unsafe.String");
        Operand length = args.get(1);
        if (x.isInvalid() || !check.indexing.isValidIndex(length, ErrorCode.INVALID_UNSAFE_STRING, "length", false)) {
            return false;
        }
        builtins.record(call, Universe.STRING, bytePointer, length.type);
        x.setValue(Universe.STRING);
        return true;
    }

    boolean stringData(Operand x, CallExpr call) {
        check.verifyVersion(call.fun().pos(), "go1.20", "unsafe.StringData");
        check.assignments.assignment(x, Universe.STRING, "argument to unsafe.StringData");
        if (x.isInvalid()) {
            return false;
        }
        Type result = new Pointer(Universe.BYTE);
        builtins.record(call, result, Universe.STRING);
        x.setValue(result);
        return true;
    }
}
