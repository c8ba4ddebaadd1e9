package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes types out of others by replacing parts of them. What contains none of these stays the same object. */
public abstract class TypeRewriter {
    /** The type with its parts replaced. */
    public abstract Type apply(Type type);

    protected abstract Type replaceParam(TypeParam param);

    protected abstract Type replaceNamed(Named named);

    protected abstract Type replaceAlias(Alias alias);

    protected abstract Type replaceInterface(Interface iface);

    /** One step of {@link #apply}: what {@code type} consists of goes through {@link #apply} again. */
    protected final Type replace(Type type) {
        return switch (type) {
            case Basic basic -> basic;
            case TypeParam param -> replaceParam(param);
            case Named named -> replaceNamed(named);
            case Alias alias -> replaceAlias(alias);
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
            case Tuple tuple -> applyToTuple(tuple);
            case Signature signature -> applyToSignature(signature);
            case Interface iface -> replaceInterface(iface);
            case Union union -> {
                List<Term> terms = changed(union.terms(), this::applyToTerm);
                yield terms == union.terms() ? union : new Union(terms);
            }
        };
    }

    /** The same list if nothing changes. */
    public final List<Type> applyToAll(List<Type> types) {
        return changed(types, this::apply);
    }

    public final Tuple applyToTuple(Tuple tuple) {
        List<Var> vars = applyToVars(tuple.vars());
        return vars == tuple.vars() ? tuple : Tuple.of(vars);
    }

    /** The signature; one that changes keeps its type parameters. */
    public final Signature applyToSignature(Signature signature) {
        Tuple params = applyToTuple(signature.params());
        Tuple results = applyToTuple(signature.results());
        if (params == signature.params() && results == signature.results()) {
            return signature;
        }
        Signature copy = new Signature(signature.recv(), params, results, signature.variadic());
        copy.setTypeParams(signature.typeParams());
        return copy;
    }

    /** The same list if nothing changes. */
    protected final List<Func> applyToMethods(List<Func> methods) {
        return changed(methods, method -> {
            Signature signature = applyToSignature(method.signature());
            return signature == method.signature() ? method : method.instance(signature);
        });
    }

    private List<Var> applyToVars(List<Var> vars) {
        return changed(vars, var -> {
            Type type = apply(var.type());
            return type == var.type() ? var : var.instance(type);
        });
    }

    private Term applyToTerm(Term term) {
        Type type = apply(term.type());
        return type == term.type() ? term : new Term(term.tilde(), type);
    }

    private static <T> List<T> changed(List<T> list, UnaryOperator<T> change) {
        @Nullable List<T> copy = null;
        for (int i = 0; i < list.size(); i++) {
            T old = list.get(i);
            T replaced = change.apply(old);
            if (replaced != old) {
                if (copy == null) {
                    copy = new ArrayList<>(list);
                }
                copy.set(i, replaced);
            }
        }
        return copy == null ? list : copy;
    }
}
