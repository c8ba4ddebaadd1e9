package dev.jigo.compiler.syntax;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Prints expressions on one line as they stand in gc's messages: the bodies of function literals and the elements of
 * composite literals are replaced by {@code …} unless they are empty.
 */
public final class ExprString {

    private final StringBuilder out = new StringBuilder();

    private ExprString() {}

    /** The text of an expression. */
    public static String of(Expr expr) {
        ExprString printer = new ExprString();
        printer.expr(expr);
        return printer.out.toString();
    }

    /** The texts of several expressions, separated by commas. */
    public static String of(List<? extends Expr> exprs) {
        StringJoiner joiner = new StringJoiner(", ");
        for (Expr expr : exprs) {
            joiner.add(of(expr));
        }
        return joiner.toString();
    }

    private void expr(Expr expr) {
        switch (expr) {
            case Expr.BadExpr _ -> out.append("<bad expr>");
            case Expr.Ident e -> out.append(e.name());
            case Expr.BasicLit e -> out.append(e.value());
            case Expr.Ellipsis e -> {
                out.append("...");
                optional(e.elt());
            }
            case Expr.FuncLit e -> {
                expr(e.type());
                out.append(e.body().list().isEmpty() ? " {}" : " {…}");
            }
            case Expr.CompositeLit e -> {
                optional(e.type());
                out.append(e.elts().isEmpty() ? "{}" : "{…}");
            }
            case Expr.ParenExpr e -> {
                out.append('(');
                expr(e.x());
                out.append(')');
            }
            case Expr.SelectorExpr e -> {
                expr(e.x());
                out.append('.').append(e.sel().name());
            }
            case Expr.IndexExpr e -> {
                expr(e.x());
                out.append('[');
                expr(e.index());
                out.append(']');
            }
            case Expr.IndexListExpr e -> {
                expr(e.x());
                out.append('[');
                list(e.indices());
                out.append(']');
            }
            case Expr.SliceExpr e -> slice(e);
            case Expr.TypeAssertExpr e -> {
                expr(e.x());
                out.append(".(");
                if (e.type() == null) {
                    out.append("type");
                }
                optional(e.type());
                out.append(')');
            }
            case Expr.CallExpr e -> {
                expr(e.fun());
                out.append('(');
                list(e.args());
                out.append(e.ellipsis() != 0 ? "...)" : ")");
            }
            case Expr.StarExpr e -> {
                out.append('*');
                expr(e.x());
            }
            case Expr.UnaryExpr e -> {
                out.append(e.op().text());
                expr(e.x());
            }
            case Expr.BinaryExpr e -> binary(e);
            case Expr.KeyValueExpr e -> {
                expr(e.key());
                out.append(": ");
                expr(e.value());
            }
            case Expr.ArrayType e -> {
                out.append('[');
                optional(e.len());
                out.append(']');
                expr(e.elt());
            }
            case Expr.StructType e -> {
                out.append("struct{");
                fields(e.fields().list(), "; ");
                out.append('}');
            }
            case Expr.InterfaceType e -> {
                out.append("interface{");
                fields(e.methods().list(), "; ");
                out.append('}');
            }
            case Expr.FuncType e -> {
                out.append("func");
                signature(e);
            }
            case Expr.MapType e -> {
                out.append("map[");
                expr(e.key());
                out.append(']');
                expr(e.value());
            }
            case Expr.ChanType e -> chanType(e);
        }
    }

    private void slice(Expr.SliceExpr e) {
        expr(e.x());
        out.append('[');
        optional(e.low());
        out.append(':');
        optional(e.high());
        if (e.slice3()) {
            out.append(':');
            optional(e.max());
        }
        out.append(']');
    }

    // gc's tree remembers parentheses, so none need to be invented here.
    private void binary(Expr.BinaryExpr e) {
        expr(e.x());
        out.append(' ').append(e.op().text()).append(' ');
        expr(e.y());
    }

    private void chanType(Expr.ChanType e) {
        switch (e.dir()) {
            case BOTH -> out.append("chan ");
            case SEND -> out.append("chan<- ");
            case RECV -> out.append("<-chan ");
        }
        // without parentheses the arrow would belong to the outer type
        boolean ambiguous = e.dir() == Expr.ChanDir.BOTH
                && e.value() instanceof Expr.ChanType element
                && element.dir() == Expr.ChanDir.RECV;
        if (ambiguous) {
            out.append('(');
        }
        expr(e.value());
        if (ambiguous) {
            out.append(')');
        }
    }

    private void signature(Expr.FuncType type) {
        if (type.typeParams() != null) {
            out.append('[');
            fields(type.typeParams().list(), ", ");
            out.append(']');
        }
        out.append('(');
        fields(type.params().list(), ", ");
        out.append(')');
        FieldList results = type.results();
        if (results == null) {
            return;
        }
        out.append(' ');
        if (results.list().size() == 1 && results.list().getFirst().names().isEmpty()) {
            expr(results.list().getFirst().type());
            return;
        }
        out.append('(');
        fields(results.list(), ", ");
        out.append(')');
    }

    private void fields(List<Field> fields, String separator) {
        String before = "";
        for (Field field : fields) {
            out.append(before);
            before = separator;
            list(field.names());
            if (field.type() instanceof Expr.FuncType method && method.func() == 0) {
                signature(method);
                continue;
            }
            if (!field.names().isEmpty()) {
                out.append(' ');
            }
            expr(field.type());
            if (field.tag() != null) {
                out.append(' ').append(field.tag().value());
            }
        }
    }

    private void list(List<? extends Expr> exprs) {
        String separator = "";
        for (Expr expr : exprs) {
            out.append(separator);
            separator = ", ";
            expr(expr);
        }
    }

    private void optional(@Nullable Expr expr) {
        if (expr != null) {
            expr(expr);
        }
    }
}
