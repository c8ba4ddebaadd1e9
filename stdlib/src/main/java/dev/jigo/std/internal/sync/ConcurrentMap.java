package dev.jigo.std.internal.sync;

import dev.jigo.runtime.tuples.TLZ;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import dev.jigo.runtime.values.Iface;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.RefSlice;
import dev.jigo.runtime.values.Struct;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A concurrent map from Go interface values to Go interface values, with Go's equality of keys. It is a Go struct: the zero
 * value is an empty map.
 */
public final class ConcurrentMap extends Struct {
    /** Stands for a nil value, which the Java map cannot hold. */
    private static final Object NIL = new Object();

    private final ConcurrentHashMap<Key, Object> entries = new ConcurrentHashMap<>();

    private record Key(@Nullable Object value) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Iface.eq(value, key.value);
        }

        @Override
        public int hashCode() {
            return Iface.hash(value, 0);
        }
    }

    private static Object wrap(@Nullable Object value) {
        return value == null ? NIL : value;
    }

    private static TLZ result(@Nullable Object found) {
        return new TLZ(found == NIL ? null : found, found != null);
    }

    public TLZ Load(@Nullable Object key) {
        return result(entries.get(new Key(key)));
    }

    public TLZ Swap(@Nullable Object key, @Nullable Object value) {
        return result(entries.put(new Key(key), wrap(value)));
    }

    public TLZ LoadOrStore(@Nullable Object key, @Nullable Object value) {
        Object old = entries.putIfAbsent(new Key(key), wrap(value));
        return old == null ? new TLZ(value, false) : result(old);
    }

    public TLZ LoadAndDelete(@Nullable Object key) {
        return result(entries.remove(new Key(key)));
    }

    public boolean CompareAndSwap(@Nullable Object key, @Nullable Object old, @Nullable Object next) {
        Key wrapped = new Key(key);
        Object seen = entries.get(wrapped);
        while (seen != null && Iface.eq(seen == NIL ? null : seen, old)) {
            if (entries.replace(wrapped, seen, wrap(next))) {
                return true;
            }
            seen = entries.get(wrapped);
        }
        return false;
    }

    public boolean CompareAndDelete(@Nullable Object key, @Nullable Object old) {
        Key wrapped = new Key(key);
        Object seen = entries.get(wrapped);
        while (seen != null && Iface.eq(seen == NIL ? null : seen, old)) {
            if (entries.remove(wrapped, seen)) {
                return true;
            }
            seen = entries.get(wrapped);
        }
        return false;
    }

    public void Clear() {
        entries.clear();
    }

    /** The keys that are present now, in no order. */
    public RefSlice Entries() {
        return RefSlice.of(entries.keySet().stream().map(Key::value).toArray());
    }

    @Override
    public ConcurrentMap copy() {
        ConcurrentMap copy = new ConcurrentMap();
        copy.entries.putAll(entries);
        return copy;
    }

    @Override
    public void assign(Struct source) {
        entries.clear();
        entries.putAll(((ConcurrentMap) source).entries);
    }

    @Override
    public RType rtype() {
        return Types.bound("go/internal/sync/concurrentMap·V");
    }

    @Override
    public Object getField(int index) {
        throw new IllegalStateException("a concurrent map has no fields");
    }

    @Override
    public void setField(int index, @Nullable Object value) {
        throw new IllegalStateException("a concurrent map has no fields");
    }

    @Override
    public Ptr fieldPtr(int index) {
        throw new IllegalStateException("a concurrent map has no fields");
    }
}
