package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Qualifier;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.TypeString;
import dev.jigo.compiler.types.Universe;

/**
 * Operands as they stand in messages: the expression, then in parentheses what it denotes, a constant's value where the
 * expression does not show it, and the type.
 */
final class OperandString {

    private OperandString() {}

    /** The text of an operand. */
    static String of(Operand x, Qualifier qualifier) {
        if (x.isNil()) {
            return nil(x, qualifier);
        }
        String expr = expression(x, qualifier);
        StringBuilder text = new StringBuilder(expr);
        if (!expr.isEmpty()) {
            text.append(" (");
        }
        boolean typed = hasType(x);
        if (typed && Predicates.isUntyped(x.type)) {
            text.append(((Basic) x.type).name()).append(' ');
            typed = false;
        }
        text.append(x.mode.description());
        if (x.isConstant()) {
            String value = x.constant().toString();
            if (!value.equals(expr)) {
                text.append(' ').append(value);
            }
        }
        if (typed) {
            appendType(text, x.type, qualifier);
        }
        if (!expr.isEmpty()) {
            text.append(')');
        }
        return text.toString();
    }

    private static String nil(Operand x, Qualifier qualifier) {
        if (x.type == Universe.INVALID) {
            return "nil (with invalid type)";
        }
        if (Predicates.isUntyped(x.type)) {
            return "nil";
        }
        return "nil (of type " + TypeString.of(x.type, qualifier) + ")";
    }

    private static String expression(Operand x, Qualifier qualifier) {
        if (x.expr != null) {
            return ExprString.of(x.tree());
        }
        return switch (x.mode) {
            case BUILTIN -> x.id == null ? "" : x.id.text();
            case TYPE -> TypeString.of(x.type, qualifier);
            case CONSTANT -> x.constant().toString();
            default -> "";
        };
    }

    private static boolean hasType(Operand x) {
        return switch (x.mode) {
            case INVALID, NO_VALUE, BUILTIN, TYPE -> false;
            default -> true;
        };
    }

    private static void appendType(StringBuilder text, Type type, Qualifier qualifier) {
        if (!Predicates.isValid(type)) {
            text.append(" with invalid type");
            return;
        }
        text.append(" of ").append(description(type)).append("type ").append(TypeString.of(type, qualifier));
        if (Type.unalias(type) instanceof TypeParam param) {
            text.append(" constrained by ").append(TypeString.of(param.constraint(), qualifier));
            if (param.iface().typeSet().isEmpty()) {
                text.append(" with empty type set");
            }
        }
    }

    /** What is said of the structure of a type with a name, which does not show it. */
    private static String description(Type type) {
        String generic = Predicates.isGeneric(type) ? "generic " : "";
        if (!(type instanceof Named || type instanceof Alias) || Type.unalias(type) instanceof TypeParam) {
            return generic;
        }
        String kind = CompositeKind.of(type);
        if (kind.isEmpty() && type.underlying() instanceof Basic basic) {
            kind = basic.name();
        }
        return kind.isEmpty() ? generic : generic + kind + ' ';
    }
}
