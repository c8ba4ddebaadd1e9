package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.List;

/**
 * What a selector {@code x.f} denotes that is not a qualified name.
 *
 * @param recv the type of {@code x}
 * @param obj the field or method
 * @param index the path: embedded fields, then the index of the field, or of the method in its type's methods
 * @param indirect whether a pointer is followed on the way
 */
public record Selection(Kind kind, Type recv, Obj obj, List<Integer> index, boolean indirect) {
    /** What is selected. */
    public enum Kind {
        FIELD_VAL,
        METHOD_VAL,
        METHOD_EXPR
    }

    public Selection {
        index = List.copyOf(index);
    }

    /** The type of the selector expression: for a method expression with the receiver as first parameter. */
    public Type type() {
        if (kind == Kind.FIELD_VAL) {
            return obj.type();
        }
        Signature method = (Signature) obj.type();
        if (kind == Kind.METHOD_VAL) {
            Var recvVar = method.recv();
            Signature bound = new Signature(
                    recvVar == null ? null : recvVar.instance(recv),
                    method.params(),
                    method.results(),
                    method.variadic());
            return bound;
        }
        List<Var> params = new ArrayList<>();
        Var declared = method.recv();
        params.add(Var.param(
                declared == null ? 0 : declared.pos(),
                declared == null ? null : declared.pkg(),
                declared == null ? "" : declared.name(),
                recv));
        params.addAll(method.params().vars());
        return new Signature(null, Tuple.of(params), method.results(), method.variadic());
    }
}
