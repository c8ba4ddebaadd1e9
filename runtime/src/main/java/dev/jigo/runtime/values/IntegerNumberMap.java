package dev.jigo.runtime.values;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A map with keys of kind J and values of kind J: key and value of place i are the words 2i and 2i + 1 of the table.
 */
final class IntegerNumberMap extends IntegerMap {
    private static final long[] NO_TABLE = new long[0];

    private long[] table = NO_TABLE;

    IntegerNumberMap(int room) {
        if (room > 0) {
            allocate(capacityFor(room));
        }
    }

    private void allocate(int newCapacity) {
        resized(newCapacity);
        used = 0;
        table = new long[2 * (newCapacity + SPECIAL)];
    }

    @Override
    GoMap emptyLike() {
        return new IntegerNumberMap(count);
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
        long[] t = table;
        int mask = (t.length >> 1) - SPECIAL - 1;
        for (int i = place(k); ; i = i + 1 & mask) {
            long x = t[2 * i];
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
        long[] t = table;
        int mask = (t.length >> 1) - SPECIAL - 1;
        int deleted = -1;
        for (int i = place(k); ; i = i + 1 & mask) {
            long x = t[2 * i];
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
                t[2 * at] = k;
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
        long[] old = table;
        allocate(nextCapacity());
        long[] t = table;
        int mask = capacity - 1;
        for (int i = 0; i < oldCapacity; i++) {
            long k = old[2 * i];
            if (k != EMPTY && k != DELETED) {
                int at = place(k);
                while (t[2 * at] != EMPTY) {
                    at = at + 1 & mask;
                }
                t[2 * at] = k;
                t[2 * at + 1] = old[2 * i + 1];
                used++;
            }
        }
        for (int i = 0; i < SPECIAL && oldCapacity > 0; i++) {
            t[2 * (capacity + i) + 1] = old[2 * (oldCapacity + i) + 1];
        }
    }

    @Override
    void free(int slot) {
        long[] t = table;
        t[2 * slot + 1] = 0;
        if (slot >= capacity) {
            return;
        }
        int mask = capacity - 1;
        t[2 * slot] = DELETED;
        if (t[2 * (slot + 1 & mask)] != EMPTY) {
            return;
        }
        // no search goes on behind an empty place: those before it need no mark
        for (int i = slot; t[2 * i] == DELETED; i = i - 1 & mask) {
            t[2 * i] = EMPTY;
            used--;
        }
    }

    @Override
    void removeAll() {
        specials = 0;
        used = 0;
        java.util.Arrays.fill(table, 0);
    }

    @Override
    long number(int slot) {
        return table[2 * slot + 1];
    }

    @Override
    void setNumber(int slot, long value) {
        table[2 * slot + 1] = value;
    }

    @Override
    @Nullable
    Object reference(int slot) {
        throw new IllegalStateException("the values are numbers");
    }

    @Override
    void setReference(int slot, @Nullable Object value) {
        throw new IllegalStateException("the values are numbers");
    }

    @Override
    MapIter iterator() {
        return new Iterator(this);
    }

    private static final class Iterator extends MapIter {
        private final IntegerNumberMap map;
        private final long[] snapshot;
        private final int places;
        private final int start;
        private int passed;
        private long key;
        private long value;

        Iterator(IntegerNumberMap map) {
            this.map = map;
            this.snapshot = map.table;
            this.places = map.capacity;
            this.start = places == 0 ? 0 : ThreadLocalRandom.current().nextInt() & places - 1;
        }

        @Override
        public boolean next() {
            map.beginIteration();
            long[] t = snapshot;
            boolean current = map.table == t;
            while (passed < places) {
                int i = start + passed++ & places - 1;
                long k = t[2 * i];
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
            value = map.number(slot);
            return true;
        }

        @Override
        public long keyJ() {
            return key;
        }

        @Override
        public long valueJ() {
            return value;
        }
    }
}
