package dev.jigo.compiler.lower;

import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Union;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the type parameters stand for in one instance of a generic function or method. Types declared inside a generic
 * function differ from instance to instance, so they are replaced, too.
 */
final class TypeArguments {

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

    List<Type> applyAll(List<Type> types) {
        List<Type> result = new ArrayList<>(types.size());
        for (Type type : types) {
            result.add(apply(type));
        }
        return result;
    }

    /** The type with its type parameters replaced; no alias. */
    Type apply(Type type) {
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

    private Type replace(Type type) {
        return switch (type) {
            case TypeParam param -> arguments.getOrDefault(param, param);
            case Named named -> replaceNamed(named);
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
            case Signature signature -> applySignature(signature);
            case Tuple tuple -> applyTuple(tuple);
            case Struct struct -> replaceStruct(struct);
            case Interface iface -> replaceInterface(iface);
            case Basic basic -> basic;
            case Union union -> union;
            case Alias alias -> apply(alias.actual());
        };
    }

    private Type replaceNamed(Named named) {
        if (named.isInstance()) {
            List<Type> replaced = applyAll(named.typeArgs());
            if (isOwn(named)) {
                return program.localInstance(named.origin(), this, replaced);
            }
            return same(replaced, named.typeArgs()) ? named : program.instantiate(named.origin(), replaced);
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

    private static boolean same(List<Type> a, List<Type> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }

    Signature applySignature(Signature signature) {
        Tuple params = applyTuple(signature.params());
        Tuple results = applyTuple(signature.results());
        if (params == signature.params() && results == signature.results()) {
            return signature;
        }
        return new Signature(signature.recv(), params, results, signature.variadic());
    }

    Tuple applyTuple(Tuple tuple) {
        List<Var> vars = new ArrayList<>(tuple.size());
        boolean changed = false;
        for (Var var : tuple.vars()) {
            Type type = apply(var.type());
            changed |= type != var.type();
            vars.add(type == var.type() ? var : var.instance(type));
        }
        return changed ? Tuple.of(vars) : tuple;
    }

    private Type replaceStruct(Struct struct) {
        List<Var> fields = new ArrayList<>(struct.size());
        boolean changed = false;
        for (Var field : struct.fields()) {
            Type type = apply(field.type());
            changed |= type != field.type();
            fields.add(type == field.type() ? field : field.instance(type));
        }
        return changed ? new Struct(fields, struct.tags()) : struct;
    }

    private Type replaceInterface(Interface iface) {
        List<Func> methods = new ArrayList<>();
        boolean changed = false;
        for (Func method : iface.allMethods()) {
            Signature signature = applySignature(method.signature());
            changed |= signature != method.signature();
            methods.add(signature == method.signature() ? method : method.instance(signature));
        }
        return changed ? new Interface(methods, List.of(), false) : iface;
    }
}
