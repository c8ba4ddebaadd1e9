package dev.jigo.std.reflect;

import dev.jigo.runtime.types.MapValues;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import dev.jigo.runtime.values.GoMap;
import dev.jigo.runtime.values.MapIter;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.Struct;
import org.jspecify.annotations.Nullable;

/** An iterator over a map with raw keys and values; for Go a struct that is only used through a pointer. */
public final class RawMapIterator extends Struct {
    private final RType type;
    private final MapValues values;
    private final MapIter iterator;

    RawMapIterator(RType type, @Nullable GoMap m) {
        this.type = type;
        this.values = MapValues.of(type);
        this.iterator = MapIter.of(m);
    }

    public boolean next() {
        return iterator.next();
    }

    public @Nullable Object key() {
        return type.key().values().orZero(values.key(iterator));
    }

    public @Nullable Object elem() {
        return type.elem().values().orZero(values.value(iterator));
    }

    @Override
    public Struct copy() {
        throw new IllegalStateException("a map iterator is not copied");
    }

    @Override
    public void assign(Struct source) {
        throw new IllegalStateException("a map iterator is not copied");
    }

    @Override
    public RType rtype() {
        return Types.bound("go/reflect/mapIterator·V");
    }

    @Override
    public @Nullable Object getField(int index) {
        throw new IllegalStateException("a map iterator has no fields");
    }

    @Override
    public void setField(int index, @Nullable Object value) {
        throw new IllegalStateException("a map iterator has no fields");
    }

    @Override
    public Ptr fieldPtr(int index) {
        throw new IllegalStateException("a map iterator has no fields");
    }
}
