package dev.jigo.runtime.values;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A map with keys of kind J and values of kind L. */
final class IntegerReferenceMap extends IntegerMap {
    private static final long[] NO_KEYS = new long[0];
    private static final Object[] NO_VALUES = new Object[0];

    private long[] keys = NO_KEYS;
    private @Nullable Object[] values = NO_VALUES;

    IntegerReferenceMap(int room) {
        if (room > 0) {
            allocate(capacityFor(room));
        }
    }

    private void allocate(int newCapacity) {
        resized(newCapacity);
        used = 0;
        keys = new long[newCapacity];
        values = new Object[newCapacity + SPECIAL];
    }

    @Override
    GoMap emptyLike() {
        return new IntegerReferenceMap(count);
    }

    @Override
    int find(long k) {
        beginRead();
        return search(k);
    }

    @Override
    int search(long k) {
        if (k == EMPTY || k == DELETED) {
            return findSpecial(k);
        }
        if (capacity == 0) {
            return -1;
        }
        long[] t = keys;
        int mask = t.length - 1;
        for (int i = place(k); ; i = i + 1 & mask) {
            long x = t[i];
            if (x == k) {
                return i;
            }
            if (x == EMPTY) {
                return -1;
            }
        }
    }

    @Override
    int assign(long k) {
        if (k == EMPTY || k == DELETED) {
            if (capacity == 0) {
                grow();
            }
            return assignSpecial(k);
        }
        while (true) {
            int slot = capacity == 0 ? -1 : searchOrInsert(k);
            if (slot >= 0) {
                return slot;
            }
            grow();
        }
    }

    /** -1 if the table is too full for another key. */
    private int searchOrInsert(long k) {
        long[] t = keys;
        int mask = t.length - 1;
        int deleted = -1;
        for (int i = place(k); ; i = i + 1 & mask) {
            long x = t[i];
            if (x == k) {
                return i;
            }
            if (x == EMPTY) {
                int at = deleted >= 0 ? deleted : i;
                if (deleted < 0) {
                    if (used >= limit) {
                        return -1;
                    }
                    used++;
                }
                t[at] = k;
                count++;
                return at;
            }
            if (x == DELETED && deleted < 0) {
                deleted = i;
            }
        }
    }

    private void grow() {
        int oldCapacity = capacity;
        long[] oldKeys = keys;
        Object[] oldValues = values;
        allocate(nextCapacity());
        long[] t = keys;
        int mask = capacity - 1;
        for (int i = 0; i < oldCapacity; i++) {
            long k = oldKeys[i];
            if (k != EMPTY && k != DELETED) {
                int at = place(k);
                while (t[at] != EMPTY) {
                    at = at + 1 & mask;
                }
                t[at] = k;
                values[at] = oldValues[i];
                used++;
            }
        }
        for (int i = 0; i < SPECIAL && oldCapacity > 0; i++) {
            values[capacity + i] = oldValues[oldCapacity + i];
        }
    }

    @Override
    void free(int slot) {
        long[] t = keys;
        values[slot] = null;
        if (slot >= capacity) {
            return;
        }
        int mask = capacity - 1;
        t[slot] = DELETED;
        if (t[slot + 1 & mask] != EMPTY) {
            return;
        }
        // no search goes on behind an empty place: those before it need no mark
        for (int i = slot; t[i] == DELETED; i = i - 1 & mask) {
            t[i] = EMPTY;
            used--;
        }
    }

    @Override
    void removeAll() {
        specials = 0;
        used = 0;
        java.util.Arrays.fill(keys, EMPTY);
        java.util.Arrays.fill(values, null);
    }

    @Override
    long number(int slot) {
        throw new IllegalStateException("the values are references");
    }

    @Override
    void setNumber(int slot, long value) {
        throw new IllegalStateException("the values are references");
    }

    @Override
    @Nullable
    Object reference(int slot) {
        return values[slot];
    }

    @Override
    void setReference(int slot, @Nullable Object value) {
        values[slot] = value;
    }

    @Override
    MapIter iterator() {
        return new Iterator(this);
    }

    private static final class Iterator extends MapIter {
        private final IntegerReferenceMap map;
        private final long[] snapshot;
        private final int places;
        private final int start;
        private int passed;
        private long key;
        private @Nullable Object value;

        Iterator(IntegerReferenceMap map) {
            this.map = map;
            this.snapshot = map.keys;
            this.places = map.capacity;
            this.start = places == 0 ? 0 : ThreadLocalRandom.current().nextInt() & places - 1;
        }

        @Override
        public boolean next() {
            map.beginIteration();
            long[] t = snapshot;
            boolean current = map.keys == t;
            while (passed < places) {
                int i = start + passed++ & places - 1;
                long k = t[i];
                if (k != EMPTY && k != DELETED && at(k, current ? i : map.search(k))) {
                    return true;
                }
            }
            while (places > 0 && passed < places + SPECIAL) {
                long k = specialKey(passed++ - places);
                if (at(k, map.findSpecial(k))) {
                    return true;
                }
            }
            return false;
        }

        private boolean at(long k, int slot) {
            if (slot < 0) {
                return false;
            }
            key = k;
            value = map.reference(slot);
            return true;
        }

        @Override
        public long keyJ() {
            return key;
        }

        @Override
        public @Nullable Object valueL() {
            return value;
        }
    }
}
