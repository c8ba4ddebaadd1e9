package dev.jigo.compiler.lower;

import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.TypeRewriter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the type parameters stand for in one instance of a generic function or method. Types declared inside a generic
 * function differ from instance to instance, so they are replaced, too.
 */
final class TypeArguments extends TypeRewriter {

    private final Program program;
    private final Map<TypeParam, Type> arguments = new IdentityHashMap<>();
    private final List<Type> list;
    private final Map<Type, Type> applied = new IdentityHashMap<>();
    private final String key;
    private final int from;
    private final int to;

    /** No type arguments. */
    TypeArguments(Program program) {
        this.program = program;
        this.list = List.of();
        this.key = "";
        this.from = 0;
        this.to = 0;
    }

    /** The arguments of a generic type. */
    TypeArguments(Program program, List<TypeParam> parameters, List<Type> list) {
        this(program, parameters, list, 0, 0);
    }

    /**
     * The arguments, which are free of type parameters, of a function.
     *
     * @param from where the function's declaration begins
     * @param to where it ends: types declared between are the instance's own
     */
    TypeArguments(Program program, List<TypeParam> parameters, List<Type> list, int from, int to) {
        this.program = program;
        this.list = List.copyOf(list);
        for (int i = 0; i < parameters.size(); i++) {
            arguments.put(parameters.get(i), list.get(i));
        }
        this.key = program.typeNames().argumentList(list);
        this.from = from;
        this.to = to;
    }

    /** Further arguments, for the parameters of a type declared within a generic function. */
    private TypeArguments(TypeArguments outer, List<TypeParam> parameters, List<Type> further, String key) {
        this.program = outer.program;
        List<Type> all = new ArrayList<>(outer.list);
        all.addAll(further);
        this.list = List.copyOf(all);
        arguments.putAll(outer.arguments);
        for (int i = 0; i < parameters.size(); i++) {
            arguments.put(parameters.get(i), further.get(i));
        }
        this.key = key;
        this.from = outer.from;
        this.to = outer.to;
    }

    /** These arguments together with those of a generic type declared in the function. */
    TypeArguments with(List<TypeParam> parameters, List<Type> further) {
        return further.isEmpty()
                ? this
                : new TypeArguments(
                        this,
                        parameters,
                        further,
                        key + ";" + program.typeNames().argumentList(further));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<Type> list() {
        return list;
    }

    /** The arguments as text, equal exactly for the same arguments. */
    String key() {
        return key;
    }

    /** The type with its type parameters replaced; no alias. */
    @Override
    public Type apply(Type type) {
        if (type instanceof Alias alias) {
            return apply(alias.actual());
        }
        if (list.isEmpty()) {
            return type;
        }
        Type known = applied.get(type);
        if (known == null) {
            known = replace(type);
            applied.put(type, known);
        }
        return known;
    }

    @Override
    protected Type replaceParam(TypeParam param) {
        return arguments.getOrDefault(param, param);
    }

    @Override
    protected Type replaceAlias(Alias alias) {
        return apply(alias.actual());
    }

    @Override
    protected Type replaceNamed(Named named) {
        if (named.isInstance()) {
            List<Type> replaced = applyToAll(named.typeArgs());
            if (isOwn(named)) {
                return program.localInstance(named.origin(), this, replaced);
            }
            return replaced == named.typeArgs() ? named : program.instantiate(named.origin(), replaced);
        }
        if (isOwn(named) && !named.isGeneric()) {
            return program.localInstance(named, this, List.of());
        }
        return named;
    }

    /** Whether a type is declared within the function. */
    private boolean isOwn(Named named) {
        int pos = named.obj().pos();
        return from < pos && pos < to && program.isLocal(named.obj());
    }

    /** Methods that an interface embeds become its own. */
    @Override
    protected Type replaceInterface(Interface iface) {
        List<Func> all = iface.allMethods();
        List<Func> methods = applyToMethods(all);
        return methods == all ? iface : new Interface(methods, List.of(), false);
    }
}
