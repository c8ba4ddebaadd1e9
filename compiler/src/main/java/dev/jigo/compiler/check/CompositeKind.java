package dev.jigo.compiler.check;

import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Union;

/** The words that messages use for the structure of a type. */
final class CompositeKind {

    private CompositeKind() {}

    /** The word for a type's structure, empty for basic types. */
    static String of(Type type) {
        if (Type.unalias(type) instanceof TypeParam) {
            return "type parameter";
        }
        return switch (type.underlying()) {
            case Array _ -> "array";
            case Slice _ -> "slice";
            case Struct _ -> "struct";
            case Pointer _ -> "pointer";
            case Signature _ -> "func";
            case Interface _ -> "interface";
            case MapType _ -> "map";
            case Chan _ -> "chan";
            case Tuple _ -> "tuple";
            case Union _ -> "union";
            default -> "";
        };
    }
}
