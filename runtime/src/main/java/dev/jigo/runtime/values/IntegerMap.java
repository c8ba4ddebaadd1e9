package dev.jigo.runtime.values;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A map with keys of kind J: open addressing with linear probing, keys in the table itself.
 *
 * <p>Two words mark free places, {@link #EMPTY} and {@link #DELETED}; keys equal to them live in two slots of their own
 * behind the table. At most {@link #limit} places are used or deleted, so that a search always ends at an empty one.
 * The place of a key is in the high bits of its product with a random odd number.
 */
abstract sealed class IntegerMap extends GoMap permits IntegerNumberMap, IntegerReferenceMap {
    static final long EMPTY = 0;
    static final long DELETED = 0x9E3779B97F4A7C15L;

    /** Slots behind the table: one for the key EMPTY, one for DELETED. */
    static final int SPECIAL = 2;

    private static final int SMALLEST = 8;
    private static final int LARGEST = 1 << 29;

    /** Number of places, a power of two; 0 before the first insertion. */
    int capacity;

    int shift;

    /** Places that are not empty. */
    int used;

    int limit;
    final long multiplier = ThreadLocalRandom.current().nextLong() | 1;

    /** Whether the keys EMPTY and DELETED are present: bits 1 and 2. */
    int specials;

    /** The number of places for so many entries. */
    static int capacityFor(int entries) {
        int capacity = SMALLEST;
        while (limitOf(capacity) < entries) {
            capacity <<= 1;
        }
        return capacity;
    }

    static int limitOf(int capacity) {
        return capacity - (capacity >>> 2) - (capacity >>> 4);
    }

    final int place(long k) {
        return (int) (k * multiplier >>> shift);
    }

    final void resized(int newCapacity) {
        if (newCapacity < 0 || newCapacity > LARGEST) {
            throw new OutOfMemoryError("map of more than " + limitOf(LARGEST) + " entries");
        }
        capacity = newCapacity;
        shift = 64 - Integer.numberOfTrailingZeros(newCapacity);
        limit = limitOf(newCapacity);
    }

    /** The slot of a key, or -1. */
    abstract int find(long k);

    /** {@link #find} by the goroutine that changes the map. */
    abstract int search(long k);

    /** The slot of a key, inserted if missing. */
    abstract int assign(long k);

    /** Takes the entry out of a slot. */
    abstract void free(int slot);

    final void remove(long k) {
        int slot = search(k);
        if (slot < 0) {
            return;
        }
        count--;
        if (slot >= capacity) {
            specials &= ~(1 << slot - capacity);
        }
        free(slot);
    }

    /** The slot of one of the two marked keys, or -1. */
    final int findSpecial(long k) {
        int which = k == EMPTY ? 0 : 1;
        return (specials & 1 << which) == 0 ? -1 : capacity + which;
    }

    /** The slot of one of the two marked keys in a table that exists, present from now on. */
    final int assignSpecial(long k) {
        int which = k == EMPTY ? 0 : 1;
        if ((specials & 1 << which) == 0) {
            specials |= 1 << which;
            count++;
        }
        return capacity + which;
    }

    /** The capacity to go to when the limit is reached: the same if many places are only marked as deleted. */
    final int nextCapacity() {
        if (capacity == 0) {
            return SMALLEST;
        }
        return count > limit >> 1 ? capacity << 1 : capacity;
    }

    static long specialKey(int which) {
        return which == 0 ? EMPTY : DELETED;
    }

    @Override
    final void addAll(GoMap from) {
        for (MapIter i = from.iterator(); i.next(); ) {
            int slot = assign(i.keyJ());
            if (this instanceof IntegerNumberMap) {
                setNumber(slot, i.valueJ());
            } else {
                setReference(slot, i.valueL());
            }
        }
    }
}
