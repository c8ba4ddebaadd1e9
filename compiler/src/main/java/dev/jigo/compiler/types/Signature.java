package dev.jigo.compiler.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function type. Receiver and receiver type parameters take no part in identity. Immutable to everyone but the checker,
 * which fills it in once.
 */
public final class Signature implements Type {
    private List<TypeParam> recvTypeParams = List.of();
    private List<TypeParam> typeParams = List.of();
    private @Nullable Var recv;
    private Tuple params;
    private Tuple results;
    private boolean variadic;

    public Signature(@Nullable Var recv, Tuple params, Tuple results, boolean variadic) {
        this.recv = recv;
        this.params = params;
        this.results = results;
        this.variadic = variadic;
    }

    /** A signature that the checker is about to fill in. */
    public Signature() {
        this(null, Tuple.EMPTY, Tuple.EMPTY, false);
    }

    /** The type parameters that a method declares with its receiver's type. */
    public List<TypeParam> recvTypeParams() {
        return recvTypeParams;
    }

    public void setRecvTypeParams(List<TypeParam> recvTypeParams) {
        this.recvTypeParams = List.copyOf(recvTypeParams);
    }

    public List<TypeParam> typeParams() {
        return typeParams;
    }

    public void setTypeParams(List<TypeParam> typeParams) {
        this.typeParams = List.copyOf(typeParams);
    }

    public boolean isGeneric() {
        return !typeParams.isEmpty();
    }

    /** The receiver; its type is the interface or declared type for methods of interfaces. Null for functions. */
    public @Nullable Var recv() {
        return recv;
    }

    public void setRecv(@Nullable Var recv) {
        this.recv = recv;
    }

    public Tuple params() {
        return params;
    }

    public Tuple results() {
        return results;
    }

    /** Whether the last parameter, whose type is then a slice (or string, for append), takes any number of arguments. */
    public boolean variadic() {
        return variadic;
    }

    public void setParams(Tuple params, Tuple results, boolean variadic) {
        this.params = params;
        this.results = results;
        this.variadic = variadic;
    }

    @Override
    public Type underlying() {
        return this;
    }

    @Override
    public String toString() {
        return TypeString.of(this, Qualifier.FULL);
    }
}
