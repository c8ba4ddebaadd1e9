package dev.jigo.compiler.check;

import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Const;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects whose declarations are being resolved, each referred to by the one before it. */
final class DeclarationPath {

    private final Checker check;
    private final List<Obj> objects = new ArrayList<>();
    private final Set<Obj> hidden = new HashSet<>();

    DeclarationPath(Checker check) {
        this.check = check;
    }

    void push(Obj obj) {
        objects.add(obj);
    }

    void pop() {
        objects.removeLast();
    }

    /** Keeps an object on the path without counting references to it as cycles. */
    void hide(Obj obj) {
        hidden.add(obj);
    }

    void unhide(Obj obj) {
        hidden.remove(obj);
    }

    /** Whether the declaration of an object is being resolved. */
    boolean contains(Obj obj) {
        return objects.contains(obj) && !hidden.contains(obj);
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    /**
     * Whether the cycle that a reference to an object on the path closes has a meaning, and complains if not. One through
     * values only is left to the search for initialization cycles; one through types only is fine if a type definition
     * is among them, and whether such a type has finite size is asked later.
     */
    boolean isValidCycle(Obj obj) {
        List<Obj> cycle = from(obj);
        int values = 0;
        int definitions = 0;
        for (Obj member : cycle) {
            switch (member) {
                case Const _, Var _ -> values++;
                case TypeName name -> {
                    if (check.env.inTParamList && isGenericType(name)) {
                        return true; // a type may occur in the constraints of its own parameters
                    }
                    definitions += name.isAlias() ? 0 : 1;
                }
                default -> {}
            }
        }
        if (values == cycle.size() || values == 0 && definitions > 0) {
            return true;
        }
        reportCycle(cycle);
        return false;
    }

    private static boolean isGenericType(TypeName name) {
        return name.rawType() != null && Predicates.isGeneric(name.rawType());
    }

    /**
     * The cycle that a value of the given type would close: it would consist of, or point to, a type whose declaration is
     * being resolved. Empty if there is none.
     */
    List<Obj> cycleThrough(Type type) {
        if (objects.isEmpty()) {
            return List.of();
        }
        List<Obj> way = new ArrayList<>();
        TypeName incomplete = incompletePart(Predicates.deref(type), way, new HashSet<>());
        if (incomplete == null) {
            return List.of();
        }
        List<Obj> cycle = new ArrayList<>(from(incomplete));
        cycle.addAll(way);
        return cycle;
    }

    /**
     * The types whose declarations were met while the signature of a function was being checked, and are not done: a call
     * of it, from within them, has no result types yet.
     */
    List<Obj> typesWithin(Obj function) {
        if (!hidden.contains(function)) {
            return List.of();
        }
        return from(function).stream().filter(TypeName.class::isInstance).toList();
    }

    /** Finds the incomplete part of a type; {@code way} receives the declared types that lead to it. */
    private @Nullable TypeName incompletePart(@Nullable Type type, List<Obj> way, Set<Type> seen) {
        Type actual = type == null ? null : Type.unalias(type);
        if (actual == null || !seen.add(actual)) {
            return null;
        }
        return switch (actual) {
            // An instance may be without end, and is complete as soon as its generic type is.
            case Named named when named.isInstance() -> null;
            case Named named when !named.isResolved() && objects.contains(named.obj()) -> named.obj();
            case Named named -> {
                way.add(named.obj());
                TypeName part = incompletePart(named.rhs(), way, seen);
                if (part == null) {
                    way.removeLast();
                }
                yield part;
            }
            case Array array -> incompletePart(array.elem(), way, seen);
            case Struct struct -> {
                for (Var field : struct.fields()) {
                    TypeName part = incompletePart(field.type(), way, seen);
                    if (part != null) {
                        yield part;
                    }
                }
                yield null;
            }
            default -> null;
        };
    }

    /** The objects on the path from the given one on. */
    List<Obj> from(Obj obj) {
        return List.copyOf(objects.subList(objects.lastIndexOf(obj), objects.size()));
    }

    /** Complains about a cycle of declarations, beginning with the one that comes first in the source. */
    void reportCycle(List<? extends Obj> cycle) {
        int start = 0;
        for (int i = 1; i < cycle.size(); i++) {
            if (cycle.get(i).pos() < cycle.get(start).pos()) {
                start = i;
            }
        }
        List<Obj> rotated = new ArrayList<>(cycle);
        Collections.rotate(rotated, -start);
        reportCycle(rotated, rotated.stream().map(Obj::pos).toList());
    }

    /**
     * Complains about a cycle of declarations.
     *
     * @param positions where each of them is, or is instantiated
     */
    void reportCycle(List<? extends Obj> cycle, List<Integer> positions) {
        Obj first = cycle.getFirst();
        boolean isType = first instanceof TypeName;
        switch (first.rawType()) {
            case Alias alias when alias.obj() == first -> alias.setRhs(Universe.INVALID);
            case Named named when named.obj() == first && !named.isResolved() -> named.setRhs(Universe.INVALID);
            case null, default -> {}
        }
        String name = name(first);
        if (cycle.size() == 1) {
            String what = isType ? "invalid recursive type: " : "invalid cycle in declaration: ";
            check.error(positions.getFirst(), ErrorCode.INVALID_DECL_CYCLE, what + name + " refers to itself");
            return;
        }
        ErrorReport report = check.report(ErrorCode.INVALID_DECL_CYCLE)
                .at(
                        positions.getFirst(),
                        (isType ? "invalid recursive type " : "invalid cycle in declaration of ") + name);
        for (int i = 0; i < cycle.size(); i++) {
            Obj from = cycle.get(i);
            Obj to = cycle.get((i + 1) % cycle.size());
            report.at(positions.get(i), name(from) + " refers to " + name(to));
        }
        report.emit();
    }

    private String name(Obj obj) {
        Package pkg = obj.pkg();
        String prefix = pkg == null ? "" : check.qualifier(pkg);
        return prefix.isEmpty() ? obj.name() : prefix + "." + obj.name();
    }
}
