package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces type parameters by types. What contains none of them stays the same object. */
public final class Substitution {
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

    public Type apply(Type type) {
        if (replacements.isEmpty()) {
            return type;
        }
        return switch (type) {
            case Basic basic -> basic;
            case TypeParam param -> replacements.getOrDefault(param, param);
            case Pointer pointer -> {
                Type elem = apply(pointer.elem());
                yield elem == pointer.elem() ? pointer : new Pointer(elem);
            }
            case Slice slice -> {
                Type elem = apply(slice.elem());
                yield elem == slice.elem() ? slice : new Slice(elem);
            }
            case Array array -> {
                Type elem = apply(array.elem());
                yield elem == array.elem() ? array : new Array(elem, array.length());
            }
            case MapType map -> {
                Type key = apply(map.key());
                Type elem = apply(map.elem());
                yield key == map.key() && elem == map.elem() ? map : new MapType(key, elem);
            }
            case Chan chan -> {
                Type elem = apply(chan.elem());
                yield elem == chan.elem() ? chan : new Chan(chan.dir(), elem);
            }
            case Struct struct -> {
                List<Var> fields = applyToVars(struct.fields());
                yield fields == struct.fields() ? struct : new Struct(fields, struct.tags());
            }
            case Tuple tuple -> {
                List<Var> vars = applyToVars(tuple.vars());
                yield vars == tuple.vars() ? tuple : Tuple.of(vars);
            }
            case Signature signature -> applyToSignature(signature);
            case Interface iface -> applyToInterface(iface);
            case Union union -> applyToUnion(union);
            case Named named -> {
                List<Type> args = applyToAll(named.typeArgs());
                if (args == named.typeArgs()) {
                    yield named;
                }
                // A wrong number of arguments has been reported where it is written.
                boolean countable = args.size() == named.origin().typeParams().size();
                yield countable ? context.instantiate(named.origin(), args) : Universe.INVALID;
            }
            case Alias alias -> {
                List<Type> args = applyToAll(alias.typeArgs());
                if (args != alias.typeArgs()) {
                    yield context.instantiate(alias.origin(), args);
                }
                // An alias declared in a generic function may mention its type parameters without having arguments.
                Type rhs = apply(alias.rhs());
                yield rhs == alias.rhs() ? alias : rhs;
            }
        };
    }

    public List<Type> applyToAll(List<Type> types) {
        @Nullable List<Type> changed = null;
        for (int i = 0; i < types.size(); i++) {
            Type replaced = apply(types.get(i));
            if (replaced != types.get(i)) {
                if (changed == null) {
                    changed = new ArrayList<>(types);
                }
                changed.set(i, replaced);
            }
        }
        return changed == null ? types : changed;
    }

    private List<Var> applyToVars(List<Var> vars) {
        @Nullable List<Var> changed = null;
        for (int i = 0; i < vars.size(); i++) {
            Type type = vars.get(i).type();
            Type replaced = apply(type);
            if (replaced != type) {
                if (changed == null) {
                    changed = new ArrayList<>(vars);
                }
                changed.set(i, vars.get(i).instance(replaced));
            }
        }
        return changed == null ? vars : changed;
    }

    private Signature applyToSignature(Signature signature) {
        Tuple params = (Tuple) apply(signature.params());
        Tuple results = (Tuple) apply(signature.results());
        if (params == signature.params() && results == signature.results()) {
            return signature;
        }
        Signature copy = new Signature(signature.recv(), params, results, signature.variadic());
        copy.setTypeParams(signature.typeParams());
        return copy;
    }

    /** A new signature without the type parameters that are being replaced, even if nothing else changes. */
    Signature instantiate(Signature generic) {
        return new Signature(
                generic.recv(), (Tuple) apply(generic.params()), (Tuple) apply(generic.results()), generic.variadic());
    }

    /** A new signature without receiver type parameters, for a method of an instance. */
    Signature copySignature(Signature signature) {
        Signature copy = instantiate(signature);
        copy.setTypeParams(signature.typeParams());
        return copy;
    }

    private Type applyToInterface(Interface iface) {
        List<Func> methods = new ArrayList<>(iface.methods().size());
        boolean changed = false;
        for (Func method : iface.methods()) {
            Signature signature = method.signature();
            Signature replaced = applyToSignature(signature);
            changed |= replaced != signature;
            methods.add(replaced == signature ? method : method.instance(replaced));
        }
        List<Type> embeddeds = applyToAll(iface.embeddeds());
        changed |= embeddeds != iface.embeddeds();
        if (!changed) {
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

    private Type applyToUnion(Union union) {
        List<Term> terms = new ArrayList<>(union.terms());
        boolean changed = false;
        for (int i = 0; i < terms.size(); i++) {
            Type replaced = apply(terms.get(i).type());
            if (replaced != terms.get(i).type()) {
                terms.set(i, new Term(terms.get(i).tilde(), replaced));
                changed = true;
            }
        }
        return changed ? new Union(terms) : union;
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
