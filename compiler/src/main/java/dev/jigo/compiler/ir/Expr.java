package dev.jigo.compiler.ir;

import dev.jigo.compiler.source.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression. Operands are evaluated left to right, each exactly once, unless the node says otherwise. */
public sealed interface Expr {

    /** The type of the value; {@code V} only for calls without a result. Sub-word integers are {@code I}. */
    JType type();

    // Constants

    record ConstBool(boolean value) implements Expr {
        @Override
        public JType type() {
            return JType.Z;
        }
    }

    record ConstInt(int value) implements Expr {
        @Override
        public JType type() {
            return JType.I;
        }
    }

    record ConstLong(long value) implements Expr {
        @Override
        public JType type() {
            return JType.J;
        }
    }

    record ConstFloat(float value) implements Expr {
        @Override
        public JType type() {
            return JType.F;
        }
    }

    record ConstDouble(double value) implements Expr {
        @Override
        public JType type() {
            return JType.D;
        }
    }

    record ConstNull(JType type) implements Expr {}

    record ConstJavaString(String value) implements Expr {
        @Override
        public JType type() {
            return JType.JAVA_STRING;
        }
    }

    /**
     * A Go string, made once per class when first used.
     *
     * @param latin1 its bytes, one {@code char} each
     */
    record ConstGoString(String latin1) implements Expr {
        @Override
        public JType type() {
            return JType.GO_STRING;
        }
    }

    /**
     * A type descriptor, looked up once per class when first used.
     *
     * @param descriptor in the grammar of {@code dev.jigo.runtime.types.Types}
     */
    record ConstType(String descriptor) implements Expr {
        @Override
        public JType type() {
            return JType.RTYPE;
        }
    }

    record ConstClass(JType value) implements Expr {
        @Override
        public JType type() {
            return JType.CLASS;
        }
    }

    /**
     * A value computed when first used and kept in a private static field of the using class; several threads may compute it.
     *
     * @param key equal keys in one class share the field
     * @param init gives a reference that is not null; uses no locals
     */
    record Cached(String key, Expr init) implements Expr {
        @Override
        public JType type() {
            return init.type();
        }
    }

    // Variables

    record LocalGet(LocalVar local) implements Expr {
        @Override
        public JType type() {
            return local.type().value();
        }
    }

    /** The last use of a reference: its value, with the local set to null before the value is used. */
    record LocalTake(LocalVar local) implements Expr {
        @Override
        public JType type() {
            return local.type().value();
        }
    }

    record FieldGet(Expr receiver, String owner, String name, JType fieldType) implements Expr {
        @Override
        public JType type() {
            return fieldType.value();
        }
    }

    record StaticGet(String owner, String name, JType fieldType) implements Expr {
        @Override
        public JType type() {
            return fieldType.value();
        }
    }

    // Calls and objects

    enum InvokeKind {
        STATIC,
        /** A static method that an interface declares. */
        STATIC_OF_INTERFACE,
        VIRTUAL,
        INTERFACE,
        SPECIAL
    }

    /**
     * A call.
     *
     * @param receiver null exactly for static methods
     */
    record Invoke(
            InvokeKind kind,
            String owner,
            String name,
            Signature signature,
            @Nullable Expr receiver,
            List<Expr> args) implements Expr {

        public Invoke {
            args = List.copyOf(args);
        }

        @Override
        public JType type() {
            return signature.result().value();
        }
    }

    /** {@code new owner(args)}. */
    record New(String owner, Signature constructor, List<Expr> args) implements Expr {

        public New {
            args = List.copyOf(args);
        }

        @Override
        public JType type() {
            return JType.ref(owner);
        }
    }

    // Arrays

    /** A new array of zero elements; the length is an {@code I}. */
    record NewArray(JType element, Expr length) implements Expr {
        @Override
        public JType type() {
            return element.array();
        }
    }

    /** A new array with the given elements. */
    record ArrayLiteral(JType element, List<Expr> elements) implements Expr {

        public ArrayLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public JType type() {
            return element.array();
        }
    }

    /** {@code array[index]}, the index an {@code I}; byte, short: sign-extended, char: zero-extended. */
    record ArrayGet(Expr array, Expr index) implements Expr {
        @Override
        public JType type() {
            return array.type().element().value();
        }
    }

    record ArrayLength(Expr array) implements Expr {
        @Override
        public JType type() {
            return JType.I;
        }
    }

    // Operators

    enum BinaryOp {
        ADD("+"),
        SUB("-"),
        MUL("*"),
        DIV("/"),
        REM("%"),
        AND("&"),
        OR("|"),
        XOR("^"),
        SHL("<<"),
        SHR(">>"),
        USHR(">>>");

        private final String symbol;

        BinaryOp(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /** Whether the right operand is a shift count, an {@code I} whatever the left one is. */
        public boolean isShift() {
            return this == SHL || this == SHR || this == USHR;
        }
    }

    /** The JVM's instruction of that name: I, J, F or D; AND, OR and XOR also Z; shift counts are taken modulo the width. */
    record Binary(BinaryOp op, Expr left, Expr right) implements Expr {
        @Override
        public JType type() {
            return left.type();
        }
    }

    record Negate(Expr operand) implements Expr {
        @Override
        public JType type() {
            return operand.type();
        }
    }

    enum CompareOp {
        EQ("=="),
        NE("!="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String symbol;

        CompareOp(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /** The comparison with the opposite result for every pair of ordered operands. */
        public CompareOp negated() {
            return switch (this) {
                case EQ -> NE;
                case NE -> EQ;
                case LT -> GE;
                case LE -> GT;
                case GT -> LE;
                case GE -> LT;
            };
        }
    }

    /** Compares two Z (EQ, NE), I, J, F or D (only NE holds for a NaN), or references (EQ, NE: identity). */
    record Compare(CompareOp op, Expr left, Expr right) implements Expr {
        @Override
        public JType type() {
            return JType.Z;
        }
    }

    /** JVM conversions; {@code Z2I} gives 0 or 1. Float to integer saturates as the JVM does. */
    enum ConvertOp {
        I2J(JType.I, JType.J),
        I2F(JType.I, JType.F),
        I2D(JType.I, JType.D),
        J2I(JType.J, JType.I),
        J2F(JType.J, JType.F),
        J2D(JType.J, JType.D),
        F2I(JType.F, JType.I),
        F2J(JType.F, JType.J),
        F2D(JType.F, JType.D),
        D2I(JType.D, JType.I),
        D2J(JType.D, JType.J),
        D2F(JType.D, JType.F),
        I2B(JType.I, JType.I),
        I2C(JType.I, JType.I),
        I2S(JType.I, JType.I),
        Z2I(JType.Z, JType.I);

        private final JType from;
        private final JType to;

        ConvertOp(JType from, JType to) {
            this.from = from;
            this.to = to;
        }

        public JType from() {
            return from;
        }

        public JType to() {
            return to;
        }
    }

    record Convert(ConvertOp op, Expr operand) implements Expr {
        @Override
        public JType type() {
            return op.to();
        }
    }

    record Not(Expr operand) implements Expr {
        @Override
        public JType type() {
            return JType.Z;
        }
    }

    /** {@code left && right}. */
    record AndAlso(Expr left, Expr right) implements Expr {
        @Override
        public JType type() {
            return JType.Z;
        }
    }

    /** {@code left || right}. */
    record OrElse(Expr left, Expr right) implements Expr {
        @Override
        public JType type() {
            return JType.Z;
        }
    }

    /** {@code condition ? then : otherwise}, of the given type. */
    record Conditional(Expr condition, Expr then, Expr otherwise, JType type) implements Expr {}

    record InstanceOf(Expr operand, JType target) implements Expr {
        @Override
        public JType type() {
            return JType.Z;
        }
    }

    record CheckCast(Expr operand, JType type) implements Expr {}

    // Structure

    /**
     * Executes statements, then gives a value; locals declared by the statements are visible to it, and to what the
     * statement around it evaluates later.
     */
    record Sequence(List<Stmt> statements, Expr value) implements Expr {

        public Sequence {
            statements = List.copyOf(statements);
        }

        @Override
        public JType type() {
            return value.type();
        }
    }

    /** An expression on a line of its own: what it may throw is reported there. Nested ones override it. */
    record At(Position position, Expr operand) implements Expr {
        @Override
        public JType type() {
            return operand.type();
        }
    }
}
