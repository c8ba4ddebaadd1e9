package dev.jigo.runtime.values;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A map with keys that are references: entries in order of insertion in dense arrays, and an index of open addressing
 * with linear probing from hashes to entries.
 *
 * <p>An index word holds the hash in its high half and the entry's number plus one in the low one; 0 is an empty place,
 * {@link #DELETED} in the low half one whose entry was deleted. Each entry, also a deleted one, takes one word, and
 * there is room for only three quarters as many entries as words: a search always ends. Deleted entries hold {@link
 * #GONE} until the arrays are replaced by new ones without them, so that an iterator's positions stay valid as long as
 * the arrays are the same generation.
 */
abstract sealed class HashedMap extends GoMap permits StringMap, ValueMap {
    static final long DELETED = 0xffffffffL;

    private static final Object GONE = new Object();
    private static final int SMALLEST = 8;
    private static final long[] NO_INDEX = new long[SMALLEST];
    private static final Object[] NO_ENTRIES = new Object[0];
    private static final long[] NO_NUMBERS = new long[0];

    long[] index = NO_INDEX;

    @Nullable
    Object[] keys = NO_ENTRIES;

    /** Exactly one of the two is as long as {@link #keys}. */
    private long[] numbers = NO_NUMBERS;

    private @Nullable Object[] references = NO_ENTRIES;

    /** Entries in the arrays, deleted ones included. */
    private int used;

    /** Counts the times when entries moved. */
    private int generation;

    final int seed = randomSeed();
    final boolean holdsReferences;

    HashedMap(boolean holdsReferences, int room) {
        this.holdsReferences = holdsReferences;
        if (room > 0) {
            int words = SMALLEST;
            while (roomIn(words) < room) {
                words <<= 1;
            }
            allocate(words);
        }
    }

    private static int roomIn(int words) {
        return words - (words >>> 2);
    }

    private void allocate(int words) {
        index = new long[words];
        int room = roomIn(words);
        keys = Arrays.copyOf(keys, room);
        if (holdsReferences) {
            references = Arrays.copyOf(references, room);
        } else {
            numbers = Arrays.copyOf(numbers, room);
        }
    }

    /** Adds an entry for a key that is not here. */
    final int insert(@Nullable Object key, int hash) {
        if (used == keys.length) {
            grow();
        }
        int entry = used++;
        keys[entry] = key;
        count++;
        addToIndex(index, word(hash, entry));
        return entry;
    }

    private static long word(int hash, int entry) {
        return (long) hash << 32 | entry + 1;
    }

    private static void addToIndex(long[] index, long word) {
        int mask = index.length - 1;
        int i = (int) (word >>> 32) & mask;
        while (index[i] != 0) {
            i = i + 1 & mask;
        }
        index[i] = word;
    }

    /** Makes room: twice as much, or as much again without the deleted entries if those are many. */
    private void grow() {
        if (used == 0) {
            allocate(SMALLEST);
            return;
        }
        long[] old = index;
        if (count > used - (used >>> 2)) {
            allocate(index.length << 1);
            for (long word : old) {
                if ((int) word > 0) {
                    addToIndex(index, word);
                }
            }
        } else {
            compact(old);
        }
    }

    private void compact(long[] old) {
        @Nullable Object[] oldKeys = keys;
        long[] oldNumbers = numbers;
        @Nullable Object[] oldReferences = references;
        int oldUsed = used;
        int[] hashes = new int[oldUsed];
        for (long word : old) {
            if ((int) word > 0) {
                hashes[(int) word - 1] = (int) (word >>> 32);
            }
        }
        keys = NO_ENTRIES;
        numbers = NO_NUMBERS;
        references = NO_ENTRIES;
        generation++;
        used = 0;
        allocate(count > oldUsed >> 1 ? old.length << 1 : old.length);
        for (int i = 0; i < oldUsed; i++) {
            if (oldKeys[i] != GONE) {
                int entry = used++;
                keys[entry] = oldKeys[i];
                if (holdsReferences) {
                    references[entry] = oldReferences[i];
                } else {
                    numbers[entry] = oldNumbers[i];
                }
                addToIndex(index, word(hashes[i], entry));
            }
        }
    }

    /** Deletes an entry; -1 is none. */
    final void remove(int entry, int hash) {
        if (entry < 0) {
            return;
        }
        int mask = index.length - 1;
        int i = hash & mask;
        while ((int) index[i] != entry + 1) {
            i = i + 1 & mask;
        }
        index[i] = DELETED;
        keys[entry] = GONE;
        if (holdsReferences) {
            references[entry] = null;
        } else {
            numbers[entry] = 0;
        }
        count--;
        if (count == 0 && used > keys.length >> 1) {
            removeAll(); // cheaper than to compact later
        }
    }

    @Override
    final void removeAll() {
        if (used == 0) {
            return;
        }
        generation++;
        Arrays.fill(index, 0);
        Arrays.fill(keys, 0, used, GONE); // iterators may still look at this array
        if (holdsReferences) {
            Arrays.fill(references, 0, used, null);
        } else {
            Arrays.fill(numbers, 0, used, 0);
        }
        used = 0;
    }

    @Override
    final long number(int slot) {
        return numbers[slot];
    }

    @Override
    final void setNumber(int slot, long value) {
        numbers[slot] = value;
    }

    @Override
    final @Nullable Object reference(int slot) {
        return references[slot];
    }

    @Override
    final void setReference(int slot, @Nullable Object value) {
        references[slot] = value;
    }

    /** The entry of a key, or -1; for a key that is already here as for one that is not. */
    abstract int entryOf(@Nullable Object key);

    /** The entry of a key, inserted if missing. */
    abstract int entryFor(@Nullable Object key);

    /** Whether no key equals this one, not even itself. */
    abstract boolean isUnfindable(@Nullable Object key);

    @Override
    final void addAll(GoMap from) {
        HashedMap source = (HashedMap) from;
        for (int i = 0; i < source.used; i++) {
            if (source.keys[i] != GONE) {
                int entry = entryFor(source.keys[i]);
                if (holdsReferences) {
                    references[entry] = source.references[i];
                } else {
                    numbers[entry] = source.numbers[i];
                }
            }
        }
    }

    @Override
    final MapIter iterator() {
        return new Iterator(this);
    }

    /**
     * Goes over the entries that were there at the start. When they have moved it looks up each key in the map; a key
     * that cannot be found because it is a NaN cannot have been deleted either, but by clear.
     */
    private static final class Iterator extends MapIter {
        private final HashedMap map;
        private final int generation;
        private final int clears;
        private final int end;
        private final int start;
        private @Nullable Object[] keys;
        private long[] numbers;
        private @Nullable Object[] references;
        private int passed;
        private @Nullable Object key;
        private long number;
        private @Nullable Object reference;

        Iterator(HashedMap map) {
            this.map = map;
            this.generation = map.generation;
            this.clears = map.clears;
            this.end = map.used;
            this.start = ThreadLocalRandom.current().nextInt(end);
            this.keys = map.keys;
            this.numbers = map.numbers;
            this.references = map.references;
        }

        @Override
        public boolean next() {
            map.beginIteration();
            boolean current = map.generation == generation;
            if (current) {
                keys = map.keys;
                numbers = map.numbers;
                references = map.references;
            }
            while (passed < end) {
                int i = start + passed++;
                i = i < end ? i : i - end;
                Object k = keys[i];
                if (k != GONE && (current ? at(k, i) : moved(k, i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean at(@Nullable Object k, int i) {
            key = k;
            if (map.holdsReferences) {
                reference = references[i];
            } else {
                number = numbers[i];
            }
            return true;
        }

        private boolean moved(@Nullable Object k, int i) {
            int entry = map.entryOf(k);
            if (entry >= 0) {
                key = k;
                if (map.holdsReferences) {
                    reference = map.references[entry];
                } else {
                    number = map.numbers[entry];
                }
                return true;
            }
            return map.clears == clears && map.isUnfindable(k) && at(k, i);
        }

        @Override
        public @Nullable GoString keyS() {
            return (GoString) key;
        }

        @Override
        public @Nullable Object keyL() {
            return key;
        }

        @Override
        public long valueJ() {
            return number;
        }

        @Override
        public @Nullable Object valueL() {
            return reference;
        }
    }
}
