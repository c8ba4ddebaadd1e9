package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The method set of a type: declared methods and those promoted from embedded fields. */
public final class MethodSet {
    private MethodSet() {}

    /** The methods, sorted by {@link Obj#id()}. */
    public static List<Selection> of(Type type) {
        Map<String, Obj> candidates = new HashMap<>();
        collect(type, candidates, new HashSet<>());
        Set<Selection> methods = new LinkedHashSet<>();
        List<Obj> sorted = new ArrayList<>(candidates.values());
        Collections.sort(sorted, Obj::compare);
        for (Obj candidate : sorted) {
            Lookup.Result result = Lookup.fieldOrMethod(type, false, candidate.pkg(), candidate.name());
            if (result.obj() instanceof Func func) {
                methods.add(new Selection(Selection.Kind.METHOD_VAL, type, func, result.index(), result.indirect()));
            }
        }
        return List.copyOf(methods);
    }

    /** Collects every method that the type or something embedded in it declares; which of them count, a lookup says. */
    private static void collect(Type type, Map<String, Obj> candidates, Set<Type> seen) {
        Type base = Type.unalias(Predicates.deref(type));
        if (!seen.add(base)) {
            return;
        }
        if (base instanceof Named named) {
            for (Func method : named.declaredMethods()) {
                candidates.putIfAbsent(method.id(), method);
            }
        }
        switch (base.underlying()) {
            case Struct struct -> {
                for (Var field : struct.fields()) {
                    if (field.embedded()) {
                        collect(field.type(), candidates, seen);
                    }
                }
            }
            case Interface iface -> {
                for (Func method : iface.typeSet().methods()) {
                    candidates.putIfAbsent(method.id(), method);
                }
            }
            default -> {}
        }
    }
}
