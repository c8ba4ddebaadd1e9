package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Info;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Nil;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.List;
import java.util.Objects;

/** Names of variables and functions as values. */
final class Identifiers {

    private final FunctionLowering f;

    Identifiers(FunctionLowering f) {
        this.f = f;
    }

    Expr value(Ident id) {
        return value(id, Objects.requireNonNull(f.info().objectOf(id), id.name()));
    }

    /** The value of an identifier, possibly qualified, that denotes the object. */
    Expr value(Ident id, Obj obj) {
        return switch (obj) {
            case Var var -> variable(var);
            case Func function -> f.unit().callees().functionValue(function, typeArguments(id));
            case Nil _ -> Ir.nullOf(f.jtype(f.type(id)));
            default -> throw new IllegalStateException(obj.name() + " is no value");
        };
    }

    /** The value of a variable; a struct or array is the variable's own object. */
    Expr variable(Var var) {
        Variable local = f.variable(var);
        return local != null ? f.load(local) : f.unit().variables().field(var).get();
    }

    /** A function instantiated with type arguments, all or some of them written. */
    Expr instance(dev.jigo.compiler.syntax.Expr function) {
        Ident id = Expressions.instantiated(function);
        return value(id, Objects.requireNonNull(f.info().objectOf(id)));
    }

    /** The type arguments, written or inferred, of a use of a generic function. */
    List<Type> typeArguments(Ident id) {
        Info.Instance instance = f.info().instances().get(id);
        return instance == null ? List.of() : f.source().arguments().applyToAll(instance.typeArgs());
    }
}
