package dev.jigo.compiler.lower;

import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Lookup;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The methods of concrete types, promoted ones included. */
final class MethodSets {

    /**
     * A method of a type or of the pointer to it.
     *
     * @param index the path of embedded fields, then the method's index
     * @param ofPointer whether only the pointer type has it
     */
    record Method(Func func, List<Integer> index, boolean ofPointer) {

        boolean isPromoted() {
            return index.size() > 1;
        }

        List<Integer> path() {
            return index.subList(0, index.size() - 1);
        }
    }

    private MethodSets() {}

    /** The method set of the pointer to a type, by name. */
    static List<Method> of(Type type) {
        Type under = type.underlying();
        if (under instanceof Interface || under instanceof Pointer) {
            return List.of();
        }
        Map<String, Func> candidates = new TreeMap<>();
        collect(type, candidates, Collections.newSetFromMap(new IdentityHashMap<>()));
        List<Method> methods = new ArrayList<>();
        Pointer pointer = new Pointer(type);
        for (Func candidate : candidates.values()) {
            Lookup.Result result = Lookup.fieldOrMethod(pointer, false, candidate.pkg(), candidate.name());
            if (result.obj() instanceof Func func) {
                Lookup.Result ofValue = Lookup.fieldOrMethod(type, false, candidate.pkg(), candidate.name());
                methods.add(new Method(func, result.index(), !(ofValue.obj() instanceof Func)));
            }
        }
        return methods;
    }

    private static void collect(Type type, Map<String, Func> candidates, Set<Type> seen) {
        Type base = Type.unalias(type);
        if (base instanceof Pointer pointer) {
            base = Type.unalias(pointer.elem());
        }
        if (!seen.add(base)) {
            return;
        }
        if (base instanceof Named named) {
            for (int i = 0; i < named.numMethods(); i++) {
                add(named.method(i), candidates);
            }
        }
        Type under = base.underlying();
        if (under instanceof Interface iface) {
            iface.allMethods().forEach(m -> add(m, candidates));
        } else if (under instanceof Struct struct) {
            for (Var field : struct.fields()) {
                if (field.embedded()) {
                    collect(field.type(), candidates, seen);
                }
            }
        }
    }

    private static void add(Func method, Map<String, Func> candidates) {
        if (!method.isBlank()) {
            candidates.putIfAbsent(method.id(), method);
        }
    }
}
