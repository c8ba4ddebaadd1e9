package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A map with string keys. */
final class StringMap extends HashedMap {
    StringMap(boolean holdsReferences, int room) {
        super(holdsReferences, room);
    }

    @Override
    GoMap emptyLike() {
        return new StringMap(holdsReferences, count);
    }

    int hash(@Nullable GoString k) {
        return GoString.hash(k, seed);
    }

    int find(@Nullable GoString k) {
        beginRead();
        return count == 0 ? -1 : search(k, hash(k));
    }

    int search(@Nullable GoString k, int hash) {
        long[] words = index;
        int mask = words.length - 1;
        for (int i = hash & mask; ; i = i + 1 & mask) {
            long word = words[i];
            if ((int) (word >>> 32) == hash && (int) word > 0 && GoString.eq(k, (GoString) keys[(int) word - 1])) {
                return (int) word - 1;
            }
            if (word == 0) {
                return -1;
            }
        }
    }

    int assign(@Nullable GoString k) {
        int hash = hash(k);
        int entry = search(k, hash);
        return entry >= 0 ? entry : insert(k, hash);
    }

    @Override
    int entryOf(@Nullable Object key) {
        GoString k = (GoString) key;
        return search(k, hash(k));
    }

    @Override
    int entryFor(@Nullable Object key) {
        return assign((GoString) key);
    }

    @Override
    boolean isUnfindable(@Nullable Object key) {
        return false;
    }
}
