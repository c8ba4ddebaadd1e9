package dev.jigo.compiler.types;

import java.util.List;

/** A hash that identical types share, whatever state of completion they are in. */
public final class TypeHash {
    private TypeHash() {}

    /** The hash of a list of types. */
    public static int of(List<? extends Type> types) {
        int hash = 1;
        for (Type type : types) {
            hash = 31 * hash + of(type);
        }
        return hash;
    }

    /** The hash of a type. */
    public static int of(Type type) {
        return switch (Type.unalias(type)) {
            case Basic basic -> basic.kind().ordinal();
            case Pointer pointer -> 37 * of(pointer.elem()) + 1;
            case Slice slice -> 41 * of(slice.elem()) + 2;
            case Array array -> 43 * of(array.elem()) + Long.hashCode(array.length());
            case MapType map -> 47 * of(map.key()) + of(map.elem());
            case Chan chan -> 53 * of(chan.elem()) + chan.dir().ordinal();
            case Signature signature ->
                59 * signature.params().size() + signature.results().size();
            case Struct struct -> 61 * struct.size();
            case Tuple tuple -> 67 * tuple.size();
            case Interface _ -> 71;
            case Union _ -> 73;
            case Named named -> System.identityHashCode(named.obj()) * 31 + of(named.typeArgs());
            case TypeParam param -> Long.hashCode(param.id());
            case Alias _ -> 79;
        };
    }
}
