package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Fatal;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RType;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A Go map; nil is null. Keys are of kind J (integers, bool), S (strings) or L (all others, floats as Float or Double),
 * values of kind J (everything but references, as 64 bits) or L. The static methods carry the kinds of key and value in
 * their names; the caller knows them from the map's type.
 *
 * <p>A <em>slot</em> is the place of an entry, or -1 where there is none; it holds until the next operation that
 * changes the map.
 *
 * <p>Iteration starts anywhere. Entries never move while the arrays stay the same; when a map has got new arrays, an
 * iterator goes on over the old ones and asks the map for each key it finds there.
 *
 * <p>Two goroutines in one map are found out by a flag, as gc does: mostly, and at no cost.
 */
public abstract sealed class GoMap permits IntegerMap, HashedMap {
    /** The number of entries. */
    int count;

    /** Counts the calls of clear. */
    int clears;

    /** Set while an operation changes the map. */
    private boolean writing;

    GoMap() {}

    // Construction

    /** Go's {@code make(map[K]V, hint)}; a negative hint counts as none. */
    public static GoMap make(RType mapType, long hint) {
        RType key = mapType.key();
        int room = (int) Math.min(Math.max(hint, 0), 1 << 26);
        boolean references = mapType.elem().jvmKind() == 'L';
        Kind kind = key.kind();
        if (kind.isIntegral()) {
            return references ? new IntegerReferenceMap(room) : new IntegerNumberMap(room);
        }
        return kind == Kind.STRING ? new StringMap(references, room) : new ValueMap(key.values(), references, room);
    }

    static int randomSeed() {
        return ThreadLocalRandom.current().nextInt();
    }

    /** An empty map of the same kinds, for maps.Clone. */
    abstract GoMap emptyLike();

    // The flag

    final void beginWrite() {
        if (writing) {
            Fatal.fatal("concurrent map writes");
        }
        writing = true;
    }

    final void endWrite() {
        if (!writing) {
            Fatal.fatal("concurrent map writes");
        }
        writing = false;
    }

    final void beginRead() {
        if (writing) {
            Fatal.fatal("concurrent map read and map write");
        }
    }

    final void beginIteration() {
        if (writing) {
            Fatal.fatal("concurrent map iteration and map write");
        }
    }

    /** Whether the last comma-ok operation of this goroutine found its key. */
    public static boolean lastOk() {
        return Sched.getg().success;
    }

    private static int found(int slot) {
        Sched.getg().success = slot >= 0;
        return slot;
    }

    // Any map

    public static long len(@Nullable GoMap m) {
        return m == null ? 0 : m.count;
    }

    /** Go's {@code clear(m)}. */
    public static void clear(@Nullable GoMap m) {
        if (m != null) {
            m.beginWrite();
            m.clears++;
            m.count = 0;
            m.removeAll();
            m.endWrite();
        }
    }

    abstract void removeAll();

    abstract MapIter iterator();

    /** The value in a slot: of a map whose values are of kind J. */
    abstract long number(int slot);

    abstract void setNumber(int slot, long value);

    /** The value in a slot: of a map whose values are of kind L. */
    abstract @Nullable Object reference(int slot);

    abstract void setReference(int slot, @Nullable Object value);

    private static IntegerMap integers(GoMap m) {
        return (IntegerMap) m;
    }

    // Slots: one search for operations with several steps

    public static int slotJ(@Nullable GoMap m, long k) {
        return m == null ? -1 : integers(m).find(k);
    }

    public static int slotS(@Nullable GoMap m, @Nullable GoString k) {
        return m == null ? -1 : ((StringMap) m).find(k);
    }

    public static int slotL(@Nullable GoMap m, @Nullable Object k) {
        return m == null ? nilSlot(k) : ((ValueMap) m).find(k);
    }

    /** A key in an interface must be hashable even where there is nothing to find. */
    private static int nilSlot(@Nullable Object k) {
        if (k instanceof Dyn d && !d.rtype().comparable()) {
            throw Panics.plain("hash of unhashable type: " + d.rtype());
        }
        return -1;
    }

    /** The value in a slot, the zero value for -1. */
    public static long valueJ(@Nullable GoMap m, int slot) {
        return m == null || slot < 0 ? 0 : m.number(slot);
    }

    /** The value in a slot, null for -1. */
    public static @Nullable Object valueL(@Nullable GoMap m, int slot) {
        return m == null || slot < 0 ? null : m.reference(slot);
    }

    /** The slot of a key, which is inserted with a zero value if it is missing. */
    public static int assignJ(@Nullable GoMap m, long k) {
        if (m == null) {
            throw Panics.nilMap();
        }
        m.beginWrite();
        int slot = integers(m).assign(k);
        m.endWrite();
        return slot;
    }

    public static int assignS(@Nullable GoMap m, @Nullable GoString k) {
        if (m == null) {
            throw Panics.nilMap();
        }
        m.beginWrite();
        int slot = ((StringMap) m).assign(k);
        m.endWrite();
        return slot;
    }

    public static int assignL(@Nullable GoMap m, @Nullable Object k) {
        if (m == null) {
            throw Panics.nilMap();
        }
        ValueMap map = (ValueMap) m;
        int hash = map.hash(k);
        m.beginWrite();
        int slot = map.assign(k, hash);
        m.endWrite();
        return slot;
    }

    /** Stores into a slot got from assign. */
    public static void setJ(GoMap m, int slot, long v) {
        m.setNumber(slot, v);
    }

    public static void setL(GoMap m, int slot, @Nullable Object v) {
        m.setReference(slot, v);
    }

    // v = m[k]

    public static long getJJ(@Nullable GoMap m, long k) {
        if (m == null) {
            return 0;
        }
        IntegerNumberMap map = (IntegerNumberMap) m;
        int slot = map.find(k);
        return slot < 0 ? 0 : map.number(slot);
    }

    public static @Nullable Object getJL(@Nullable GoMap m, long k) {
        if (m == null) {
            return null;
        }
        IntegerReferenceMap map = (IntegerReferenceMap) m;
        int slot = map.find(k);
        return slot < 0 ? null : map.reference(slot);
    }

    public static long getSJ(@Nullable GoMap m, @Nullable GoString k) {
        if (m == null) {
            return 0;
        }
        StringMap map = (StringMap) m;
        int slot = map.find(k);
        return slot < 0 ? 0 : map.number(slot);
    }

    public static @Nullable Object getSL(@Nullable GoMap m, @Nullable GoString k) {
        if (m == null) {
            return null;
        }
        StringMap map = (StringMap) m;
        int slot = map.find(k);
        return slot < 0 ? null : map.reference(slot);
    }

    public static long getLJ(@Nullable GoMap m, @Nullable Object k) {
        return valueJ(m, slotL(m, k));
    }

    public static @Nullable Object getLL(@Nullable GoMap m, @Nullable Object k) {
        return valueL(m, slotL(m, k));
    }

    // v, ok = m[k]

    public static long findJJ(@Nullable GoMap m, long k) {
        return valueJ(m, found(slotJ(m, k)));
    }

    public static @Nullable Object findJL(@Nullable GoMap m, long k) {
        return valueL(m, found(slotJ(m, k)));
    }

    public static long findSJ(@Nullable GoMap m, @Nullable GoString k) {
        return valueJ(m, found(slotS(m, k)));
    }

    public static @Nullable Object findSL(@Nullable GoMap m, @Nullable GoString k) {
        return valueL(m, found(slotS(m, k)));
    }

    public static long findLJ(@Nullable GoMap m, @Nullable Object k) {
        return valueJ(m, found(slotL(m, k)));
    }

    public static @Nullable Object findLL(@Nullable GoMap m, @Nullable Object k) {
        return valueL(m, found(slotL(m, k)));
    }

    // m[k] = v

    public static void putJJ(@Nullable GoMap m, long k, long v) {
        if (m == null) {
            throw Panics.nilMap();
        }
        IntegerNumberMap map = (IntegerNumberMap) m;
        map.beginWrite();
        map.setNumber(map.assign(k), v);
        map.endWrite();
    }

    public static void putJL(@Nullable GoMap m, long k, @Nullable Object v) {
        if (m == null) {
            throw Panics.nilMap();
        }
        IntegerReferenceMap map = (IntegerReferenceMap) m;
        map.beginWrite();
        map.setReference(map.assign(k), v);
        map.endWrite();
    }

    public static void putSJ(@Nullable GoMap m, @Nullable GoString k, long v) {
        if (m == null) {
            throw Panics.nilMap();
        }
        StringMap map = (StringMap) m;
        map.beginWrite();
        map.setNumber(map.assign(k), v);
        map.endWrite();
    }

    public static void putSL(@Nullable GoMap m, @Nullable GoString k, @Nullable Object v) {
        if (m == null) {
            throw Panics.nilMap();
        }
        StringMap map = (StringMap) m;
        map.beginWrite();
        map.setReference(map.assign(k), v);
        map.endWrite();
    }

    public static void putLJ(@Nullable GoMap m, @Nullable Object k, long v) {
        if (m == null) {
            throw Panics.nilMap();
        }
        setJ(m, assignL(m, k), v);
    }

    public static void putLL(@Nullable GoMap m, @Nullable Object k, @Nullable Object v) {
        if (m == null) {
            throw Panics.nilMap();
        }
        setL(m, assignL(m, k), v);
    }

    // delete(m, k)

    public static void deleteJ(@Nullable GoMap m, long k) {
        if (m != null) {
            m.beginWrite();
            integers(m).remove(k);
            m.endWrite();
        }
    }

    public static void deleteS(@Nullable GoMap m, @Nullable GoString k) {
        if (m != null) {
            StringMap map = (StringMap) m;
            m.beginWrite();
            int hash = map.hash(k);
            map.remove(map.search(k, hash), hash);
            m.endWrite();
        }
    }

    public static void deleteL(@Nullable GoMap m, @Nullable Object k) {
        if (m == null || m.count == 0) {
            slotL(m, k); // panics for a key that cannot be hashed
            return;
        }
        ValueMap map = (ValueMap) m;
        int hash = map.hash(k);
        m.beginWrite();
        map.remove(map.search(k, hash), hash);
        m.endWrite();
    }

    /** A copy with the same entries. The values are shared: those of structs and arrays never change in place. */
    public static @Nullable GoMap copyOf(@Nullable GoMap m) {
        if (m == null) {
            return null;
        }
        GoMap copy = m.emptyLike();
        copy.addAll(m);
        return copy;
    }

    abstract void addAll(GoMap from);
}
