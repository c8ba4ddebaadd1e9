package dev.jigo.runtime.types;

import dev.jigo.runtime.values.GoMap;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.MapIter;
import org.jspecify.annotations.Nullable;

/** Operations on maps whose type is known only at run time; keys and values are raw. */
public final class MapValues {
    private final RType key;
    private final RType elem;
    private final char keyKind;
    private final boolean references;

    private MapValues(RType mapType) {
        this.key = mapType.key();
        this.elem = mapType.elem();
        this.keyKind = key.kind().isIntegral() ? 'J' : key.kind() == Kind.STRING ? 'S' : 'L';
        this.references = elem.jvmKind() == 'L';
    }

    public static MapValues of(RType mapType) {
        return new MapValues(mapType);
    }

    private int slot(@Nullable GoMap m, @Nullable Object k) {
        return switch (keyKind) {
            case 'J' -> GoMap.slotJ(m, key.values().toBits(k));
            case 'S' -> GoMap.slotS(m, (GoString) k);
            default -> GoMap.slotL(m, k);
        };
    }

    public boolean contains(@Nullable GoMap m, @Nullable Object k) {
        return slot(m, k) >= 0;
    }

    /** The value of a key, or the zero value; never to be changed in place. */
    public @Nullable Object get(@Nullable GoMap m, @Nullable Object k) {
        int slot = slot(m, k);
        if (!references) {
            return elem.values().fromBits(GoMap.valueJ(m, slot));
        }
        return elem.values().orZero(GoMap.valueL(m, slot));
    }

    /** Stores a value; structs and arrays are copied. */
    public void put(@Nullable GoMap m, @Nullable Object k, @Nullable Object v) {
        int slot = switch (keyKind) {
            case 'J' -> GoMap.assignJ(m, key.values().toBits(k));
            case 'S' -> GoMap.assignS(m, (GoString) k);
            default -> GoMap.assignL(m, key.values().copy(k));
        };
        if (m == null) {
            return;
        }
        if (references) {
            GoMap.setL(m, slot, elem.values().copy(v));
        } else {
            GoMap.setJ(m, slot, elem.values().toBits(v));
        }
    }

    public void delete(@Nullable GoMap m, @Nullable Object k) {
        switch (keyKind) {
            case 'J' -> GoMap.deleteJ(m, key.values().toBits(k));
            case 'S' -> GoMap.deleteS(m, (GoString) k);
            default -> GoMap.deleteL(m, k);
        }
    }

    /** The key at an iterator's entry. */
    public @Nullable Object key(MapIter i) {
        return switch (keyKind) {
            case 'J' -> key.values().fromBits(i.keyJ());
            case 'S' -> i.keyS();
            default -> i.keyL();
        };
    }

    /** The value at an iterator's entry. */
    public @Nullable Object value(MapIter i) {
        return references ? elem.values().orZero(i.valueL()) : elem.values().fromBits(i.valueJ());
    }
}
