package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the field or method that a selector denotes, through embedded fields. */
public final class Lookup {
    /**
     * What was found.
     *
     * @param obj the field or method; null if there is none, if it is ambiguous (then there is an index), or if a method needs
     *     a pointer that the operand does not offer (then {@code indirect} is true)
     * @param index the path to it
     * @param indirect whether a pointer is followed on the way
     */
    public record Result(@Nullable Obj obj, List<Integer> index, boolean indirect) {
        static final Result NONE = new Result(null, List.of(), false);

        public boolean isAmbiguous() {
            return obj == null && !index.isEmpty();
        }

        public boolean needsPointer() {
            return obj == null && indirect;
        }
    }

    /** A type to be searched at the current depth; {@code multiple} if it occurs there more than once. */
    private record Embedded(Type type, List<Integer> index, boolean indirect, boolean multiple) {}

    private final @Nullable Package pkg;
    private final String name;
    private final boolean foldCase;
    private final Set<Named> seen = new HashSet<>();
    private @Nullable Obj found;
    private List<Integer> foundIndex = List.of();
    private boolean foundIndirect;
    private boolean collision;

    private Lookup(@Nullable Package pkg, String name, boolean foldCase) {
        this.pkg = pkg;
        this.name = name;
        this.foldCase = foldCase;
    }

    /**
     * Finds a field or method.
     *
     * @param addressable whether the operand has an address, so that methods with pointer receivers count
     * @param pkg the package that asks
     */
    public static Result fieldOrMethod(Type type, boolean addressable, @Nullable Package pkg, String name) {
        return fieldOrMethod(type, addressable, pkg, name, false);
    }

    /** As above, optionally whatever the case of the name. */
    public static Result fieldOrMethod(
            Type type, boolean addressable, @Nullable Package pkg, String name, boolean foldCase) {
        if (name.equals("_")) {
            return Result.NONE;
        }
        if (Type.unalias(type) instanceof Named named && named.underlying() instanceof Pointer pointer) {
            // A declared pointer type has no methods, but the fields of what it points to can be selected.
            Result result = new Lookup(pkg, name, foldCase).search(pointer, false);
            return result.obj() instanceof Func ? Result.NONE : result;
        }
        return new Lookup(pkg, name, foldCase).search(type, addressable);
    }

    private Result search(Type type, boolean addressable) {
        boolean pointer = Type.unalias(type) instanceof Pointer;
        Type base = Predicates.deref(type);
        if (pointer && base.underlying() instanceof Interface) {
            return Result.NONE;
        }
        List<Embedded> current = List.of(new Embedded(base, List.of(), pointer, false));
        while (!current.isEmpty()) {
            List<Embedded> next = new ArrayList<>();
            for (Embedded embedded : current) {
                visit(embedded, next);
                if (collision) {
                    return new Result(null, foundIndex, false);
                }
            }
            if (found != null) {
                if (found instanceof Func func && func.hasPointerReceiver() && !foundIndirect && !addressable) {
                    return new Result(null, List.of(), true);
                }
                return new Result(found, foundIndex, foundIndirect);
            }
            current = consolidate(next);
        }
        return Result.NONE;
    }

    private void visit(Embedded embedded, List<Embedded> next) {
        Type type = embedded.type;
        if (Type.unalias(type) instanceof Named named) {
            if (!seen.add(named)) {
                return;
            }
            int index = named.methodIndex(pkg, name, foldCase);
            if (index >= 0) {
                record(named.method(index), embedded, index);
                return;
            }
        }
        switch (type.underlying()) {
            case Struct struct -> visitFields(struct, embedded, next);
            case Interface iface -> {
                TypeSet set = iface.typeSet();
                int index = set.indexOf(pkg, name, foldCase);
                if (index >= 0) {
                    record(set.methods().get(index), embedded, index);
                }
            }
            default -> {}
        }
    }

    private void visitFields(Struct struct, Embedded embedded, List<Embedded> next) {
        for (int i = 0; i < struct.size() && !collision; i++) {
            Var field = struct.field(i);
            if (field.sameId(pkg, name, foldCase)) {
                record(field, embedded, i);
                continue;
            }
            if (found == null && field.embedded()) {
                Type fieldType = field.type();
                boolean pointer = Type.unalias(fieldType) instanceof Pointer;
                Type base = Type.unalias(Predicates.deref(fieldType));
                if (base instanceof Named
                        || base instanceof Struct
                        || base instanceof Interface
                        || base instanceof TypeParam) {
                    next.add(new Embedded(
                            base, append(embedded.index, i), embedded.indirect || pointer, embedded.multiple));
                }
            }
        }
    }

    private void record(Obj obj, Embedded embedded, int index) {
        foundIndex = append(embedded.index, index);
        if (found != null || embedded.multiple) {
            collision = true;
            return;
        }
        found = obj;
        foundIndirect = embedded.indirect;
    }

    private static List<Integer> append(List<Integer> path, int index) {
        List<Integer> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(index);
        return longer;
    }

    /** Merges identical types found at one depth: what is found in one of them would be found twice. */
    private static List<Embedded> consolidate(List<Embedded> list) {
        if (list.size() < 2) {
            return list;
        }
        Map<Type, Embedded> unique = new LinkedHashMap<>();
        for (Embedded embedded : list) {
            Type key = embedded.type;
            for (Type other : unique.keySet()) {
                if (Identity.identical(other, key)) {
                    key = other;
                    break;
                }
            }
            Embedded known = unique.putIfAbsent(key, embedded);
            if (known != null) {
                unique.put(key, new Embedded(known.type, known.index, known.indirect, true));
            }
        }
        return new ArrayList<>(unique.values());
    }
}
