package dev.jigo.compiler.ir;

import dev.jigo.compiler.ir.Expr.BinaryOp;
import dev.jigo.compiler.ir.Expr.CompareOp;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Expr.InvokeKind;
import dev.jigo.compiler.source.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Factories for the nodes, meant for static import; those of operators fold constants and drop what has no effect. */
public final class Ir {

    public static final Expr TRUE = new Expr.ConstBool(true);
    public static final Expr FALSE = new Expr.ConstBool(false);

    private Ir() {}

    // Constants

    public static Expr bool(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static Expr i32(int value) {
        return new Expr.ConstInt(value);
    }

    public static Expr i64(long value) {
        return new Expr.ConstLong(value);
    }

    public static Expr f32(float value) {
        return new Expr.ConstFloat(value);
    }

    public static Expr f64(double value) {
        return new Expr.ConstDouble(value);
    }

    public static Expr nullOf(JType type) {
        return new Expr.ConstNull(type);
    }

    public static Expr javaString(String value) {
        return new Expr.ConstJavaString(value);
    }

    /** A Go string constant; bytes as {@code char}s. */
    public static Expr goString(String latin1) {
        return new Expr.ConstGoString(latin1);
    }

    /** An RType by its descriptor. */
    public static Expr type(String descriptor) {
        return new Expr.ConstType(descriptor);
    }

    public static Expr classOf(JType type) {
        return new Expr.ConstClass(type);
    }

    /** The zero number, false or null of a type. */
    public static Expr zero(JType type) {
        return switch (type.kind()) {
            case 'Z' -> FALSE;
            case 'I' -> i32(0);
            case 'J' -> i64(0);
            case 'F' -> f32(0);
            case 'D' -> f64(0);
            default -> nullOf(type);
        };
    }

    public static Expr cached(String key, Expr init) {
        return new Expr.Cached(key, init);
    }

    // Variables

    public static Expr get(LocalVar local) {
        return new Expr.LocalGet(local);
    }

    /** The last use of a local: a reference is dropped from it. */
    public static Expr take(LocalVar local) {
        return local.type().isReference() ? new Expr.LocalTake(local) : get(local);
    }

    public static Expr field(Expr receiver, String owner, String name, JType type) {
        return new Expr.FieldGet(receiver, owner, name, type);
    }

    public static Expr staticField(String owner, String name, JType type) {
        return new Expr.StaticGet(owner, name, type);
    }

    public static Stmt set(LocalVar local, Expr value) {
        return new Stmt.LocalSet(local, value);
    }

    public static Stmt setField(Expr receiver, String owner, String name, JType type, Expr value) {
        return new Stmt.FieldSet(receiver, owner, name, type, value);
    }

    public static Stmt setStatic(String owner, String name, JType type, Expr value) {
        return new Stmt.StaticSet(owner, name, type, value);
    }

    public static Stmt setElement(Expr array, Expr index, Expr value) {
        return new Stmt.ArraySet(array, index, value);
    }

    /** Declares a local with its first value. */
    public static Stmt declare(LocalVar local, Expr init) {
        return new Stmt.Declare(local, init);
    }

    /** Declares a local that is assigned later. */
    public static Stmt declare(LocalVar local) {
        return new Stmt.Declare(local, null);
    }

    // Calls and objects

    public static Expr callStatic(String owner, String name, String descriptor, Expr... args) {
        return callStatic(owner, name, Signature.parse(descriptor), Arrays.asList(args));
    }

    public static Expr callStatic(String owner, String name, Signature signature, List<Expr> args) {
        return new Expr.Invoke(InvokeKind.STATIC, owner, name, signature, null, args);
    }

    public static Expr callVirtual(Expr receiver, String owner, String name, String descriptor, Expr... args) {
        return callVirtual(receiver, owner, name, Signature.parse(descriptor), Arrays.asList(args));
    }

    public static Expr callVirtual(Expr receiver, String owner, String name, Signature signature, List<Expr> args) {
        return new Expr.Invoke(InvokeKind.VIRTUAL, owner, name, signature, receiver, args);
    }

    public static Expr callInterface(Expr receiver, String owner, String name, String descriptor, Expr... args) {
        return callInterface(receiver, owner, name, Signature.parse(descriptor), Arrays.asList(args));
    }

    public static Expr callInterface(Expr receiver, String owner, String name, Signature signature, List<Expr> args) {
        return new Expr.Invoke(InvokeKind.INTERFACE, owner, name, signature, receiver, args);
    }

    public static Expr newObject(String owner, String constructor, Expr... args) {
        return newObject(owner, Signature.parse(constructor), Arrays.asList(args));
    }

    public static Expr newObject(String owner, Signature constructor, List<Expr> args) {
        return new Expr.New(owner, constructor, args);
    }

    // Arrays

    public static Expr newArray(JType element, Expr length) {
        return new Expr.NewArray(element, length);
    }

    public static Expr arrayOf(JType element, List<Expr> elements) {
        return new Expr.ArrayLiteral(element, elements);
    }

    public static Expr element(Expr array, Expr index) {
        return new Expr.ArrayGet(array, index);
    }

    public static Expr arrayLength(Expr array) {
        return new Expr.ArrayLength(array);
    }

    // Operators

    public static Expr binary(BinaryOp op, Expr left, Expr right) {
        if (left instanceof Expr.ConstInt l && right instanceof Expr.ConstInt r) {
            Integer folded = fold(op, l.value(), r.value());
            return folded == null ? new Expr.Binary(op, left, right) : i32(folded);
        }
        if (left instanceof Expr.ConstLong l && right instanceof Expr.ConstLong r) {
            Long folded = fold(op, l.value(), r.value());
            return folded == null ? new Expr.Binary(op, left, right) : i64(folded);
        }
        return new Expr.Binary(op, left, right);
    }

    private static @Nullable Integer fold(BinaryOp op, int left, int right) {
        return switch (op) {
            case ADD -> left + right;
            case SUB -> left - right;
            case MUL -> left * right;
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            case SHL -> left << right;
            case SHR -> left >> right;
            case USHR -> left >>> right;
            case DIV -> right == 0 ? null : left / right;
            case REM -> right == 0 ? null : left % right;
        };
    }

    private static @Nullable Long fold(BinaryOp op, long left, long right) {
        return switch (op) {
            case ADD -> left + right;
            case SUB -> left - right;
            case MUL -> left * right;
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            case DIV -> right == 0 ? null : left / right;
            case REM -> right == 0 ? null : left % right;
            case SHL, SHR, USHR -> throw new IllegalArgumentException("shift count of type long");
        };
    }

    public static Expr add(Expr left, Expr right) {
        return binary(BinaryOp.ADD, left, right);
    }

    public static Expr sub(Expr left, Expr right) {
        return binary(BinaryOp.SUB, left, right);
    }

    public static Expr mul(Expr left, Expr right) {
        return binary(BinaryOp.MUL, left, right);
    }

    public static Expr and(Expr left, Expr right) {
        return binary(BinaryOp.AND, left, right);
    }

    public static Expr or(Expr left, Expr right) {
        return binary(BinaryOp.OR, left, right);
    }

    public static Expr xor(Expr left, Expr right) {
        return binary(BinaryOp.XOR, left, right);
    }

    public static Expr negate(Expr operand) {
        return new Expr.Negate(operand);
    }

    public static Expr compare(CompareOp op, Expr left, Expr right) {
        return new Expr.Compare(op, left, right);
    }

    public static Expr eq(Expr left, Expr right) {
        return compare(CompareOp.EQ, left, right);
    }

    public static Expr ne(Expr left, Expr right) {
        return compare(CompareOp.NE, left, right);
    }

    public static Expr lt(Expr left, Expr right) {
        return compare(CompareOp.LT, left, right);
    }

    public static Expr ge(Expr left, Expr right) {
        return compare(CompareOp.GE, left, right);
    }

    public static Expr isNull(Expr operand) {
        return eq(operand, nullOf(operand.type()));
    }

    public static Expr notNull(Expr operand) {
        return ne(operand, nullOf(operand.type()));
    }

    public static Expr convert(ConvertOp op, Expr operand) {
        if (operand instanceof Expr.ConstInt c) {
            switch (op) {
                case I2J:
                    return i64(c.value());
                case I2B:
                    return i32((byte) c.value());
                case I2S:
                    return i32((short) c.value());
                case I2C:
                    return i32((char) c.value());
                default:
            }
        }
        if (operand instanceof Expr.ConstLong c && op == ConvertOp.J2I) {
            return i32((int) c.value());
        }
        return new Expr.Convert(op, operand);
    }

    public static Expr not(Expr operand) {
        return switch (operand) {
            case Expr.ConstBool c -> bool(!c.value());
            case Expr.Not n -> n.operand();
            default -> new Expr.Not(operand);
        };
    }

    public static Expr andAlso(Expr left, Expr right) {
        return left instanceof Expr.ConstBool c ? (c.value() ? right : FALSE) : new Expr.AndAlso(left, right);
    }

    public static Expr orElse(Expr left, Expr right) {
        return left instanceof Expr.ConstBool c ? (c.value() ? TRUE : right) : new Expr.OrElse(left, right);
    }

    public static Expr conditional(Expr condition, Expr then, Expr otherwise) {
        return new Expr.Conditional(condition, then, otherwise, then.type());
    }

    public static Expr conditional(Expr condition, Expr then, Expr otherwise, JType type) {
        return new Expr.Conditional(condition, then, otherwise, type);
    }

    public static Expr instanceOf(Expr operand, JType target) {
        return new Expr.InstanceOf(operand, target);
    }

    /** A cast, left out where the operand already has the type or the target is Object. */
    public static Expr cast(Expr operand, JType target) {
        if (operand.type().equals(target)
                || (target.equals(JType.OBJECT) && operand.type().isReference())) {
            return operand;
        }
        return operand instanceof Expr.ConstNull ? nullOf(target) : new Expr.CheckCast(operand, target);
    }

    // Structure

    public static Expr sequence(List<Stmt> statements, Expr value) {
        return statements.isEmpty() ? value : new Expr.Sequence(statements, value);
    }

    public static Expr at(Position position, Expr operand) {
        return new Expr.At(position, operand);
    }

    public static Stmt line(Position position) {
        return new Stmt.Line(position);
    }

    public static Stmt eval(Expr expr) {
        return new Stmt.Eval(expr);
    }

    public static Stmt ifThen(Expr condition, Stmt... then) {
        return new Stmt.If(condition, Arrays.asList(then), List.of());
    }

    public static Stmt ifThen(Expr condition, List<Stmt> then) {
        return new Stmt.If(condition, then, List.of());
    }

    public static Stmt ifElse(Expr condition, List<Stmt> then, List<Stmt> otherwise) {
        return new Stmt.If(condition, then, otherwise);
    }

    public static Stmt block(Stmt... body) {
        return new Stmt.Block(null, Arrays.asList(body));
    }

    public static Stmt block(List<Stmt> body) {
        return new Stmt.Block(null, body);
    }

    public static Stmt block(Label label, List<Stmt> body) {
        return new Stmt.Block(label, body);
    }

    /** {@code for { body }}. */
    public static Stmt loop(@Nullable Label label, List<Stmt> body) {
        return new Stmt.Loop(label, null, body, List.of());
    }

    public static Stmt loop(@Nullable Label label, @Nullable Expr condition, List<Stmt> body, List<Stmt> post) {
        return new Stmt.Loop(label, condition, body, post);
    }

    public static Stmt breakTo(Label label) {
        return new Stmt.Break(label);
    }

    public static Stmt continueTo(Label label) {
        return new Stmt.Continue(label);
    }

    public static Stmt mark(Label label) {
        return new Stmt.Mark(label);
    }

    public static Stmt gotoLabel(Label label) {
        return new Stmt.Goto(label);
    }

    public static Stmt switchOn(@Nullable Label label, Expr selector, List<Stmt.Case> cases, List<Stmt> otherwise) {
        return new Stmt.Switch(label, selector, cases, otherwise);
    }

    public static Stmt returnVoid() {
        return new Stmt.Return(null);
    }

    public static Stmt returnValue(Expr value) {
        return new Stmt.Return(value);
    }

    public static Stmt throwing(Expr exception) {
        return new Stmt.Throw(exception);
    }

    public static Stmt tryCatch(
            List<Stmt> body, String catchType, LocalVar caught, List<Stmt> covered, List<Stmt> handler) {
        return new Stmt.Try(body, catchType, caught, covered, handler);
    }

    /** A new list of the statements, to be added to. */
    public static List<Stmt> statements(Stmt... statements) {
        return new ArrayList<>(Arrays.asList(statements));
    }
}
