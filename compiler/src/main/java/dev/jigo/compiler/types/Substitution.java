package dev.jigo.compiler.types;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces type parameters by types. */
public final class Substitution extends TypeRewriter {
    private final Map<TypeParam, Type> replacements;
    private final Context context;

    private Substitution(Map<TypeParam, Type> replacements, Context context) {
        this.replacements = replacements;
        this.context = context;
    }

    /** The lists must have the same length; a null replacement leaves its parameter alone. */
    public static Substitution of(List<TypeParam> params, List<? extends @Nullable Type> args, Context context) {
        Map<TypeParam, Type> replacements = new IdentityHashMap<>();
        for (int i = 0; i < params.size(); i++) {
            Type arg = args.get(i);
            if (arg != null) {
                replacements.put(params.get(i), arg);
            }
        }
        return new Substitution(replacements, context);
    }

    @Override
    public Type apply(Type type) {
        return replacements.isEmpty() ? type : replace(type);
    }

    @Override
    protected Type replaceParam(TypeParam param) {
        return replacements.getOrDefault(param, param);
    }

    @Override
    protected Type replaceNamed(Named named) {
        List<Type> args = applyToAll(named.typeArgs());
        if (args == named.typeArgs()) {
            return named;
        }
        // A wrong number of arguments has been reported where it is written.
        boolean countable = args.size() == named.origin().typeParams().size();
        return countable ? context.instantiate(named.origin(), args) : Universe.INVALID;
    }

    @Override
    protected Type replaceAlias(Alias alias) {
        List<Type> args = applyToAll(alias.typeArgs());
        if (args != alias.typeArgs()) {
            return context.instantiate(alias.origin(), args);
        }
        // An alias declared in a generic function may mention its type parameters without having arguments.
        Type rhs = apply(alias.rhs());
        return rhs == alias.rhs() ? alias : rhs;
    }

    @Override
    protected Type replaceInterface(Interface iface) {
        List<Func> methods = applyToMethods(iface.methods());
        List<Type> embeddeds = applyToAll(iface.embeddeds());
        if (methods == iface.methods() && embeddeds == iface.embeddeds()) {
            return iface;
        }
        Interface copy = new Interface(iface.isImplicit());
        methods.forEach(copy::addMethod);
        for (int i = 0; i < embeddeds.size(); i++) {
            copy.addEmbedded(embeddeds.get(i), iface.embedPosition(i));
        }
        copy.markComplete();
        return copy;
    }

    /** A new signature without the type parameters that are being replaced, even if nothing else changes. */
    Signature instantiate(Signature generic) {
        return new Signature(
                generic.recv(), applyToTuple(generic.params()), applyToTuple(generic.results()), generic.variadic());
    }

    /** A new signature without receiver type parameters, for a method of an instance. */
    Signature copySignature(Signature signature) {
        Signature copy = instantiate(signature);
        copy.setTypeParams(signature.typeParams());
        return copy;
    }

    /** Gives the methods of an interface that declare one type as receiver another one. */
    Interface replaceReceivers(Interface iface, Named from, Named to) {
        Interface copy = new Interface(iface.isImplicit());
        boolean changed = false;
        for (Func method : iface.methods()) {
            Signature signature = method.signature();
            Var recv = signature.recv();
            if (recv != null && recv.type() == from) {
                Signature moved =
                        new Signature(recv.instance(to), signature.params(), signature.results(), signature.variadic());
                copy.addMethod(method.instance(moved));
                changed = true;
            } else {
                copy.addMethod(method);
            }
        }
        if (!changed) {
            return iface;
        }
        for (int i = 0; i < iface.embeddeds().size(); i++) {
            copy.addEmbedded(iface.embeddeds().get(i), iface.embedPosition(i));
        }
        copy.markComplete();
        return copy;
    }
}
