package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.InterfaceType;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds interfaces without names that refer to themselves through the methods they embed, as in {@code type i interface {
 * m() interface{ i } }}. The language has nothing against them, but they have no finite type descriptor.
 */
final class AnonymousCycles {

    private final Checker check;

    /** The interfaces that have been visited, true while the visit is under way. */
    private final Map<Interface, Boolean> visits = new IdentityHashMap<>();

    AnonymousCycles(Checker check) {
        this.check = check;
    }

    /** Complains about such interfaces in a package without other errors. */
    void check() {
        if (check.failed()) {
            return;
        }
        List<Expr> interfaces = check.info.types().keySet().stream()
                .filter(InterfaceType.class::isInstance)
                .sorted(Comparator.comparingInt(Expr::pos))
                .toList();
        for (Expr e : interfaces) {
            Type type = check.info.typeOf(e);
            if (type != null && hasCycle(type)) {
                check.error(
                        e,
                        ErrorCode.INVALID_TYPE_CYCLE,
                        "invalid recursive type: anonymous interface refers to itself"
                                + " (see https://go.dev/issue/56103)");
            }
        }
    }

    private boolean hasCycle(Type type) {
        return switch (Type.unalias(type)) {
            case Array array -> hasCycle(array.elem());
            case Slice slice -> hasCycle(slice.elem());
            case Pointer pointer -> hasCycle(pointer.elem());
            case Chan chan -> hasCycle(chan.elem());
            case MapType map -> hasCycle(map.key()) || hasCycle(map.elem());
            case Signature signature -> hasCycle(signature.params()) || hasCycle(signature.results());
            case Tuple tuple -> anyCycle(tuple.vars());
            case Struct struct -> anyCycle(struct.fields());
            case Interface iface -> visit(iface);
            // What has a name ends the description.
            default -> false;
        };
    }

    private boolean anyCycle(List<Var> vars) {
        for (Var variable : vars) {
            if (hasCycle(variable.type())) {
                return true;
            }
        }
        return false;
    }

    private boolean visit(Interface iface) {
        Boolean known = visits.putIfAbsent(iface, true);
        if (known != null) {
            return known;
        }
        boolean cycle = false;
        for (Func method : iface.typeSet().methods()) {
            cycle |= hasCycle(method.type());
        }
        visits.put(iface, false);
        return cycle;
    }
}
