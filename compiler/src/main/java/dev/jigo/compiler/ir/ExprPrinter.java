package dev.jigo.compiler.ir;

import java.util.List;

/** The text of expressions. */
final class ExprPrinter {

    private static final int UNARY = 6;

    private final IrPrinter statements;

    ExprPrinter(IrPrinter statements) {
        this.statements = statements;
    }

    /** An expression with parentheses where it stands before a selector or index. */
    String operand(Expr expr) {
        return show(expr, UNARY + 1);
    }

    String show(Expr expr) {
        return show(expr, 0);
    }

    private String show(Expr expr, int context) {
        return switch (expr) {
            case Expr.ConstBool e -> String.valueOf(e.value());
            case Expr.ConstInt e -> String.valueOf(e.value());
            case Expr.ConstLong e -> String.valueOf(e.value());
            case Expr.ConstFloat e -> String.valueOf(e.value());
            case Expr.ConstDouble e -> String.valueOf(e.value());
            case Expr.ConstNull _ -> "nil";
            case Expr.ConstJavaString e -> quote(e.value());
            case Expr.ConstGoString e -> quote(e.latin1());
            case Expr.ConstType e -> "type(" + quote(e.descriptor()) + ")";
            case Expr.ConstClass e -> ShownNames.type(e.value()) + ".class";
            case Expr.Cached e -> "once(" + show(e.init()) + ")";
            case Expr.LocalGet e -> statements.name(e.local());
            case Expr.LocalTake e -> "take(" + statements.name(e.local()) + ")";
            case Expr.FieldGet e -> operand(e.receiver()) + "." + e.name();
            case Expr.StaticGet e -> ShownNames.member(e.owner(), e.name());
            case Expr.Invoke e -> invoke(e);
            case Expr.New e ->
                e.args().isEmpty()
                        ? "new(" + ShownNames.className(e.owner()) + ")"
                        : "&" + ShownNames.className(e.owner()) + "{" + list(e.args()) + "}";
            case Expr.NewArray e -> "new([" + show(e.length()) + "]" + ShownNames.type(e.element()) + ")";
            case Expr.ArrayLiteral e -> "[...]" + ShownNames.type(e.element()) + "{" + list(e.elements()) + "}";
            case Expr.ArrayGet e -> operand(e.array()) + "[" + show(e.index()) + "]";
            case Expr.ArrayLength e -> "len(" + show(e.array()) + ")";
            case Expr.Binary e -> binary(e.op().symbol(), precedence(e.op()), e.left(), e.right(), context);
            case Expr.Compare e -> binary(e.op().symbol(), 3, e.left(), e.right(), context);
            case Expr.AndAlso e -> binary("&&", 2, e.left(), e.right(), context);
            case Expr.OrElse e -> binary("||", 1, e.left(), e.right(), context);
            case Expr.Negate e -> "-" + show(e.operand(), UNARY);
            case Expr.Not e -> "!" + show(e.operand(), UNARY);
            case Expr.Convert e -> conversion(e);
            case Expr.Conditional e ->
                "cond(" + show(e.condition()) + ", " + show(e.then()) + ", " + show(e.otherwise()) + ")";
            case Expr.InstanceOf e -> "is[" + ShownNames.type(e.target()) + "](" + show(e.operand()) + ")";
            case Expr.CheckCast e -> operand(e.operand()) + ".(" + ShownNames.type(e.type()) + ")";
            case Expr.Sequence e -> sequence(e);
            case Expr.At e -> show(e.operand(), context);
        };
    }

    private String list(List<Expr> exprs) {
        if (exprs.size() > 40) {
            return list(exprs.subList(0, 20)) + ", /* " + (exprs.size() - 20) + " more */";
        }
        return String.join(", ", exprs.stream().map(this::show).toList());
    }

    private String invoke(Expr.Invoke e) {
        String name = ShownNames.member(e.owner(), e.name());
        Expr receiver = e.receiver();
        if (receiver == null) {
            return name + "(" + list(e.args()) + ")";
        }
        if (e.owner().startsWith("dev/jigo/runtime/funcs/")) {
            return operand(receiver) + "(" + list(e.args()) + ")";
        }
        boolean runtime = name.indexOf('.') < 0 && !e.owner().startsWith("go/");
        if (runtime) {
            String args = e.args().isEmpty() ? "" : ", " + list(e.args());
            return name + "(" + show(receiver) + args + ")";
        }
        return operand(receiver) + "." + ShownNames.unmangle(e.name()) + "(" + list(e.args()) + ")";
    }

    private String conversion(Expr.Convert e) {
        String target = switch (e.op()) {
            case I2B -> "int8";
            case I2C -> "uint16";
            case I2S -> "int16";
            default -> ShownNames.type(e.type());
        };
        return target + "(" + show(e.operand()) + ")";
    }

    private String binary(String symbol, int precedence, Expr left, Expr right, int context) {
        String text = show(left, precedence) + " " + symbol + " " + show(right, precedence + 1);
        return precedence < context ? "(" + text + ")" : text;
    }

    private static int precedence(Expr.BinaryOp op) {
        return switch (op) {
            case MUL, DIV, REM, SHL, SHR, USHR, AND -> 5;
            case ADD, SUB, OR, XOR -> 4;
        };
    }

    private String sequence(Expr.Sequence e) {
        String type = ShownNames.type(e.type());
        String body = statements.nestedText(e.statements(), "return " + show(e.value()));
        return "func() " + type + (type.isEmpty() ? "" : " ") + "{\n" + body + "}()";
    }

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        String shown = text.length() > 200 ? text.substring(0, 200) : text;
        for (char c : shown.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c > '~' && c < 0x100) {
                        quoted.append(String.format("\\x%02x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append(text.length() > 200 ? "\"..." : "\"").toString();
    }
}
