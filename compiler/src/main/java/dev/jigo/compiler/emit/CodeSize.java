package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Children;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Stmt;
import java.util.List;

/** Estimates how many bytes of code a tree becomes; rather too many than too few. */
final class CodeSize {

    private CodeSize() {}

    static int of(List<Stmt> list) {
        long size = 0;
        for (Stmt stmt : list) {
            size += of(stmt);
        }
        return clamp(size);
    }

    static int of(Stmt stmt) {
        return clamp(children(stmt) + own(stmt));
    }

    static int of(Expr expr) {
        return countsOperands(expr) ? clamp(children(expr) + own(expr)) : own(expr);
    }

    /** Whether the operands are part of the code: not if the value is made elsewhere or encoded. */
    static boolean countsOperands(Expr expr) {
        return !(expr instanceof Expr.Cached
                || expr instanceof Expr.ArrayLiteral literal && ArrayLiteralEmitter.isTable(literal));
    }

    static int clamp(long size) {
        return (int) Math.min(size, Integer.MAX_VALUE / 2);
    }

    private static long children(Stmt stmt) {
        long[] sum = new long[1];
        Children.of(stmt, child -> sum[0] += of(child), child -> sum[0] += of(child));
        return sum[0];
    }

    private static long children(Expr expr) {
        long[] sum = new long[1];
        Children.of(expr, child -> sum[0] += of(child), child -> sum[0] += of(child));
        return sum[0];
    }

    /** The size of a statement without what is nested in it. */
    static int own(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Line _, Stmt.Mark _ -> 0;
            case Stmt.Block _ -> 0;
            case Stmt.Eval _ -> 1;
            case Stmt.Declare _ -> 5;
            case Stmt.LocalSet _ -> 4;
            case Stmt.FieldSet _ -> 6;
            case Stmt.StaticSet _ -> 6;
            case Stmt.ArraySet _ -> 4;
            case Stmt.If _ -> 6;
            case Stmt.Loop s -> s.condition() == null ? 6 : 30;
            case Stmt.Break _, Stmt.Continue _, Stmt.Goto _ -> 3;
            case Stmt.Switch s ->
                24
                        + s.cases().stream()
                                .mapToInt(arm -> 8 + 16 * arm.values().size())
                                .sum();
            case Stmt.Return _ -> 4;
            case Stmt.Throw _ -> 4;
            case Stmt.Try _ -> 10;
        };
    }

    /** The size of an expression without its operands. */
    static int own(Expr expr) {
        return switch (expr) {
            case Expr.ConstBool _, Expr.ConstNull _ -> 1;
            case Expr.ConstInt _, Expr.ConstFloat _, Expr.ConstLong _, Expr.ConstDouble _ -> 3;
            case Expr.ConstJavaString s ->
                s.value().length() < 10_000 ? 3 : 16 + s.value().length() / 3_000;
            case Expr.ConstGoString _, Expr.ConstType _, Expr.ConstClass _, Expr.Cached _ -> 3;
            case Expr.LocalGet _ -> 4;
            case Expr.LocalTake _ -> 9;
            case Expr.FieldGet _, Expr.InstanceOf _, Expr.CheckCast _ -> 6;
            case Expr.StaticGet _ -> 3;
            case Expr.Invoke e -> 5 + 3 * (e.args().size() + 1);
            case Expr.New e -> 7 + 3 * e.args().size();
            case Expr.NewArray _ -> 3;
            case Expr.ArrayLiteral e -> countsOperands(e) ? 6 + 8 * e.elements().size() : 20;
            case Expr.ArrayGet _, Expr.ArrayLength _ -> 1;
            case Expr.Binary _, Expr.Negate _, Expr.Convert _ -> 1;
            case Expr.Compare _ -> 12;
            case Expr.Not _ -> 2;
            case Expr.AndAlso _, Expr.OrElse _ -> 8;
            case Expr.Conditional _ -> 9;
            case Expr.Sequence _, Expr.At _ -> 0;
        };
    }
}
