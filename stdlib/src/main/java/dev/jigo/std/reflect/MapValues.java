package dev.jigo.std.reflect;

import dev.jigo.runtime.tuples.TLZ;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.GoMap;
import dev.jigo.runtime.values.GoString;
import org.jspecify.annotations.Nullable;

/** Maps whose type is known only at run time. */
final class MapValues {
    private MapValues() {}

    private static boolean bits(RType type) {
        return type.jvmKind() != 'L';
    }

    private static long key(RType type, @Nullable Object raw) {
        return type.key().values().toBits(raw);
    }

    static boolean integerKey(RType type) {
        return type.key().kind().isIntegral();
    }

    static boolean stringKey(RType type) {
        return type.key().kind() == Kind.STRING;
    }

    static TLZ get(RType type, @Nullable GoMap m, @Nullable Object key) {
        Object value = bits(type.elem()) ? getBits(type, m, key) : getReference(type, m, key);
        boolean ok = GoMap.lastOk();
        return new TLZ(ok ? type.elem().values().orZero(value) : null, ok);
    }

    private static Object getBits(RType type, @Nullable GoMap m, @Nullable Object key) {
        long value;
        if (integerKey(type)) {
            value = GoMap.findJJ(m, key(type, key));
        } else if (stringKey(type)) {
            value = GoMap.findSJ(m, (GoString) key);
        } else {
            value = GoMap.findLJ(m, key);
        }
        return type.elem().values().fromBits(value);
    }

    private static @Nullable Object getReference(RType type, @Nullable GoMap m, @Nullable Object key) {
        if (integerKey(type)) {
            return GoMap.findJL(m, key(type, key));
        }
        return stringKey(type) ? GoMap.findSL(m, (GoString) key) : GoMap.findLL(m, key);
    }

    static void put(RType type, @Nullable GoMap m, @Nullable Object key, @Nullable Object value) {
        if (bits(type.elem())) {
            putBits(type, m, key, type.elem().values().toBits(value));
        } else if (integerKey(type)) {
            GoMap.putJL(m, key(type, key), value);
        } else if (stringKey(type)) {
            GoMap.putSL(m, (GoString) key, value);
        } else {
            GoMap.putLL(m, key, value);
        }
    }

    private static void putBits(RType type, @Nullable GoMap m, @Nullable Object key, long value) {
        if (integerKey(type)) {
            GoMap.putJJ(m, key(type, key), value);
        } else if (stringKey(type)) {
            GoMap.putSJ(m, (GoString) key, value);
        } else {
            GoMap.putLJ(m, key, value);
        }
    }

    static void delete(RType type, @Nullable GoMap m, @Nullable Object key) {
        if (integerKey(type)) {
            GoMap.deleteJ(m, key(type, key));
        } else if (stringKey(type)) {
            GoMap.deleteS(m, (GoString) key);
        } else {
            GoMap.deleteL(m, key);
        }
    }
}
