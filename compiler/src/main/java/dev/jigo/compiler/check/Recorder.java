package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what the checker finds out into the {@link Info}. */
final class Recorder {

    private final Checker check;
    private final Info info;

    Recorder(Checker check) {
        this.check = check;
        this.info = check.info;
    }

    void typeAndValue(Expr e, OperandMode mode, Type type, @Nullable ConstantValue value) {
        if (mode != OperandMode.INVALID) {
            info.types().put(e, new TypeAndValue(mode, type, value));
        }
    }

    /** Records what an operand says about its expression; the type of an untyped one is not final yet. */
    void operand(Operand x) {
        if (x.isInvalid()) {
            typeAndValue(x.tree(), OperandMode.INVALID, x.type, null);
        } else if (x.mode != OperandMode.NO_VALUE && x.isUntyped()) {
            check.untyped.remember(x.tree(), x.mode, x.type, x.val);
        } else {
            Type type = x.mode == OperandMode.NO_VALUE ? Tuple.EMPTY : x.type;
            typeAndValue(x.tree(), x.mode, type, x.isConstant() ? x.val : null);
        }
    }

    /** Records the signature that a built-in function has in one call, for its name however it is parenthesised. */
    void builtinSignature(Expr fun, Signature sig) {
        Expr e = fun;
        while (true) {
            typeAndValue(e, OperandMode.BUILTIN, sig, null);
            if (!(e instanceof ParenExpr paren)) {
                return;
            }
            e = paren.x();
        }
    }

    /** Records that an expression gives two values here. */
    void commaOk(Expr expr, Type first, Type second) {
        Expr e = expr;
        while (true) {
            TypeAndValue known = info.types().get(e);
            if (known == null) {
                return;
            }
            Tuple both = Tuple.of(Var.param(e.pos(), check.pkg, "", first), Var.param(e.pos(), check.pkg, "", second));
            info.types().put(e, new TypeAndValue(known.mode(), both, null));
            if (!(e instanceof ParenExpr paren)) {
                return;
            }
            e = paren.x();
        }
    }

    /** Records an instantiation for the identifier that names what is instantiated. */
    void instance(Expr expr, List<Type> typeArgs, Type type) {
        info.instances().put(instantiatedIdent(expr), new Info.Instance(List.copyOf(typeArgs), type));
    }

    private static Ident instantiatedIdent(Expr expr) {
        Expr e = expr;
        while (true) {
            switch (e) {
                case Ident id -> {
                    return id;
                }
                case SelectorExpr selector -> {
                    return selector.sel();
                }
                case ParenExpr paren -> e = paren.x();
                case IndexExpr index -> e = index.x();
                case IndexListExpr index -> e = index.x();
                default -> throw new IllegalStateException("instantiation of no name");
            }
        }
    }

    void def(Ident id, @Nullable Obj obj) {
        if (obj != null) {
            info.defs().put(id, obj);
        }
    }

    void use(Ident id, Obj obj) {
        info.uses().put(id, obj);
    }

    void implicit(Node node, Obj obj) {
        info.implicits().put(node, obj);
    }

    void selection(SelectorExpr x, Selection selection) {
        use(x.sel(), selection.obj());
        info.selections().put(x, selection);
    }

    void scope(Node node, Scope scope) {
        info.scopes().put(node, scope);
    }
}
