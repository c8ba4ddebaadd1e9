package dev.jigo.compiler.ir;

import dev.jigo.compiler.source.Position;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints functions in a form close to Go: what {@code -dump=lower:f} shows. The text is for people, not for parsing. */
public final class IrPrinter {

    private final StringBuilder out = new StringBuilder();
    private final ExprPrinter exprs = new ExprPrinter(this);
    private final Map<LocalVar, String> names = new IdentityHashMap<>();
    private final Map<String, Integer> nameCounts = new HashMap<>();
    private final Set<Label> jumpTargets = Collections.newSetFromMap(new IdentityHashMap<>());
    private int indent;
    private int line;
    private int shownLine;

    private IrPrinter() {}

    /** The text of a function. */
    public static String print(IrFunction function) {
        IrPrinter printer = new IrPrinter();
        printer.function(function);
        return printer.out.toString();
    }

    private void function(IrFunction function) {
        Children.walk(function.body(), _ -> {}, this::noteTarget);
        Position position = function.position();
        if (position.isValid()) {
            out.append("// ").append(position).append('\n');
        }
        out.append("func ").append(function.goName()).append('(');
        String separator = "";
        for (LocalVar param : function.params()) {
            out.append(separator).append(name(param)).append(' ').append(ShownNames.type(param.type()));
            separator = ", ";
        }
        out.append(')');
        if (!function.signature().result().isVoid()) {
            out.append(' ').append(ShownNames.type(function.signature().result()));
        }
        out.append(" {\n");
        nested(function.body());
        out.append("}\n");
    }

    private void noteTarget(Stmt stmt) {
        switch (stmt) {
            case Stmt.Break s -> jumpTargets.add(s.label());
            case Stmt.Continue s -> jumpTargets.add(s.label());
            case Stmt.Goto s -> jumpTargets.add(s.label());
            default -> {}
        }
    }

    /** The name of a local, made unique in its function. */
    String name(LocalVar local) {
        return names.computeIfAbsent(local, l -> {
            int count = nameCounts.merge(l.hint(), 1, Integer::sum);
            return count == 1 ? l.hint() : l.hint() + "_" + count;
        });
    }

    private void nested(List<Stmt> list) {
        indent++;
        int outer = line;
        list.forEach(this::statement);
        line = outer;
        indent--;
    }

    /** Statements, one level deeper than the text around them, for a function literal in an expression. */
    String nestedText(List<Stmt> list, String last) {
        int start = out.length();
        nested(list);
        indent++;
        startLine();
        out.append(last).append('\n');
        indent--;
        startLine();
        String text = out.substring(start);
        out.setLength(start);
        return text;
    }

    private void startLine() {
        out.append("\t".repeat(indent));
    }

    private void one(String text) {
        startLine();
        out.append(text);
        endLine();
    }

    private void endLine() {
        if (line != shownLine && line > 0) {
            out.append(" // line ").append(line);
            shownLine = line;
        }
        out.append('\n');
    }

    private String show(Expr expr) {
        return exprs.show(expr);
    }

    private void statement(Stmt stmt) {
        switch (stmt) {
            case Stmt.Line s -> line = s.position().line();
            case Stmt.If s -> ifStatement(s);
            case Stmt.Block s -> {
                label(s.label());
                one("{");
                nested(s.body());
                one("}");
            }
            case Stmt.Loop s -> loop(s);
            case Stmt.Mark s -> out.append(s.label().name()).append(":\n");
            case Stmt.Switch s -> switchStatement(s);
            case Stmt.Try s -> tryStatement(s);
            default -> one(simple(stmt));
        }
    }

    /** A statement that fits on a line. */
    private String simple(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Eval s -> show(s.expr());
            case Stmt.Declare s -> {
                Expr init = s.init();
                yield init == null
                        ? "var " + name(s.local()) + " "
                                + ShownNames.type(s.local().type())
                        : name(s.local()) + " := " + show(init);
            }
            case Stmt.LocalSet s -> assignment(s);
            case Stmt.FieldSet s -> exprs.operand(s.receiver()) + "." + s.name() + " = " + show(s.value());
            case Stmt.StaticSet s -> ShownNames.member(s.owner(), s.name()) + " = " + show(s.value());
            case Stmt.ArraySet s -> exprs.operand(s.array()) + "[" + show(s.index()) + "] = " + show(s.value());
            case Stmt.Break s -> "break " + s.label().name();
            case Stmt.Continue s -> "continue " + s.label().name();
            case Stmt.Goto s -> "goto " + s.label().name();
            case Stmt.Return s -> {
                Expr value = s.value();
                yield value == null ? "return" : "return " + show(value);
            }
            case Stmt.Throw s -> "throw " + show(s.exception());
            default -> throw new IllegalArgumentException("not on one line: " + stmt);
        };
    }

    private String assignment(Stmt.LocalSet s) {
        String name = name(s.local());
        if (s.value() instanceof Expr.Binary(Expr.BinaryOp op, Expr.LocalGet(LocalVar read), Expr right)
                && read == s.local()) {
            boolean one = right instanceof Expr.ConstInt(int i) && i == 1
                    || right instanceof Expr.ConstLong(long j) && j == 1;
            if (one && op == Expr.BinaryOp.ADD) {
                return name + "++";
            }
            if (one && op == Expr.BinaryOp.SUB) {
                return name + "--";
            }
            return name + " " + op.symbol() + "= " + show(right);
        }
        return name + " = " + show(s.value());
    }

    private void label(@Nullable Label label) {
        if (label != null && jumpTargets.contains(label)) {
            out.append(label.name()).append(":\n");
        }
    }

    private void ifStatement(Stmt.If first) {
        startLine();
        Stmt.If s = first;
        while (true) {
            out.append("if ").append(show(s.condition())).append(" {");
            endLine();
            nested(s.then());
            startLine();
            out.append('}');
            if (s.otherwise().isEmpty()) {
                break;
            }
            out.append(" else ");
            if (s.otherwise().size() == 1 && s.otherwise().get(0) instanceof Stmt.If next) {
                s = next;
                continue;
            }
            out.append("{\n");
            nested(s.otherwise());
            startLine();
            out.append('}');
            break;
        }
        out.append('\n');
    }

    private void loop(Stmt.Loop s) {
        label(s.label());
        startLine();
        out.append("for ");
        Expr condition = s.condition();
        List<Stmt> post =
                s.post().stream().filter(p -> !(p instanceof Stmt.Line)).toList();
        boolean shortPost = post.size() == 1 && isSimple(post.get(0));
        if (shortPost) {
            out.append("; ").append(condition == null ? "" : show(condition)).append("; ");
            out.append(simple(post.get(0))).append(" {");
        } else {
            out.append(condition == null ? "{" : show(condition) + " {");
        }
        endLine();
        nested(s.body());
        if (!post.isEmpty() && !shortPost) {
            one("post:");
            nested(s.post());
        }
        one("}");
    }

    private static boolean isSimple(Stmt stmt) {
        return stmt instanceof Stmt.LocalSet || stmt instanceof Stmt.Eval || stmt instanceof Stmt.FieldSet;
    }

    private void switchStatement(Stmt.Switch s) {
        label(s.label());
        one("switch " + show(s.selector()) + " {");
        for (Stmt.Case arm : s.cases()) {
            String values =
                    String.join(", ", arm.values().stream().map(String::valueOf).toList());
            one("case " + values + ":");
            nested(arm.body());
        }
        if (!s.otherwise().isEmpty()) {
            one("default:");
            nested(s.otherwise());
        }
        one("}");
    }

    private void tryStatement(Stmt.Try s) {
        one("try {");
        nested(s.body());
        one("} catch " + name(s.caught()) + " " + ShownNames.className(s.catchType()) + " {");
        if (s.covered().isEmpty()) {
            nested(s.handler());
        } else {
            nested(s.covered());
            one("} then {");
            nested(s.handler());
        }
        one("}");
    }
}
