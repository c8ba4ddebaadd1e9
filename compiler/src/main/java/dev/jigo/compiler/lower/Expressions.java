package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.SliceExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.TypeAssertExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.List;

/** Hands each expression to the class that lowers its construct. */
final class Expressions {

    private final FunctionLowering f;

    Expressions(FunctionLowering f) {
        this.f = f;
    }

    Expr lower(dev.jigo.compiler.syntax.Expr e) {
        TypeAndValue known = f.info().typeAndValue(e);
        if (known != null && known.value() != null) {
            return f.constants.constant(known.value(), f.type(e));
        }
        return switch (e) {
            case Ident id -> f.identifiers.value(id);
            case ParenExpr paren -> f.expr(paren.x());
            case FuncLit literal -> f.closures.literal(literal);
            case CompositeLit literal -> f.composites.value(literal);
            case SelectorExpr selector -> f.selectors.value(selector);
            case IndexExpr index
            when f.info().instances().containsKey(instantiated(index.x())) -> f.identifiers.instance(index.x());
            case IndexExpr index -> f.indexing.value(index);
            case IndexListExpr index -> f.identifiers.instance(index.x());
            case SliceExpr slice -> f.slicing.value(slice);
            case TypeAssertExpr assertion -> f.interfaces.assertion(assertion);
            case CallExpr call -> f.calls.value(call);
            case StarExpr star -> f.unary.indirection(star);
            case UnaryExpr unary -> f.unary.value(unary);
            case BinaryExpr binary -> f.binary.value(binary);
            default ->
                throw new IllegalStateException("no value: " + e.getClass().getSimpleName());
        };
    }

    /** The identifier under which an instantiation is known; a new one if the expression names nothing. */
    static Ident instantiated(dev.jigo.compiler.syntax.Expr e) {
        return switch (e) {
            case Ident id -> id;
            case SelectorExpr selector -> selector.sel();
            case ParenExpr paren -> instantiated(paren.x());
            default -> new Ident(0, "");
        };
    }

    /** An expression as a statement: calls and receives. */
    void statement(dev.jigo.compiler.syntax.Expr e, List<Stmt> out) {
        dev.jigo.compiler.syntax.Expr inner = Captures.unparen(e);
        if (inner instanceof CallExpr call) {
            f.calls.statement(call, out);
        } else {
            out.add(Ir.eval(f.expr(inner)));
        }
    }

    /** See {@link FunctionLowering#values}. */
    Values values(dev.jigo.compiler.syntax.Expr e) {
        return switch (Captures.unparen(e)) {
            case CallExpr call -> callValues(call);
            case TypeAssertExpr assertion -> f.interfaces.commaOk(assertion);
            case IndexExpr index -> mapCommaOk(index);
            case UnaryExpr receive when receive.op() == Token.ARROW -> receiveCommaOk(receive);
            default -> throw new IllegalStateException("expression with one value");
        };
    }

    private Values callValues(CallExpr call) {
        List<Stmt> setup = new ArrayList<>();
        Tuple results = ((Signature) f.calls.calleeType(call).underlying()).results();
        LocalVar tuple = f.temp("results", f.expr(call), setup);
        return unpack(Ir.get(tuple), results, setup);
    }

    /** The components of a tuple, as their types want them. */
    Values unpack(Expr tuple, Tuple results, List<Stmt> setup) {
        List<Expr> values = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        String owner = f.representations().tupleClass(results);
        f.unit().requestTuple(owner);
        for (int i = 0; i < results.size(); i++) {
            Type type = results.at(i).type();
            JType jtype = f.jtype(type);
            Expr component = Ir.field(tuple, owner, "r" + i, jtype.erased());
            values.add(Ir.cast(component, jtype));
            types.add(type);
        }
        return new Values(setup, values, types, true);
    }

    private Values mapCommaOk(IndexExpr index) {
        List<Stmt> setup = new ArrayList<>();
        MapType map = (MapType) f.type(index.x()).underlying();
        List<Expr> found = f.builtins.maps().find(index, map, setup);
        return new Values(setup, found, List.of(map.elem(), Universe.BOOL), false);
    }

    private Values receiveCommaOk(UnaryExpr receive) {
        List<Stmt> setup = new ArrayList<>();
        Type elem = ((Chan) f.type(receive.x()).underlying()).elem();
        Expr value = f.spill("value", f.builtins.channels().receive2(f.expr(receive.x()), elem), setup);
        Expr ok = f.spill("ok", f.builtins.channels().lastOk(), setup);
        return new Values(setup, List.of(value, ok), List.of(elem, Universe.BOOL), true);
    }
}
