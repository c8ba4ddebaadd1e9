package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.JType;
import java.lang.classfile.CodeBuilder;
import java.util.List;

/** Emits array literals: long ones of number constants are decoded from strings, all others stored element by element. */
final class ArrayLiteralEmitter {

    private static final int TABLE_LENGTH = 24;

    private final MethodState state;
    private final CodeBuilder code;
    private final ExpressionEmitter exprs;
    private final Spilling spilling;

    ArrayLiteralEmitter(MethodState state, ExpressionEmitter exprs, Spilling spilling) {
        this.state = state;
        this.code = state.code;
        this.exprs = exprs;
        this.spilling = spilling;
    }

    void emit(Expr.ArrayLiteral literal) {
        if (isTable(literal)) {
            NumberTables.emit(code, literal);
        } else if (literal.elements().stream().anyMatch(spilling::needsEmptyStack)) {
            throughLocal(literal);
        } else {
            onStack(literal);
        }
    }

    /** Whether a literal is emitted as an encoded table, of a size that does not depend on the number of its elements. */
    static boolean isTable(Expr.ArrayLiteral literal) {
        return literal.elements().size() >= TABLE_LENGTH
                && literal.elements().stream().allMatch(NumberTables::isNumber);
    }

    private void onStack(Expr.ArrayLiteral literal) {
        allocate(literal);
        List<Expr> elements = literal.elements();
        for (int i = 0; i < elements.size(); i++) {
            if (!isZero(elements.get(i))) {
                code.dup();
                store(literal.element(), i, elements.get(i));
            }
        }
    }

    private void throughLocal(Expr.ArrayLiteral literal) {
        JType type = literal.element().value();
        List<Expr> elements = literal.elements();
        int array = state.allocate(literal.type());
        allocate(literal);
        code.astore(array);
        for (int i = 0; i < elements.size(); i++) {
            if (isZero(elements.get(i))) {
                continue;
            }
            if (spilling.needsEmptyStack(elements.get(i))) {
                exprs.emit(elements.get(i), type);
                int temp = state.allocate(type);
                code.storeLocal(Descriptors.kind(type), temp);
                code.aload(array).loadConstant(i);
                code.loadLocal(Descriptors.kind(type), temp);
                code.arrayStore(Descriptors.elementKind(literal.element()));
            } else {
                code.aload(array);
                store(literal.element(), i, elements.get(i));
            }
        }
        code.aload(array);
    }

    private void allocate(Expr.ArrayLiteral literal) {
        state.markLine();
        code.loadConstant(literal.elements().size());
        ExpressionEmitter.newArray(code, literal.element());
    }

    private void store(JType element, int index, Expr value) {
        code.loadConstant(index);
        exprs.emit(value, element);
        code.arrayStore(Descriptors.elementKind(element));
    }

    /** Whether an element needs no store into a new array. */
    static boolean isZero(Expr expr) {
        return switch (expr) {
            case Expr.ConstBool e -> !e.value();
            case Expr.ConstInt e -> e.value() == 0;
            case Expr.ConstLong e -> e.value() == 0;
            case Expr.ConstFloat e -> Float.floatToRawIntBits(e.value()) == 0;
            case Expr.ConstDouble e -> Double.doubleToRawLongBits(e.value()) == 0;
            case Expr.ConstNull _ -> true;
            default -> false;
        };
    }
}
