package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;

/** Zero values, and copies of the objects that hold structs and arrays. */
final class Copying {

    private final FunctionLowering f;

    Copying(FunctionLowering f) {
        this.f = f;
    }

    /** The zero value of a type; a new object for structs and arrays. */
    Expr zero(Type type) {
        return zero(f.unit(), type);
    }

    static Expr zero(PackageLowering unit, Type type) {
        JType jtype = unit.jtype(type);
        if (type.underlying() instanceof Array array) {
            return Ir.newArray(jtype.element(), Ir.i32(length(array)));
        }
        if (Representations.isStruct(type)) {
            return Ir.newObject(jtype.internalName(), "()V");
        }
        return Ir.zero(jtype);
    }

    static int length(Array array) {
        return Math.toIntExact(array.length());
    }

    /** The value, copied if it is a struct or array that its expression does not own. */
    Expr copyIfShared(Expr value, dev.jigo.compiler.syntax.Expr e, Type type) {
        if (!Representations.isAggregate(type) || Freshness.isFresh(f.info(), e)) {
            return value;
        }
        return copy(value, type);
    }

    /** A copy of a struct or array; other values as they are. */
    Expr copy(Expr value, Type type) {
        return copy(f.unit(), value, type);
    }

    static Expr copy(PackageLowering unit, Expr value, Type type) {
        if (isNew(value)) {
            return value;
        }
        JType jtype = unit.jtype(type);
        if (Representations.isStruct(type)) {
            return Ir.cast(Ir.callVirtual(value, jtype.internalName(), "copy", "()" + Runtime.STRUCT_TYPE), jtype);
        }
        if (type.underlying() instanceof Array array) {
            if (Representations.isAggregate(array.elem())) {
                return copyNested(value, array);
            }
            return Ir.cast(Ir.callVirtual(value, jtype.descriptor(), "clone", "()Ljava/lang/Object;"), jtype);
        }
        return value;
    }

    private static boolean isNew(Expr value) {
        return switch (value) {
            case Expr.New _, Expr.NewArray _, Expr.ArrayLiteral _ -> true;
            case Expr.Sequence sequence -> isNew(sequence.value());
            default -> false;
        };
    }

    private static Expr copyNested(Expr value, Array array) {
        Nesting nesting = Nesting.of(array);
        if (nesting.dims() == 0) {
            return Ir.callStatic(Runtime.ARRAYS, "copyStructs", "([Ljava/lang/Object;)[Ljava/lang/Object;", value);
        }
        return Ir.callStatic(
                Runtime.ARRAYS,
                "copyNested",
                "([Ljava/lang/Object;II)[Ljava/lang/Object;",
                value,
                Ir.i32(nesting.dims()),
                Ir.i32(nesting.leaf()));
    }

    /**
     * What the runtime must know of an array to copy it.
     *
     * @param dims the levels of arrays of arrays
     * @param leaf 1 if the innermost arrays hold structs, else 0
     */
    record Nesting(int dims, int leaf) {

        static Nesting of(Array array) {
            int dims = 0;
            Type elem = array.elem();
            while (elem.underlying() instanceof Array inner) {
                dims++;
                elem = inner.elem();
            }
            return new Nesting(dims, Representations.isStruct(elem) ? 1 : 0);
        }
    }

    /** Assigns an owned struct or array into the object of a variable. */
    Stmt assignInto(Expr target, Expr value, Type type) {
        JType jtype = f.jtype(type);
        if (Representations.isStruct(type)) {
            return Ir.eval(
                    Ir.callVirtual(target, jtype.internalName(), "assign", "(" + Runtime.STRUCT_TYPE + ")V", value));
        }
        Array array = (Array) type.underlying();
        if (Representations.isAggregate(array.elem())) {
            Nesting nesting = Nesting.of(array);
            return Ir.eval(Ir.callStatic(
                    Runtime.ARRAYS,
                    "assign",
                    "(Ljava/lang/Object;Ljava/lang/Object;II)V",
                    target,
                    value,
                    Ir.i32(nesting.dims()),
                    Ir.i32(nesting.leaf())));
        }
        return arrayCopy(target, value, length(array));
    }

    /** Copies elements; of the operands the target is evaluated first. */
    private Stmt arrayCopy(Expr target, Expr value, int length) {
        List<Stmt> out = new ArrayList<>();
        Expr to = f.spill("to", target, out);
        Expr from = f.spill("from", value, out);
        out.add(Ir.eval(Ir.callStatic(
                "java/lang/System",
                "arraycopy",
                "(Ljava/lang/Object;ILjava/lang/Object;II)V",
                from,
                Ir.i32(0),
                to,
                Ir.i32(0),
                Ir.i32(length))));
        return Ir.block(out);
    }

    /**
     * A value loaded from where null stands for the zero value of a struct or array: array and slice elements, map
     * values,
     * results of runtime calls.
     */
    Expr orZero(Expr loaded, Type type) {
        return orZero(f.unit(), loaded, type);
    }

    static Expr orZero(PackageLowering unit, Expr loaded, Type type) {
        JType jtype = unit.jtype(type);
        if (!Representations.isAggregate(type)) {
            return Ir.cast(loaded, jtype);
        }
        List<Stmt> out = new ArrayList<>();
        LocalVar value = LocalVar.temp("elem", jtype);
        out.add(Ir.declare(value, Ir.cast(loaded, jtype)));
        return Ir.sequence(out, Ir.conditional(Ir.notNull(Ir.get(value)), Ir.get(value), zero(unit, type), jtype));
    }
}
