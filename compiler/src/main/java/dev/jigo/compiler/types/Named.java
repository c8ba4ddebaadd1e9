package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared type, or an instance of a generic one.
 *
 * <p>A declared type is completed by the checker: first its type parameters and methods, then what stands on the right of
 * its declaration. Until then its underlying type is the invalid one, and nothing derived from it is kept. An instance
 * finds its underlying type and its methods by substitution when they are first wanted.
 */
public final class Named implements Type {
    private final TypeName obj;
    private @Nullable Type rhs;
    private @Nullable Type underlying;
    private List<TypeParam> typeParams = List.of();
    private final List<Func> methods = new ArrayList<>();
    private @Nullable Runnable resolver;
    private boolean busy;

    private final @Nullable Named origin;
    private final List<Type> typeArgs;
    private final @Nullable Context context;
    private final int pos;
    private @Nullable Func @Nullable [] instanceMethods;

    /**
     * A declared type.
     *
     * @param rhs the type on the right of the declaration if it is known already
     */
    public Named(TypeName obj, @Nullable Type rhs) {
        this.obj = obj;
        this.rhs = rhs;
        origin = null;
        typeArgs = List.of();
        context = null;
        pos = obj.pos();
        if (obj.rawType() == null) {
            obj.setType(this);
        }
    }

    Named(Named origin, List<Type> typeArgs, Context context, int pos) {
        obj = origin.obj;
        this.origin = origin;
        this.typeArgs = List.copyOf(typeArgs);
        this.context = context;
        this.pos = pos == 0 ? obj.pos() : pos;
    }

    public TypeName obj() {
        return obj;
    }

    /** Where the type is declared; for an instance where it was first written, if it was. */
    public int pos() {
        return pos;
    }

    /** The generic type this is an instance of; else the type itself. */
    public Named origin() {
        return origin == null ? this : origin;
    }

    public boolean isInstance() {
        return origin != null;
    }

    /** The type arguments of an instance. */
    public List<Type> typeArgs() {
        return typeArgs;
    }

    /** The type parameters of a generic type; an instance has none. */
    public List<TypeParam> typeParams() {
        return typeParams;
    }

    public void setTypeParams(List<TypeParam> typeParams) {
        this.typeParams = List.copyOf(typeParams);
    }

    public boolean isGeneric() {
        return !typeParams.isEmpty();
    }

    /** Sets what completes the type at the first question for its structure. */
    public void setResolver(@Nullable Runnable resolver) {
        this.resolver = resolver;
    }

    private void resolve() {
        Runnable pending = resolver;
        if (pending != null) {
            resolver = null;
            pending.run();
        }
    }

    /** The type on the right of the declaration; null as long as it is not known, and for instances. */
    public @Nullable Type rhs() {
        resolve();
        return rhs;
    }

    public void setRhs(Type rhs) {
        this.rhs = rhs;
        underlying = null;
    }

    /** Whether the underlying type is known; for the checker, which asks while declarations are being resolved. */
    public boolean isResolved() {
        return findUnderlying() != null;
    }

    @Override
    public Type underlying() {
        Type found = findUnderlying();
        return found == null ? Universe.INVALID : found;
    }

    private @Nullable Type findUnderlying() {
        Type known = underlying;
        if (known != null) {
            return known;
        }
        if (busy) {
            return null;
        }
        busy = true;
        try {
            Type found = origin != null ? expandUnderlying(origin) : followDeclaration();
            underlying = found;
            return found;
        } finally {
            busy = false;
        }
    }

    private @Nullable Type followDeclaration() {
        resolve();
        Type next = rhs;
        if (next instanceof Alias alias) {
            next = alias.isResolved() ? alias.actual() : null;
        }
        return switch (next) {
            case null -> null;
            case Named named -> named.findUnderlying();
            case TypeParam _ -> Universe.INVALID;
            default -> next;
        };
    }

    private @Nullable Type expandUnderlying(Named generic) {
        Type pattern = generic.findUnderlying();
        Context shared = context;
        if (pattern == null || shared == null) {
            return null;
        }
        if (generic.typeParams.size() != typeArgs.size()) {
            return Universe.INVALID;
        }
        Substitution substitution = Substitution.of(generic.typeParams, typeArgs, shared);
        Type result = substitution.apply(pattern);
        if (result instanceof Interface iface) {
            result = substitution.replaceReceivers(iface, generic, this);
        }
        return result;
    }

    /** Number of methods declared for this type. */
    public int numMethods() {
        return origin().methods.size();
    }

    /** The methods as declared; for an instance use {@link #method}. */
    public List<Func> declaredMethods() {
        return Collections.unmodifiableList(origin().methods);
    }

    public void addMethod(Func method) {
        methods.add(method);
    }

    /** The method of an index, its type substituted for an instance. */
    public Func method(int index) {
        Named generic = origin;
        if (generic == null) {
            return methods.get(index);
        }
        @Nullable Func[] known = instanceMethods;
        if (known == null || known.length <= index) {
            known = known == null ? new Func[generic.methods.size()] : Arrays.copyOf(known, generic.methods.size());
            instanceMethods = known;
        }
        Func method = known[index];
        if (method == null) {
            Func declared = generic.methods.get(index);
            method = declared.instance(null);
            method.setResolver(self -> self.setType(instantiateMethod(declared)));
            known[index] = method;
        }
        return method;
    }

    private Signature instantiateMethod(Func declared) {
        Signature pattern = declared.signature();
        Context shared = context;
        Signature result = pattern;
        if (shared != null && pattern.recvTypeParams().size() == typeArgs.size()) {
            Substitution substitution = Substitution.of(pattern.recvTypeParams(), typeArgs, shared);
            result = substitution.copySignature(pattern);
        }
        Var declaredRecv = pattern.recv();
        if (declaredRecv != null) {
            Type recvType = declared.hasPointerReceiver() ? new Pointer(this) : this;
            if (result == pattern) {
                result = new Signature(null, pattern.params(), pattern.results(), pattern.variadic());
            }
            result.setRecv(declaredRecv.instance(recvType));
        }
        return result;
    }

    /** The index of the method with that name as seen from a package, or -1. */
    public int methodIndex(@Nullable Package pkg, String name, boolean foldCase) {
        List<Func> declared = origin().methods;
        for (int i = 0; i < declared.size(); i++) {
            if (declared.get(i).sameId(pkg, name, foldCase)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return TypeString.of(this, Qualifier.FULL);
    }
}
