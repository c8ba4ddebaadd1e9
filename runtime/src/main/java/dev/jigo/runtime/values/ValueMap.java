package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.RawValues;
import org.jspecify.annotations.Nullable;

/** A map whose keys are neither integers nor strings: hash and equality are those of the key type. */
final class ValueMap extends HashedMap {
    private final RawValues keyValues;

    ValueMap(RawValues keyValues, boolean holdsReferences, int room) {
        super(holdsReferences, room);
        this.keyValues = keyValues;
    }

    @Override
    GoMap emptyLike() {
        return new ValueMap(keyValues, holdsReferences, count);
    }

    int hash(@Nullable Object k) {
        return keyValues.hash(k, seed);
    }

    int find(@Nullable Object k) {
        beginRead();
        if (count == 0) {
            checkHashable(k);
            return -1;
        }
        return search(k, hash(k));
    }

    /** In an empty map gc has another text for a key that cannot be hashed. */
    private static void checkHashable(@Nullable Object k) {
        RType type = k instanceof Dyn d ? d.rtype() : null;
        if (type != null && !type.comparable()) {
            throw Panics.plain("hash of unhashable type: " + type);
        }
    }

    int search(@Nullable Object k, int hash) {
        long[] words = index;
        int mask = words.length - 1;
        for (int i = hash & mask; ; i = i + 1 & mask) {
            long word = words[i];
            if ((int) (word >>> 32) == hash && (int) word > 0 && keyValues.equal(k, keys[(int) word - 1])) {
                return (int) word - 1;
            }
            if (word == 0) {
                return -1;
            }
        }
    }

    int assign(@Nullable Object k, int hash) {
        int entry = search(k, hash);
        return entry >= 0 ? entry : insert(k, hash);
    }

    @Override
    int entryOf(@Nullable Object key) {
        return search(key, hash(key));
    }

    @Override
    int entryFor(@Nullable Object key) {
        return assign(key, hash(key));
    }

    @Override
    boolean isUnfindable(@Nullable Object key) {
        return !keyValues.equal(key, key);
    }
}
