package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.KeyValueExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.SliceExpr;
import dev.jigo.compiler.syntax.Expr.TypeAssertExpr;
import dev.jigo.compiler.syntax.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where gc says that things are. Each node has a place of its own, which for operations is that of the operator or bracket;
 * most messages are about the place where the leftmost part of an expression begins.
 */
final class Places {

    private Places() {}

    /** Where the leftmost part of a node begins. A slice expression stands where its bracket does. */
    static int start(Node node) {
        Node n = node;
        while (true) {
            Node left = leftPart(n);
            if (left == null) {
                return n instanceof Expr e ? own(e) : n.pos();
            }
            n = left;
        }
    }

    private static @Nullable Node leftPart(Node n) {
        return switch (n) {
            case CompositeLit literal -> literal.type();
            case KeyValueExpr pair -> pair.key();
            case SelectorExpr selector -> selector.x();
            case IndexExpr index -> index.x();
            case IndexListExpr index -> index.x();
            case TypeAssertExpr assertion -> assertion.x();
            case BinaryExpr binary -> binary.x();
            case CallExpr call -> call.fun();
            default -> null;
        };
    }

    /** An expression's own place. */
    static int own(Expr e) {
        return switch (e) {
            case BinaryExpr binary -> binary.opPos();
            case CallExpr call -> call.lparen();
            case IndexExpr index -> index.lbrack();
            case IndexListExpr index -> index.lbrack();
            case SliceExpr slice -> slice.lbrack();
            case SelectorExpr selector -> selector.sel().pos() - 1;
            case FuncType type -> type.params().pos();
            default -> e.pos();
        };
    }
}
