package dev.jigo.compiler.check;

import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Term;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Union;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds types that contain themselves.
 *
 * <p>The <em>nest</em> is the list of types that the type at hand lies in, in memory: a type in its own nest would be
 * infinitely large. The <em>path</em> is how the search came here. Both differ below a type parameter, which stands for
 * a type argument that lies where the generic type was instantiated.
 */
final class ValidTypes {

    private final Checker check;
    private final Set<Named> valid = new HashSet<>();

    /** Whether a type that a complaint was made about counts as valid, so that the search goes on to others. */
    private boolean reportedIsValid = true;

    ValidTypes(Checker check) {
        this.check = check;
    }

    /** Complains if a type contains itself. */
    void check(Named type) {
        isValid(type, List.of(), List.of());
    }

    /** Whether a type has a size, because it does not contain itself; complains about the part that does. */
    boolean isFinite(Type type) {
        boolean saved = reportedIsValid;
        reportedIsValid = false;
        boolean finite = isValid(type, List.of(), List.of());
        reportedIsValid = saved;
        return finite;
    }

    private boolean isValid(@Nullable Type type, List<Named> nest, List<Named> path) {
        if (type == null) {
            return true;
        }
        switch (Type.unalias(type)) {
            case Array array -> {
                return isValid(array.elem(), nest, path);
            }
            case Struct struct -> {
                for (Var field : struct.fields()) {
                    if (!isValid(field.type(), nest, path)) {
                        return false;
                    }
                }
            }
            case Union union -> {
                for (Term term : union.terms()) {
                    if (!isValid(term.type(), nest, path)) {
                        return false;
                    }
                }
            }
            case Interface iface -> {
                for (Type element : iface.embeddeds()) {
                    if (!isValid(element, nest, path)) {
                        return false;
                    }
                }
            }
            case Named named -> {
                return isValidNamed(named, nest, path);
            }
            case TypeParam param -> {
                return isValidArgument(param, nest, path);
            }
            default -> {}
        }
        return true;
    }

    private boolean isValidNamed(Named named, List<Named> nest, List<Named> path) {
        if (valid.contains(named)) {
            return true;
        }
        Named origin = named.origin();
        if (!named.isInstance() && origin.obj().pkg() != check.pkg) {
            return true; // imported packages are correct, and cannot mention what this package declares
        }
        if (origin.rhs() == Universe.INVALID) {
            return reportedIsValid;
        }
        for (Named outer : nest) {
            if (Identity.identical(outer, named)) {
                reportCycle(named, path);
                return false;
            }
        }
        if (!isValid(origin.rhs(), extended(nest, named), extended(path, named))) {
            return false;
        }
        if (!named.isInstance() && nest.isEmpty()) {
            valid.add(named);
        }
        return true;
    }

    private static List<Named> extended(List<Named> list, Named last) {
        List<Named> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private void reportCycle(Named named, List<Named> path) {
        int start = 0;
        while (start < path.size() - 1 && !Identity.identical(path.get(start), named)) {
            start++;
        }
        List<TypeName> cycle = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (Named member : path.subList(start, path.size())) {
            cycle.add(member.obj());
            positions.add(member.pos());
        }
        // Nothing more is to be said about this type.
        named.origin().setRhs(Universe.INVALID);
        check.decls.path.reportCycle(cycle, positions);
    }

    private boolean isValidArgument(TypeParam param, List<Named> nest, List<Named> path) {
        if (nest.isEmpty()) {
            return true;
        }
        Named instance = nest.getLast();
        List<TypeParam> params = instance.origin().typeParams();
        for (int i = 0; i < params.size() && i < instance.typeArgs().size(); i++) {
            if (params.get(i) == param) {
                return isValid(instance.typeArgs().get(i), nest.subList(0, nest.size() - 1), path);
            }
        }
        return true;
    }
}
